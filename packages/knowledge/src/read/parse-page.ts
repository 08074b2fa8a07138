import { type CleaningContext, definitionsOf, type PageLink } from './clean-nodes.js';
import { flattenBlocks } from './flatten-blocks.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { readHeadingAnchors } from './heading-anchors.js';
import { linkPrefix } from './link-prefix.js';
import { parseMarkdown } from './markdown-parser.js';
import { type Section, splitSections } from './split-sections.js';

/** Everything a page says, before it is known where it hangs. */
export interface ParsedPage {
  readonly frontMatter: FrontMatter;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly links: readonly PageLink[];
  readonly warnings: readonly string[];
}

/** How pages of the site are written. */
export interface ParseOptions {
  readonly generator: 'docusaurus' | 'plain';
  readonly markdownFormat: 'mdx' | 'detect' | 'md';
}

/** Reads one page. Throws for nothing a page says but nesting deeper than the stack (thousands of levels). */
export function parsePage(text: string, path: string, options: ParseOptions): ParsedPage {
  const { frontMatter, content, warning } = readFrontMatter(text);
  const format = formatOf(path, frontMatter, options);
  const parsed = parseMarkdown(content, { generator: options.generator, format });
  const anchors = readHeadingAnchors(parsed.root);
  if (options.generator === 'docusaurus') {
    // The theme renders headings of level 1 without an id.
    for (const heading of anchors.keys()) if (heading.depth === 1) anchors.set(heading, '');
  }
  const context: CleaningContext = {
    definitions: definitionsOf(parsed.root),
    resolveUrl: (url) =>
      isOfSite(url) ? linkPrefix + url.replace(/[\s()<>"]/g, encodeURIComponent).replace(/[()]/g, hex) : url,
    extra: [],
    links: [],
  };
  const blocks = flattenBlocks(parsed.root, parsed.source, anchors, context);
  const first = blocks.find((block) => block.kind === 'heading');
  const heading = first?.depth === 1 ? first.text : undefined;
  const unnamed = options.generator === 'docusaurus' ? (frontMatter.id ?? nameOf(path)) : (first?.text ?? nameOf(path));
  const title = frontMatter.title ?? heading ?? unnamed;
  return {
    frontMatter,
    title,
    sections: splitSections(blocks, heading ?? title),
    links: context.links.filter((link) => isOfSite(link.url)),
    warnings: [warning, parsed.warning].filter((entry) => entry !== undefined),
  };
}

// `encodeURIComponent` leaves parentheses, but in Markdown they end a link.
function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

function isOfSite(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url);
}

function formatOf(path: string, frontMatter: FrontMatter, options: ParseOptions): 'md' | 'mdx' {
  const wanted = frontMatter.format ?? options.markdownFormat;
  if (wanted !== 'detect') return wanted;
  return path.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md';
}

// `01-getting_started.md` → `getting started`; a folder's own page is named after the folder.
function nameOf(path: string): string {
  const segments = path.replace(/\.[^./]*$/, '').split('/');
  const file = segments.pop() ?? '';
  const name = /^_?(?:index|readme)$/i.test(file) ? (segments.pop() ?? file) : file;
  return name.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/, '').replace(/[-_]+/g, ' ');
}
