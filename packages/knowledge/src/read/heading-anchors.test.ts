import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readHeadingAnchors } from './heading-anchors.js';
import { parseMarkdown } from './markdown-parser.js';

const require = createRequire(import.meta.url);
const theirPlugin = require('@docusaurus/mdx-loader/lib/remark/headings/index.js').default as (options: {
  anchorsMaintainCase: boolean;
}) => (root: Root) => Promise<void>;

async function theirAnchors(source: string, format: 'md' | 'mdx'): Promise<string[]> {
  const { root } = parseMarkdown(source, { generator: 'docusaurus', format });
  await theirPlugin({ anchorsMaintainCase: false })(root);
  const ids: string[] = [];
  const walk = (node: { type: string; data?: { id?: string }; children?: unknown[] }) => {
    if (node.type === 'heading') ids.push(node.data?.id ?? '');
    for (const child of node.children ?? []) walk(child as typeof node);
  };
  walk(root as unknown as Parameters<typeof walk>[0]);
  return ids;
}

function ourAnchors(source: string, format: 'md' | 'mdx'): string[] {
  const { root } = parseMarkdown(source, { generator: 'docusaurus', format });
  return [...readHeadingAnchors(root).values()];
}

const headings = [
  '# Title',
  '## Plain heading',
  '## Plain heading',
  '## Plain heading',
  '## Custom {#my-id}',
  '## Custom {#my-id}',
  '## `code` and *emphasis* and [a link](x.md)',
  '## Über größe, çà et là!',
  '## 日本語の見出し',
  '## Why? Because: a/b & c',
  '## Emoji :tada: 🎉',
  '## Text with {#brace in it',
  '## With `code {#code-id}`',
  '### Trailing {#UpperCase}',
  '### foo:bar and a:b',
  'Setext heading\n---',
  '## ',
  '##### 1. Numbered (v2.0)',
  '- list\n\n  ### In a list',
  '> ## In a quote',
  ':::note\n\n### In an admonition\n\n:::',
];

describe('readHeadingAnchors', () => {
  it.each(['md', 'mdx'] as const)('gives the ids the generator gives (%s)', async (format) => {
    const source = headings.join('\n\n');
    const theirs = await theirAnchors(source, format);
    expect(theirs.length).toBeGreaterThan(18);
    expect(ourAnchors(source, format)).toEqual(theirs);
  });

  it('gives the ids the generator gives to headings with JSX, expressions and comments', async () => {
    const source = [
      '## Hello <Badge text="new" /> world',
      '## <code>to</code>: string',
      '## Commented {/* #from-comment */}',
      '## Commented {/* no id */}',
      '## Commented {/* #first second */}',
      '## Sum {1 + 1}',
      "<Tabs>\n<TabItem value='a'>\n\n## In a tab\n\n</TabItem>\n</Tabs>",
    ].join('\n\n');
    const theirs = await theirAnchors(source, 'mdx');
    expect(theirs).toContain('from-comment');
    expect(ourAnchors(source, 'mdx')).toEqual(theirs);
  });

  it('gives the ids the generator gives to headings with HTML', async () => {
    const source = '## Hello <b>bold</b>\n\n## Commented <!-- #html-id -->\n\n## <a name="x"></a>Anchor';
    const theirs = await theirAnchors(source, 'md');
    expect(theirs).toContain('html-id');
    expect(ourAnchors(source, 'md')).toEqual(theirs);
  });

  it('takes the id mark off the heading', () => {
    const { root } = parseMarkdown('## Custom {#my-id}\n\n## Other {/* #o */}', {
      generator: 'docusaurus',
      format: 'mdx',
    });
    const texts = [...readHeadingAnchors(root).keys()].map((heading) =>
      JSON.stringify(heading.children.map((child) => child.type)),
    );
    expect(texts).toEqual(['["text"]', '["text"]']);
  });

  it('reads the attribute lists of other generators', () => {
    const { root } = parseMarkdown('## A {#one}\n\n## B {: #two .wide }\n\n## C', { generator: 'plain', format: 'md' });
    expect([...readHeadingAnchors(root).values()]).toEqual(['one', 'two', 'c']);
  });
});
