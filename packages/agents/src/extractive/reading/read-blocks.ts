import { Lexer, type Token, type Tokens } from 'marked';
import { splitSentences } from '../../text/sentences.js';
import type { Block, ListItem } from './block.js';
import { type InlineContext, readInline } from './inline.js';

/** A paragraph this short without a full stop is a title, in characters. */
const LONGEST_LABEL = 40;

/** Cuts a section's Markdown into blocks of text that can be quoted. Whatever is not text, list, code or table is left out. */
export function readBlocks(markdown: string, context: InlineContext): Block[] {
  return new Lexer({ gfm: true }).lex(withoutMdx(markdown)).flatMap((token) => toBlocks(token, context));
}

function toBlocks(token: Token, context: InlineContext): Block[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return prose(readInline(token.tokens ?? [token], context));
    case 'heading':
      return [{ kind: 'label', text: readInline(token.tokens ?? [], context) }];
    case 'blockquote':
      return (token.tokens ?? []).flatMap((inner) => toBlocks(inner, context));
    case 'list':
      return list(token as Tokens.List, context);
    case 'code':
      return code(token as Tokens.Code);
    case 'table':
      return table(token as Tokens.Table, context);
    default:
      return [];
  }
}

function prose(text: string): Block[] {
  const words = text.replace(/^(?:Note|Tip|Info|Warning|Danger|Caution|Important):\s+/, '');
  if (words === '') return [];
  if (isLabel(words)) return [{ kind: 'label', text: words.replace(/^(\*\*|__)(.*)\1:?$/, '$2') }];
  return [{ kind: 'prose', sentences: splitSentences(words).map(balanceEmphasis) }];
}

function isLabel(text: string): boolean {
  const isBold = /^(\*\*|__)(?:(?!\1).)+\1:?$/.test(text);
  return isBold || (text.length < LONGEST_LABEL && !/[.!?:…。！？](?:["'”’)*_`]*$|\s)/.test(text));
}

/** Emphasis that reached over several sentences would be left open in one of them. */
function balanceEmphasis(sentence: string): string {
  let text = sentence;
  for (const mark of ['**', '__', '~~']) {
    if ((text.split(mark).length - 1) % 2 === 1) text = text.replaceAll(mark, '');
  }
  return text;
}

function list(token: Tokens.List, context: InlineContext): Block[] {
  const items = token.items.map((item) => listItem(item, context)).filter((item) => item.text !== '');
  return items.length === 0 ? [] : [{ kind: 'list', ordered: token.ordered, items }];
}

function listItem(item: Tokens.ListItem, context: InlineContext): ListItem {
  const blocks = item.tokens.filter((token) => token.type !== 'checkbox').flatMap((token) => toBlocks(token, context));
  const code = blocks.flatMap((block) => (block.kind === 'code' ? [block] : []));
  const text = blocks.reduce(joinItemText, '');
  // What it announces was a picture, which is not quoted.
  return { text: code.length === 0 ? text.replace(/:$/, '.') : text, code };
}

function joinItemText(text: string, block: Block): string {
  const before = text === '' ? '' : `${text} `;
  if (block.kind === 'prose') return before + block.sentences.join(' ');
  if (block.kind === 'label') return before + block.text;
  if (block.kind !== 'list') return text;
  const inner = block.items.map((item) => item.text.replace(/[.;,]$/, '')).join('; ');
  return text === '' ? inner : `${text.replace(/[.:]$/, '')}: ${inner}`;
}

function code(token: Tokens.Code): Block[] {
  const language = /^[\w#+-]+/.exec(token.lang ?? '')?.[0] ?? '';
  const text = token.text.replace(/^\n+|\s+$/g, '');
  return text === '' || DRAWN.test(language) ? [] : [{ kind: 'code', language, code: withoutHighlightComments(text) }];
}

/** Languages that pages turn into pictures. */
const DRAWN = /^(?:mermaid|plantuml|dot|graphviz)$/i;

/** Docusaurus's marks for highlighted lines, which it does not show either. */
function withoutHighlightComments(text: string): string {
  return text.replace(/^[ \t]*(?:\/\/|#|<!--|\{?\/\*)\s*highlight-(?:next-line|start|end)\b.*\n?/gm, '');
}

function table(token: Tokens.Table, context: InlineContext): Block[] {
  const cell = ({ tokens }: Tokens.TableCell) => readInline(tokens, context).replaceAll('|', '\\|');
  return [{ kind: 'table', header: token.header.map(cell), rows: token.rows.map((row) => row.map(cell)) }];
}

/** What stands in MDX sources beside Markdown: imports, exports, components, comments, the fences of admonitions. */
function withoutMdx(markdown: string): string {
  return mapOutsideCode(markdown, (text) =>
    text
      .replace(/^(?:import|export)\s.+$/gm, '')
      .replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '')
      .replace(/^:{3,}.*$/gm, '')
      .replace(/^\s*<\/?[A-Za-z][^\n]*>\s*$/gm, ''),
  );
}

function mapOutsideCode(markdown: string, change: (text: string) => string): string {
  return markdown
    .split(/(^[ \t]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t]*\2[`~]*[ \t]*$)/m)
    .map((part, index) => (index % 3 === 0 ? change(part) : index % 3 === 1 ? part : ''))
    .join('');
}
