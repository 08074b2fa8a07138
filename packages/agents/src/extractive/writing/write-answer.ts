import type { ListItem } from '../reading/block.js';
import type { AnswerPart } from './part.js';

/** The answer as Markdown, each part with the citation marker of its section. */
export function writeAnswer(parts: readonly AnswerPart[]): string {
  return parts.map((part) => writePart(part).trimEnd()).join('\n\n');
}

function writePart(part: AnswerPart): string {
  switch (part.kind) {
    case 'remark':
      return part.text;
    case 'quote': {
      const sentences = part.sentences.map(({ text, isCited }) => (isCited ? cite(text, part.ref) : text));
      return [...(part.lead === null ? [] : [`**${part.lead}**`]), ...sentences].join(' ');
    }
    case 'list':
      return `${announce(part.intro, part.ref)}${part.items.map((item, index) => bullet(item, part.ordered ? index + 1 : null)).join('\n')}`;
    case 'code':
      return `${announce(part.intro, part.ref)}${fence(part.language, part.code)}`;
    case 'table':
      return `${announce(part.intro, part.ref)}${table(part.header, part.rows)}`;
  }
}

function cite(text: string, ref: number): string {
  return `${text}[^${ref}]`;
}

/** What announces a list, code or a table, above it. */
function announce(intro: string, ref: number): string {
  return intro === '' ? '' : `${cite(intro, ref)}\n\n`;
}

function bullet(item: ListItem, number: number | null): string {
  const mark = number === null ? '- ' : `${number}. `;
  const code = item.code.map(({ language, code: text }) => `\n\n${indent(fence(language, text), mark.length)}\n`);
  return `${mark}${item.text}${code.join('')}`;
}

function indent(text: string, width: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(width));
}

/** As many backticks as the code does not have in a row itself. */
function fence(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${language}\n${code}\n${ticks}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
