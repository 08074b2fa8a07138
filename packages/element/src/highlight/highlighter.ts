import core from 'highlight.js/lib/core';
import { languageName, loadLanguage } from './languages.js';
import { type CodeRun, ScopeEmitter } from './scope-emitter.js';

const highlighter = core.newInstance();
highlighter.configure({ __emitter: ScopeEmitter });

/** Longer code stays plain: it would hold up the page. */
const MAX_CHARACTERS = 50_000;

/** Code in runs by what they are, or `null` if its language is not known. */
export async function highlight(code: string, language: string): Promise<readonly CodeRun[] | null> {
  const name = languageName(language);
  if (name === null || code.length > MAX_CHARACTERS) return null;
  if (highlighter.getLanguage(name) === undefined) {
    const definition = await loadLanguage(name);
    if (definition === null) return null;
    highlighter.registerLanguage(name, definition);
  }
  const { _emitter: emitter } = highlighter.highlight(code, { language: name, ignoreIllegals: true });
  return emitter instanceof ScopeEmitter ? emitter.runs : null;
}
