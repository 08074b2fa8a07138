import type { Block, ContentBlock } from './flatten-blocks.js';

/** A section of a page, or a part of a long one: what search finds and a citation names. */
export interface Section {
  /** The heading's id in the page; empty for what stands above the first heading. */
  readonly anchor: string;
  /** The heading, or the page's title. */
  readonly title: string;
  /** The headings around it and its own, outermost first, without the page's title. */
  readonly headings: readonly string[];
  /** 1 for the top of the page, else the heading's level. */
  readonly level: number;
  /** 0 for the first or only part of a section. */
  readonly part: number;
  readonly markdown: string;
  /** As a reader sees it, one line a block (see `renderedLines`). */
  readonly text: string;
  /** For searching only. */
  readonly code: string;
  readonly extra: string;
}

/** A section longer than this is cut between blocks; about what a model reads at a glance. Characters of Markdown. */
const maxLength = 1800;
/** A last part shorter than this stays with the part before. */
const minLength = 300;

interface Open {
  anchor: string;
  title: string;
  headings: string[];
  level: number;
  blocks: ContentBlock[];
}

/** Cuts a page into sections at its headings, and long sections between blocks. A page with no text gives one section with its title. */
export function splitSections(blocks: readonly Block[], pageTitle: string): Section[] {
  const sections: Section[] = [];
  const path: { depth: number; text: string }[] = [];
  let open: Open = { anchor: '', title: pageTitle, headings: [], level: 1, blocks: [] };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'content') {
      open.blocks.push(block);
      continue;
    }
    // The first heading of level 1 is the page's title, whatever its wording.
    if (block.depth === 1 && !blocks.slice(0, index).some((earlier) => earlier.kind === 'heading')) continue;
    sections.push(...close(open));
    while ((path.at(-1)?.depth ?? 0) >= block.depth) path.pop();
    path.push({ depth: block.depth, text: block.text });
    const headings = path.map((entry) => entry.text);
    open = { anchor: block.anchor || open.anchor, title: block.text, headings, level: block.depth, blocks: [] };
  }
  sections.push(...close(open));
  if (sections.length > 0) return sections;
  return [
    { anchor: '', title: pageTitle, headings: [], level: 1, part: 0, markdown: '', text: '', code: '', extra: '' },
  ];
}

function close(open: Open): Section[] {
  const parts: ContentBlock[][] = [];
  let current: ContentBlock[] = [];
  let length = 0;
  for (const block of open.blocks) {
    if (length > 0 && length + block.markdown.length > maxLength) {
      parts.push(current);
      [current, length] = [[], 0];
    }
    current.push(block);
    length += block.markdown.length;
  }
  const last = parts.at(-1);
  if (last !== undefined && length < minLength) last.push(...current);
  else if (current.length > 0) parts.push(current);
  return parts.map((part, index) => ({
    anchor: open.anchor,
    title: open.title,
    headings: open.headings,
    level: open.level,
    part: index,
    markdown: joinMarkdown(part),
    text: part.flatMap((block) => block.lines).join('\n'),
    code: part.flatMap((block) => block.code).join('\n'),
    extra: part.flatMap((block) => block.extra).join('\n'),
  }));
}

function joinMarkdown(blocks: readonly ContentBlock[]): string {
  let out = '';
  for (const block of blocks) {
    if (block.markdown === '') continue;
    out += out === '' ? block.markdown : `${block.continues ? '\n' : '\n\n'}${block.markdown}`;
  }
  return out;
}
