/*
 * Text-level rewriting before the parser, as the site generators do it. Nothing inside code is touched.
 * Source for the Docusaurus part: `preprocessor.ts` of @docusaurus/mdx-loader and `markdownUtils.ts` of @docusaurus/utils.
 */

/** Which dialect's rewriting applies. */
export interface Dialect {
  readonly generator: 'docusaurus' | 'plain';
  readonly format: 'md' | 'mdx';
}

export function prepareSource(source: string, dialect: Dialect): string {
  let text = source;
  if (text.includes('mdx-code-block')) text = unwrapMdxCodeBlocks(text);
  if (dialect.format === 'mdx' && text.includes('<!--')) text = outsideCode(text, replaceComments);
  if (dialect.generator === 'docusaurus') {
    return mapProseLines(text, (line) => admonitionTitle(dialect.format === 'mdx' ? escapeHeadingId(line) : line));
  }
  text = mapProseLines(text, (line) => dropShortcodes(dialect.format === 'mdx' ? escapeHeadingId(line) : line));
  return unwrapIndentedAdmonitions(text);
}

/** Applies `change` to each line that is not inside a fenced code block. */
export function mapProseLines(source: string, change: (line: string) => string): string {
  let fence: string | null = null;
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    const mark = /^[ \t>]*(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence === null) {
      if (mark?.[1] !== undefined && !(mark[1].startsWith('`') && (mark[2] ?? '').includes('`'))) fence = mark[1];
      else lines[index] = change(line);
    } else if (mark?.[1]?.startsWith(fence) && (mark[2] ?? '').trim() === '') fence = null;
  }
  return lines.join('\n');
}

// Applies `change` to the stretches between fenced blocks and code spans.
function outsideCode(source: string, change: (text: string) => string): string {
  const code =
    /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t>]*\1[`~]*[ \t]*(?=\n|$)|$(?![\s\S]))|(?<!`)(`+)(?!`)[^\n]*?[^`\n]\2(?!`)/gm;
  let out = '';
  let end = 0;
  for (const match of source.matchAll(code)) {
    out += change(source.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return out + change(source.slice(end));
}

// MDX has no HTML comments. One that holds a heading's id becomes the comment form MDX knows.
function replaceComments(text: string): string {
  return text
    .replace(/^(#{1,6}[^\n]*?)<!--\s*(#[^\s]+)[^\n]*?-->[ \t]*$/gm, '$1{/* $2 */}')
    .replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

// MDX reads `{#id}` as an expression and stops; Docusaurus escapes it first.
function escapeHeadingId(line: string): string {
  if (!/^#{1,6}(?!#)/.test(line)) return line;
  return line.replace('{#', '\\{#').replace('\\\\{#', '\\{#');
}

// `:::note Title` is the old form of `:::note[Title]`.
function admonitionTitle(line: string): string {
  return line.replace(/^((?:> ?)*[ \t]*:{3,}[\w-]+) +(?![[{ ])(.*\S)[ \t]*$/, '$1[$2]');
}

// Crowdin's escape hatch: a fence named mdx-code-block holds MDX, not code.
function unwrapMdxCodeBlocks(source: string): string {
  const block = (ticks: string) =>
    new RegExp(`(^|\\n) *${ticks} *mdx-code-block\\n([\\s\\S]*?)\\n *${ticks}(?=\\n|$)`, 'g');
  return source.replace(block('```'), '$1$2').replace(block('````'), '$1$2');
}

// Template calls of Hugo and Jekyll, and container marks (`::: tip Title`) of VitePress and others: the marks go, their text stays.
function dropShortcodes(line: string): string {
  const container = /^[ \t]*:{3,}[ \t]*(?:[\w-]+[ \t]*(?:\[([^\]]*)\]|(.*)))?$/.exec(line);
  if (container) {
    const title = (container[1] ?? container[2] ?? '').trim();
    return title === '' ? '' : `\n**${title}**\n`;
  }
  return line.includes('{%') || line.includes('{{') ? line.replace(/\{\{[<%].*?[>%]\}\}|\{%.*?%\}/g, '') : line;
}

// MkDocs: `!!! note "Title"` with its content indented by four, which CommonMark would take for code.
function unwrapIndentedAdmonitions(source: string): string {
  if (!/^(?:!!!|\?\?\?)/m.test(source)) return source;
  const out: string[] = [];
  let inside = false;
  for (const line of source.split('\n')) {
    const mark = /^(?:!!!|\?\?\?\+?)[ \t]+[\w-]+(?:[ \t]+"([^"]*)")?[ \t]*$/.exec(line);
    if (mark) {
      inside = true;
      out.push(mark[1] ? `**${mark[1]}**` : '', '');
    } else if (inside && /^(?: {4}|\t)/.test(line)) out.push(line.replace(/^(?: {4}|\t)/, ''));
    else {
      if (line.trim() !== '') inside = false;
      out.push(line);
    }
  }
  return out.join('\n');
}
