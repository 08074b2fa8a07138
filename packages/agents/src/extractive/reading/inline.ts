import type { Token } from 'marked';

/** Where the text stands, so that its links can be kept. */
export interface InlineContext {
  /** Address of the section: absolute, or from the root of the site. */
  readonly url: string;
}

/**
 * Inline Markdown that reads well away from its page: no images, no HTML, no footnote marks, and only links that still
 * lead somewhere. White space, line breaks included, becomes single blanks.
 */
export function readInline(tokens: readonly Token[], context: InlineContext): string {
  return inline(tokens, context)
    .replace(/[\s\u200b\ue000]+/g, ' ')
    .replace(/ ([.,;:!?)])(?=\s|$)/g, '$1')
    .trim();
}

function inline(tokens: readonly Token[], context: InlineContext): string {
  return tokens.map((token) => inlineToken(token, context)).join('');
}

function inlineToken(token: Token, context: InlineContext): string {
  switch (token.type) {
    case 'image':
    case 'html':
    case 'checkbox':
      return token.type === 'html' && /^<br/i.test(token.raw) ? ' ' : '';
    case 'br':
      return ' ';
    case 'link':
      return link(token.href, inline(token.tokens ?? [], context), context);
    case 'strong':
    case 'em':
    case 'del':
      return wrap(token.raw, inline(token.tokens ?? [], context));
    case 'codespan':
    case 'escape':
      return token.raw;
    default:
      if ('tokens' in token && token.tokens !== undefined) return inline(token.tokens, context);
      return withoutFootnotes(token.raw);
  }
}

function wrap(raw: string, content: string): string {
  const mark = /^(?:\*+|_+|~+)/.exec(raw)?.[0] ?? '';
  return content.trim() === '' ? '' : `${mark}${content.trim()}${mark}`;
}

/** A footnote's mark would be taken for a citation; a heading's id (`{#id}`) is no text. */
function withoutFootnotes(text: string): string {
  return text.replace(/\[\^[^\]\s]+\]/g, '').replace(/\s*\{#[\w-]+\}/g, '');
}

function link(href: string, text: string, context: InlineContext): string {
  if (text.trim() === '') return '';
  const target = resolveLink(href, context.url);
  return target === null || /[\s()<>]/.test(target) ? text : `[${text.trim()}](${target})`;
}

/** A page's own files (`./topics.md`) have no address that is known here, and other schemes are not followed. */
function resolveLink(href: string, base: string): string | null {
  if (/^https?:\/\//i.test(href)) return href;
  if (/^[a-z][a-z\d+.-]*:/i.test(href) || href.startsWith('//')) return null;
  const path = href.split(/[?#]/)[0] ?? '';
  if (/\.mdx?$/i.test(path)) return null;
  try {
    const root = 'http://docent.invalid';
    const resolved = new URL(href, new URL(base, root)).href;
    return resolved.startsWith(`${root}/`) ? resolved.slice(root.length) : resolved;
  } catch {
    return null;
  }
}
