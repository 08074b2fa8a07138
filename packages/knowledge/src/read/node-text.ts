import type { Nodes, RootContent } from 'mdast';
import { boundary } from './clean-nodes.js';

/**
 * The text of clean nodes as a browser shows it, one line a block: a quotation taken from within one line stands in the page
 * as it is. Cells of a table row are set apart by tabs. `code` says which lines come from code blocks.
 */
export function renderedLines(nodes: readonly RootContent[]): { lines: string[]; code: string[] } {
  const lines: string[] = [];
  const code: string[] = [];
  for (const node of nodes) collect(node, lines, code);
  return { lines, code };
}

function collect(node: Nodes, lines: string[], code: string[]): void {
  switch (node.type) {
    case 'code':
      for (const line of node.value.split('\n')) if (line.trim() !== '') code.push(line.trimEnd());
      lines.push(
        ...node.value
          .split('\n')
          .map((line) => line.trimEnd())
          .filter(Boolean),
      );
      return;
    case 'paragraph':
    case 'heading':
      pushText(inlineText(node), lines);
      return;
    case 'tableRow':
      lines.push(node.children.map((cell) => oneLine(inlineText(cell).replaceAll(boundary, ' '))).join('\t'));
      return;
    case 'text':
      pushText(node.value, lines);
      return;
    default:
      if ('children' in node) for (const child of node.children) collect(child, lines, code);
      else if ('value' in node) pushText(node.value, lines);
  }
}

function inlineText(node: Nodes): string {
  if (node.type === 'break') return boundary;
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(inlineText).join('') : '';
}

function pushText(text: string, lines: string[]): void {
  for (const part of text.split(boundary)) {
    const line = oneLine(part);
    if (line !== '') lines.push(line);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
