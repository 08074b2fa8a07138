import type { Heading, List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { type CleaningContext, cleanNode } from './clean-nodes.js';
import { htmlToText } from './html-text.js';
import { attributeText, jsxAttribute } from './jsx-attributes.js';
import { sliceMarkdown, writeMarkdown } from './markdown-text.js';
import { renderedLines } from './node-text.js';

/** A heading that starts a section. */
interface HeadingBlock {
  readonly kind: 'heading';
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
}

/** A piece of content that is never cut: a paragraph, a code block, a list that isn't long, part of one that is. */
export interface ContentBlock {
  readonly kind: 'content';
  readonly markdown: string;
  readonly lines: readonly string[];
  readonly code: readonly string[];
  readonly extra: readonly string[];
  /** Whether it goes on the list of the block before. */
  readonly continues: boolean;
}

export type Block = HeadingBlock | ContentBlock;

/** Lists and tables longer than this (characters of Markdown) become several blocks. */
const longBlock = 1200;

interface Flattening {
  readonly source: string;
  readonly anchors: ReadonlyMap<Heading, string>;
  readonly context: CleaningContext;
  readonly out: Block[];
}

/** The page as one row of blocks: components and admonitions dissolve into what they hold. */
export function flattenBlocks(
  root: Root,
  source: string,
  anchors: ReadonlyMap<Heading, string>,
  context: CleaningContext,
): Block[] {
  const flattening: Flattening = { source, anchors, context, out: [] };
  flatten(root.children, flattening);
  return flattening.out;
}

function flatten(nodes: readonly RootContent[], to: Flattening): void {
  for (const node of nodes) {
    if (node.type === 'heading') pushHeading(node, to);
    else if (node.type === 'html') pushHtml(node.value, to);
    else if (node.type === 'mdxJsxFlowElement') flattenElement(node, to);
    else if (node.type === 'containerDirective') flattenAdmonition(node, to);
    else if (node.type === 'footnoteDefinition') flatten(node.children, to);
    else if (node.type !== 'thematicBreak') pushContent(node, to);
  }
}

function pushHeading(node: Heading, to: Flattening): void {
  const { nodes } = cleanNode(node, to.context);
  const text = renderedLines(nodes).lines.join(' ');
  if (text !== '') to.out.push({ kind: 'heading', depth: node.depth, text, anchor: to.anchors.get(node) ?? '' });
}

function pushHtml(html: string, to: Flattening): void {
  const heading = /^<h([1-6])\b([^>]*)>([\s\S]*?)<\/h\1>/i.exec(html.trim());
  if (heading?.[1] && heading[3] !== undefined) {
    const text = htmlToText(heading[3], to.context.extra);
    const anchor = /\bid=["']?([^"'\s>]+)/.exec(heading[2] ?? '')?.[1] ?? '';
    if (text !== '') to.out.push({ kind: 'heading', depth: Number(heading[1]), text, anchor });
    const rest = html.trim().slice(heading[0].length);
    if (rest.trim() !== '') pushHtml(rest, to);
    return;
  }
  pushContent({ type: 'html', value: html }, to);
}

function flattenElement(node: Extract<RootContent, { type: 'mdxJsxFlowElement' }>, to: Flattening): void {
  const name = node.name ?? '';
  if (/^(?:script|style|svg|head|template)$/i.test(name)) return;
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) {
    const text = toText(node).trim();
    if (text !== '')
      to.out.push({ kind: 'heading', depth: Number(level), text, anchor: jsxAttribute(node, 'id') ?? '' });
    return;
  }
  const before = to.context.extra.length;
  attributeText(node, to.context.extra);
  const label =
    name === 'TabItem' || name === 'Tab' ? (jsxAttribute(node, 'label') ?? jsxAttribute(node, 'value')) : undefined;
  if (label !== undefined) pushStrong([{ type: 'text', value: label }], to);
  if (name === 'summary') {
    pushStrong(inlineChildren(node.children), to);
    return;
  }
  flatten(node.children, to);
  // A component without content still says something by its attributes.
  const extra = to.context.extra.splice(before);
  if (extra.length > 0) to.out.push({ kind: 'content', markdown: '', lines: [], code: [], extra, continues: false });
}

function flattenAdmonition(node: Extract<RootContent, { type: 'containerDirective' }>, to: Flattening): void {
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data !== undefined && 'directiveLabel' in first.data;
  const title = node.attributes?.['title'];
  if (labelled) pushStrong(first.children, to);
  else if (title) pushStrong([{ type: 'text', value: title }], to);
  flatten(labelled ? rest : node.children, to);
}

function inlineChildren(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node) =>
    node.type === 'paragraph' ? node.children : [{ type: 'text' as const, value: toText(node) }],
  );
}

function pushStrong(children: PhrasingContent[], to: Flattening): void {
  pushContent({ type: 'paragraph', children: [{ type: 'strong', children }] }, to);
}

function pushContent(node: RootContent, to: Flattening): void {
  const before = to.context.extra.length;
  const { nodes, changed } = cleanNode(node, to.context);
  const blocks = nodes.map((clean): RootContent => (isText(clean) ? { type: 'paragraph', children: [clean] } : clean));
  const markdown = (changed ? null : sliceMarkdown(node, to.source)) ?? writeMarkdown(blocks);
  const extra = to.context.extra.splice(before);
  const whole = blocks.length === 1 ? blocks[0] : undefined;
  if (markdown.length > longBlock && whole?.type === 'list') pushListItems(whole, changed, extra, to);
  else if (markdown.length > longBlock && whole?.type === 'table') pushRows(whole, extra, to);
  else if (markdown !== '' || extra.length > 0)
    to.out.push({ kind: 'content', markdown, ...renderedLines(blocks), extra, continues: false });
}

function isText(node: RootContent): node is Extract<RootContent, { type: 'text' }> {
  return node.type === 'text';
}

function pushListItems(list: List, changed: boolean, extra: string[], to: Flattening): void {
  for (const [index, item] of list.children.entries()) {
    const single: List = { ...list, start: list.ordered ? (list.start ?? 1) + index : null, children: [item] };
    const markdown = (changed ? null : sliceMarkdown(item, to.source)) ?? writeMarkdown([single]);
    to.out.push({
      kind: 'content',
      markdown,
      ...renderedLines([item]),
      extra: index === 0 ? extra : [],
      continues: index > 0,
    });
  }
}

// Each part of a long table keeps the header, so that it can be read alone.
function pushRows(table: Table, extra: string[], to: Flattening): void {
  const [header, ...rows] = table.children;
  if (header === undefined) return;
  let part: typeof rows = [];
  let size = 0;
  const flush = () => {
    if (part.length === 0) return;
    const piece: Table = { ...table, children: [header, ...part] };
    to.out.push({
      kind: 'content',
      markdown: writeMarkdown([piece]),
      ...renderedLines([piece]),
      extra: extra.splice(0),
      continues: false,
    });
    [part, size] = [[], 0];
  };
  for (const row of rows) {
    part.push(row);
    size += toText(row).length;
    if (size > longBlock) flush();
  }
  flush();
}
