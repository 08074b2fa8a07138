import type { Emitter } from 'highlight.js';

/** A piece of code and what it is: a `keyword`, a `string`, or plain. */
export interface CodeRun {
  readonly text: string;
  readonly scope: string | null;
}

/**
 * Collects what highlight.js finds as runs instead of HTML, so that no string ever becomes markup. Its core also calls
 * the two names of its own tree builder, `openNode` and `closeNode`.
 */
export class ScopeEmitter implements Emitter {
  readonly runs: CodeRun[] = [];
  readonly #scopes: string[] = [];

  addText(text: string): void {
    if (text === '') return;
    const scope = this.#scopes.findLast((name) => !name.startsWith('language:')) ?? null;
    const last = this.runs.at(-1);
    if (last !== undefined && last.scope === scope) this.runs[this.runs.length - 1] = { text: last.text + text, scope };
    else this.runs.push({ text, scope });
  }

  startScope(name: string): void {
    this.#scopes.push(name);
  }

  endScope(): void {
    this.#scopes.pop();
  }

  openNode(name: string): void {
    this.startScope(name);
  }

  closeNode(): void {
    this.endScope();
  }

  closeAllNodes(): void {
    this.#scopes.length = 0;
  }

  __addSublanguage(emitter: Emitter): void {
    if (emitter instanceof ScopeEmitter) this.runs.push(...emitter.runs);
  }

  finalize(): void {
    this.closeAllNodes();
  }

  /** Asked for by the library; nobody reads it. */
  toHTML(): string {
    return '';
  }
}
