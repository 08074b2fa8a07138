import * as fc from 'fast-check';
import { type ComponentChildren, h, isValidElement, type VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { markdownText } from '../../test-support/markdown-texts.js';
import { xssCorpus } from '../../test-support/xss-corpus.js';
import { safeImage, safeLink } from './safe-url.js';
import { type MarkdownParts, toVNodes } from './to-vnodes.js';
import { lex } from './tokens.js';

const base = 'https://docs.example.com/';

/** Parts with the element's policy, each drawn as one plain element. */
const parts: MarkdownParts = {
  link: (href, title, children) => h('a', { href: safeLink(href, base)?.href ?? '', title }, children),
  image: (src, alt) => h('img', { src: safeImage(src, base, undefined) ?? '', alt }),
  code: (text, language) => h('pre', { 'data-language': language }, text),
  table: (table) => h('div', null, table),
  task: (done) => h('span', null, done ? '[x] ' : '[ ] '),
  citation: (marks) => h('sup', null, marks.join()),
};

const render = (markdown: string) => toVNodes(lex(markdown), parts);

function nodes(children: ComponentChildren): VNode<Record<string, unknown>>[] {
  if (Array.isArray(children)) return children.flatMap(nodes);
  if (!isValidElement(children)) return [];
  const node = children as VNode<Record<string, unknown>>;
  return [node, ...nodes(node.props['children'] as ComponentChildren)];
}

function text(children: ComponentChildren): string {
  if (Array.isArray(children)) return children.map(text).join('');
  if (!isValidElement(children)) return String(children ?? '');
  const node = children as VNode<{ children?: ComponentChildren }>;
  return text(node.props.children);
}

const TAGS =
  /^(p|h[3-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|hr|br|strong|em|del|code|pre|div|span|sup|a|img)$/;

describe('Markdown as nodes', () => {
  it.each(xssCorpus)('makes nothing of %j but known elements with known attributes', (attack) => {
    for (const markdown of [attack, `Text before\n\n${attack}\n\nand after`, `- ${attack}`, `**${attack}**`]) {
      for (const node of nodes(render(markdown))) {
        expect(node.type).toMatch(TAGS);
        const { children: _, ...attributes } = node.props;
        for (const [name, value] of Object.entries(attributes)) {
          expect(name).toMatch(/^(class|href|title|src|alt|start|scope|data-language)$/);
          if (name === 'href' || name === 'src') expect(value).toMatch(/^($|https?:|mailto:|tel:|chatkit-link:)/);
        }
      }
    }
  });

  it('never throws, and shows every word', () => {
    fc.assert(
      fc.property(fc.oneof(markdownText, fc.string({ unit: 'grapheme' })), (markdown) => {
        render(markdown);
      }),
      { numRuns: 1000 },
    );
    expect(text(render('A **b** `c` [d](/d) &amp; <i>e</i> \\*f'))).toBe('A b c d & <i>e</i> *f');
  });

  it('puts headings below those of the page and the chat', () => {
    expect(nodes(render('# a\n\n## b\n\n##### c')).map((node) => node.type)).toEqual(['h3', 'h4', 'h6']);
  });

  it('knows whether a code block is complete', () => {
    const seen: boolean[] = [];
    const watch = { ...parts, code: (_: string, __: string, complete: boolean) => seen.push(complete) };
    toVNodes(lex('```js\na\n```\n\n    indented\n\n~~~\nb'), watch);
    expect(seen).toEqual([true, true, false]);
  });

  it('shows what is nested too deep as it is written', () => {
    expect(text(render(`${'> '.repeat(60)}deep`))).toContain('> > deep');
  });
});
