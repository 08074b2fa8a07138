import { type ComponentChildren, h } from 'preact';
import { decodeEntities } from './entities.js';
import { known, type MarkdownToken, type Tokens } from './tokens.js';

/** What Markdown cannot draw by itself: everything with behaviour or a policy. */
export interface MarkdownParts {
  link(href: string, title: string | null, children: ComponentChildren): ComponentChildren;
  image(src: string, alt: string): ComponentChildren;
  code(text: string, language: string, complete: boolean): ComponentChildren;
  table(table: ComponentChildren): ComponentChildren;
  task(done: boolean): ComponentChildren;
  citation(marks: readonly number[]): ComponentChildren;
}

/** Deeper than anybody writes; beyond it, text is shown as it is written, so that no text can exhaust the stack. */
const MAX_DEPTH = 40;
/** The page has its `h1`, the chat its `h2`: an answer's own headings come below. */
const HEADING_OFFSET = 2;

/**
 * Tokens as virtual nodes. Text stays text: nothing here makes markup of a string, so nothing in an answer can run,
 * whatever it spells. Attributes are only ever set by `parts`.
 */
export function toVNodes(tokens: readonly MarkdownToken[], parts: MarkdownParts, depth = 0): ComponentChildren[] {
  if (depth > MAX_DEPTH) return [tokens.map((token) => token.raw).join('')];
  return tokens.map((token) => toVNode(token, parts, depth + 1));
}

function toVNode(token: MarkdownToken, parts: MarkdownParts, depth: number): ComponentChildren {
  const children = (nested: Tokens.Text['tokens']) => toVNodes(known(nested), parts, depth);
  switch (token.type) {
    case 'paragraph':
      return h('p', null, children(token.tokens));
    case 'heading':
      return h(`h${Math.min(token.depth + HEADING_OFFSET, 6)}`, null, children(token.tokens));
    case 'list':
      return list(token, parts, depth);
    case 'blockquote':
      return h('blockquote', null, children(token.tokens));
    case 'table':
      return parts.table(table(token, parts, depth));
    case 'code':
      return parts.code(token.text, (token.lang ?? '').trim().split(/\s/)[0] ?? '', isComplete(token));
    case 'hr':
      return h('hr', null);
    case 'text':
      return token.tokens === undefined ? decodeEntities(token.raw) : children(token.tokens);
    case 'escape':
      return token.text;
    case 'strong':
    case 'em':
    case 'del':
      return h(token.type, null, children(token.tokens));
    case 'codespan':
      return h('code', null, token.text);
    case 'br':
      return h('br', null);
    case 'link':
      return parts.link(
        token.autolink === true ? token.href : decodeEntities(token.href),
        token.title ?? null,
        children(token.tokens),
      );
    case 'image':
      return parts.image(decodeEntities(token.href), decodeEntities(token.text));
    case 'html':
      return html(token);
    case 'checkbox':
      return parts.task(token.checked);
    case 'citation':
      return parts.citation(token.marks);
    default:
      return null;
  }
}

/** HTML is shown as it is written. Only a bare line break, the one way to break a line in a table, is one. */
function html(token: Tokens.HTML | Tokens.Tag): ComponentChildren {
  if (/^<br *\/?>$/i.test(token.raw)) return h('br', null);
  return token.block ? h('p', { class: 'raw' }, token.raw.trimEnd()) : token.raw;
}

/** Whether the closing fence has come. Until then the block is still being written. */
function isComplete({ raw, codeBlockStyle }: Tokens.Code): boolean {
  return codeBlockStyle === 'indented' || /\n {0,3}(`{3,}|~{3,})\s*$/.test(raw);
}

function list({ ordered, start, items }: Tokens.List, parts: MarkdownParts, depth: number): ComponentChildren {
  const children = items.map((item) =>
    h('li', item.task ? { class: 'task' } : null, toVNodes(known(item.tokens), parts, depth)),
  );
  if (!ordered) return h('ul', null, children);
  return h('ol', start === '' || start === 1 ? null : { start }, children);
}

function table({ header, rows }: Tokens.Table, parts: MarkdownParts, depth: number): ComponentChildren {
  const cells = (name: 'th' | 'td', row: readonly Tokens.TableCell[]) =>
    row.map(({ tokens, align }) => {
      const content = toVNodes(known(tokens), parts, depth);
      const alignment = `align-${align ?? 'start'}`;
      return name === 'th'
        ? h('th', { class: alignment, scope: 'col' }, content)
        : h('td', { class: alignment }, content);
    });
  return h('table', null, [
    h('thead', null, h('tr', null, cells('th', header))),
    h(
      'tbody',
      null,
      rows.map((row) => h('tr', null, cells('td', row))),
    ),
  ]);
}
