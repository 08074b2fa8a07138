import * as fc from 'fast-check';

const inline = fc.constantFrom(
  'A topic is a channel.',
  'Ein Bär 🐻 und 👩‍🚀.',
  '**bold** and *em*',
  '__bold__ _em_ ~~gone~~',
  '`code` and ``a`b``',
  '[link](https://example.com/a_(b) "title")',
  '![alt *x*](https://example.com/i.png)',
  '<https://example.com> https://example.com/x?a=1&amp;b=2',
  'A &amp; B &lt; C &#128059; \\* \\[',
  '2 * 3 * 4 = 24, a_b_c',
  '***both*** **nested *deep* end**',
  '<b onclick=x>html</b>',
);
const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));

const block = fc.oneof(
  lines,
  line.map((text) => `## ${text}`),
  line.map((text) => `${text}\n---`),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(line, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item, i) => `${i + 1}. ${item}`).join('\n\n')),
  fc.tuple(line, line).map(([a, b]) => `- [x] ${a}\n- [ ] ${b}\n  - nested ${a}\n    more\n\n  para`),
  lines.map((text) => `> ${text.replaceAll('\n', '\n> ')}\n> - item`),
  fc.tuple(line, line).map(([a, b]) => `| h1 | h2 |\n|:--|--:|\n| ${a} | ${b.replaceAll('|', '\\|')} |`),
  lines.map((text) => `\`\`\`python\n${text}\n\n# more\n\`\`\``),
  lines.map((text) => `~~~\n${text}\n~~~`),
  fc.constant('---'),
  fc.constant('    indented code'),
);

/** Markdown as models write it, and some that nobody writes. */
export const markdownText = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

/** Like `markdownText`, without HTML: the texts whose blocks never depend on what comes after them. */
export const plainMarkdownText = markdownText.map((text) => text.replaceAll(/<\/?b[^>]*>/g, ''));
