import type { Definition, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as toText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { htmlToText } from './html-text.js';
import { attributeText, jsxAttribute } from './jsx-attributes.js';

/** Stands where something unknown is rendered (an expression, a line break): quoted text must not reach over it. */
export const boundary = '\uE000';

/** A link from the page to another place of the site. */
export interface PageLink {
  /** As written: relative to the page's file or address, or absolute on the site. */
  readonly url: string;
  readonly text: string;
}

/** What cleaning needs to know of the page, and what it finds. */
export interface CleaningContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Where a link leads, as it should stand in the Markdown. */
  readonly resolveUrl: (url: string) => string;
  /** Text readers may see but that is no part of the running text: alternative texts, labels of components. */
  readonly extra: string[];
  readonly links: PageLink[];
}

export function definitionsOf(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

/** A copy of a node without anything that isn't plain Markdown; `changed` says whether it differs from the original. */
export function cleanNode(node: RootContent, context: CleaningContext): { nodes: RootContent[]; changed: boolean } {
  const state = { changed: false };
  return { nodes: clean(node, context, state), changed: state.changed };
}

function clean(node: Nodes, context: CleaningContext, state: { changed: boolean }): RootContent[] {
  const children = 'children' in node ? node.children.flatMap((child) => clean(child, context, state)) : [];
  const changed = (nodes: RootContent[]) => {
    state.changed = true;
    return nodes;
  };
  switch (node.type) {
    case 'root':
      return children;
    case 'yaml':
    case 'mdxjsEsm':
    case 'definition':
    case 'mdxFlowExpression':
      return changed([]);
    case 'footnoteReference':
      // Rendered as a raised number, which no quotation may reach over.
      return changed([{ type: 'text', value: boundary }]);
    case 'mdxTextExpression': {
      const literal = /^\s*(['"`])([^'"`$]*)\1\s*$/.exec(node.value)?.[2];
      return changed([
        { type: 'text', value: literal ?? (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value) ? '' : boundary) },
      ]);
    }
    case 'html': {
      const value = /^<br\b/i.test(node.value)
        ? boundary
        : htmlToText(node.value, context.extra).replaceAll('\n', boundary);
      return changed(value === '' ? [] : [{ type: 'text', value }]);
    }
    case 'image':
    case 'imageReference':
      if (node.alt) context.extra.push(node.alt);
      return changed([]);
    case 'link':
      return [cleanLink(node.url, asPhrasing(children), node.title, context, state)];
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      if (definition === undefined) return changed(children);
      return changed([cleanLink(definition.url, asPhrasing(children), definition.title, context, state)]);
    }
    case 'mdxJsxTextElement':
      return changed(cleanInlineElement(node, children, context));
    case 'mdxJsxFlowElement':
      attributeText(node, context.extra);
      return changed(children);
    case 'textDirective':
      // Not a directive but text with a colon, as `key:value`; Docusaurus prints it as it was too.
      return changed([{ type: 'text', value: `:${node.name}` }, ...children]);
    case 'leafDirective':
      return changed(children.length === 0 ? [] : [{ type: 'paragraph', children: asPhrasing(children) }]);
    case 'containerDirective':
      return changed(children);
    case 'break':
      return [node];
    default:
      return [copyWith(node, children)];
  }
}

// The copy keeps type, position and attributes; children of one kind stay children of that kind.
function copyWith(node: RootContent, children: RootContent[]): RootContent {
  return 'children' in node ? ({ ...node, children } as RootContent) : node;
}

function asPhrasing(nodes: RootContent[]): PhrasingContent[] {
  return nodes as PhrasingContent[];
}

function cleanLink(
  url: string,
  children: PhrasingContent[],
  title: string | null | undefined,
  context: CleaningContext,
  state: { changed: boolean },
): PhrasingContent {
  const resolved = context.resolveUrl(url);
  if (resolved !== url) state.changed = true;
  context.links.push({ url, text: toText(children) });
  return { type: 'link', url: resolved, children, title: title ?? null };
}

type InlineElement = Extract<RootContent, { type: 'mdxJsxTextElement' }>;

function cleanInlineElement(node: InlineElement, children: RootContent[], context: CleaningContext): RootContent[] {
  const name = node.name?.toLowerCase() ?? '';
  attributeText(node, context.extra);
  if (name === 'br') return [{ type: 'text', value: boundary }];
  if (name === 'script' || name === 'style' || name === 'svg') return [];
  if (name === 'code') return [{ type: 'inlineCode', value: toText(children) }];
  const href = name === 'a' || name === 'link' ? (jsxAttribute(node, 'href') ?? jsxAttribute(node, 'to')) : undefined;
  if (href !== undefined && children.length > 0) {
    return [cleanLink(href, asPhrasing(children), null, context, { changed: true })];
  }
  return children;
}
