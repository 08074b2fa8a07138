import { describe, expect, it } from 'vitest';
import type { Block } from './block.js';
import { readBlocks } from './read-blocks.js';

const read = (markdown: string): Block[] => readBlocks(markdown, { url: '/docs/topics#publish' });
const prose = (...sentences: string[]): Block => ({ kind: 'prose', sentences });

describe('readBlocks', () => {
  it('reads sentences with their inline Markdown', () => {
    expect(read('A **topic** is a `channel`,\nor _bus_. It flows.')).toEqual([
      prose('A **topic** is a `channel`, or _bus_.', 'It flows.'),
    ]);
  });

  it('reads lists, code and tables', () => {
    expect(
      read(
        '1. One\n2. Two\n   ```sh\n   run\n   ```\n\n```js title="x"\na();\n```\n\n| A | B |\n|---|---|\n| 1 | x\\|y |',
      ),
    ).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [
          { text: 'One', code: [] },
          { text: 'Two', code: [{ kind: 'code', language: 'sh', code: 'run' }] },
        ],
      },
      { kind: 'code', language: 'js', code: 'a();' },
      { kind: 'table', header: ['A', 'B'], rows: [['1', 'x\\|y']] },
    ]);
  });

  it('leaves out what is no text: MDX, HTML, images, comments, admonition fences', () => {
    const mdx = `import Tabs from '@theme/Tabs';

export const x = 1;

:::note A title

<Tabs>

The note itself says this.<br/>And this. {/* not this */}

</Tabs>

:::

<!-- nor
this -->

![an image](./a.png)

<script>alert(1)</script>`;
    expect(read(mdx)).toEqual([prose('The note itself says this.', 'And this.')]);
  });

  it('keeps code as it is, but for highlighting marks', () => {
    expect(read('```js\n// highlight-next-line\nimport x from "y";\n<b>{/* c */}</b>\n:::\n```')).toEqual([
      { kind: 'code', language: 'js', code: 'import x from "y";\n<b>{/* c */}</b>\n:::' },
    ]);
  });

  it('keeps links that lead somewhere, resolved, and the words of the others', () => {
    const links = [
      '[root](/docs/x)',
      '[near](../y)',
      '[here](#z)',
      '[away](https://example.com/a)',
      '[file](./other.mdx#q)',
      '[odd](javascript:alert(1))',
      '[host](//evil.example)',
    ];
    expect(read(`See ${links.join(' and ')} now.`)).toEqual([
      prose(
        'See [root](/docs/x) and [near](/y) and [here](/docs/topics#z) and [away](https://example.com/a) and file and odd and host now.',
      ),
    ]);
  });

  it('drops footnote marks, which would be taken for citations', () => {
    expect(read('A claim.[^1] Another[^note]. Heading {#id}')).toEqual([prose('A claim.', 'Another.', 'Heading')]);
  });

  it('closes emphasis that reached over sentences', () => {
    expect(read('**First one. Second** one is longer than a label.')).toEqual([
      prose('First one.', 'Second one is longer than a label.'),
    ]);
  });

  it('knows titles from statements', () => {
    expect(read('**Python**\n\nIt runs.')).toEqual([{ kind: 'label', text: 'Python' }, prose('It runs.')]);
  });

  it('never lets raw HTML through', () => {
    const html =
      'A <img src=x onerror=alert(1)> b <b onclick="x()">c</b>. <iframe src="//e"></iframe>\n\n<div>\nd <i>e</i>\n</div>';
    expect(JSON.stringify(read(html))).not.toMatch(/<\w/);
  });
});
