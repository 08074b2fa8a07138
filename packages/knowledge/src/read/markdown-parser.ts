import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Dialect, mapProseLines, prepareSource } from './prepare-source.js';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
// Directives are parsed where the generator has them: elsewhere `a:b` would lose its `:b`.
const docusaurusMarkdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze();
const docusaurusMdx = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMdx).freeze();

/** A syntax tree with the text its positions count in. */
export interface ParsedMarkdown {
  readonly root: Root;
  readonly source: string;
  /** Set when MDX could not be parsed and the page was read as plain Markdown instead. */
  readonly warning?: string;
}

/** Never throws: what is not valid MDX is read as Markdown, which takes any text. */
export function parseMarkdown(content: string, dialect: Dialect): ParsedMarkdown {
  const docusaurus = dialect.generator === 'docusaurus';
  if (dialect.format === 'mdx') {
    const source = prepareSource(content, dialect);
    try {
      return { root: (docusaurus ? docusaurusMdx : mdx).parse(source), source };
    } catch (error) {
      const fallback = prepareSource(dropModuleLines(content), { ...dialect, format: 'md' });
      const root = (docusaurus ? docusaurusMarkdown : markdown).parse(fallback);
      return { root, source: fallback, warning: `read as Markdown, because it is not valid MDX: ${reason(error)}` };
    }
  }
  const source = prepareSource(content, dialect);
  return { root: (docusaurus ? docusaurusMarkdown : markdown).parse(source), source };
}

function dropModuleLines(content: string): string {
  return mapProseLines(content, (line) =>
    /^(?:import\s.+from\s|import\s+['"]|export\s+(?:const|default|function|\*|\{))/.test(line) ? '' : line,
  );
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = 'line' in error && typeof error.line === 'number' ? ` (line ${error.line} of the content)` : '';
  return `${error.message.split('\n')[0] ?? ''}${place}`;
}
