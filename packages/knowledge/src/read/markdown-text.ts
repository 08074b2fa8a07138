import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { boundary } from './clean-nodes.js';

const options: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  extensions: [gfmToMarkdown()],
};

/** Clean nodes as Markdown. */
export function writeMarkdown(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, options)
    .replaceAll(boundary, '\n')
    .trim();
}

/** A node exactly as the author wrote it, without the indentation of the element around it; null if it has no place in the source. */
export function sliceMarkdown(node: RootContent, source: string): string | null {
  const start = node.position?.start;
  const end = node.position?.end;
  if (start?.offset === undefined || end?.offset === undefined) return null;
  const text = source.slice(start.offset, end.offset);
  if (start.column === 1) return text;
  const indent = start.column - 1;
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.replace(new RegExp(`^[ \\t]{0,${indent}}`), '')))
    .join('\n');
}
