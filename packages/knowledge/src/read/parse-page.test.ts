import { describe, expect, it } from 'vitest';
import { type ParseOptions, parsePage } from './parse-page.js';

const docusaurus: ParseOptions = { generator: 'docusaurus', markdownFormat: 'mdx' };
const plain: ParseOptions = { generator: 'plain', markdownFormat: 'detect' };
const parse = (text: string, path = 'page.mdx', options = docusaurus) => parsePage(text, path, options);
const only = (text: string, path?: string, options?: ParseOptions) => {
  const { sections } = parse(text, path, options);
  expect(sections).toHaveLength(1);
  return sections[0] as (typeof sections)[number];
};

describe('parsePage', () => {
  it('cuts a page into the tree of its headings', () => {
    const { title, sections } = parse(
      '# Robots\n\nIntro.\n\n## Arms\n\nOne.\n\n### Grippers\n\nTwo.\n\n## Legs\n\n### Feet\n\nThree.',
    );
    expect(title).toBe('Robots');
    expect(sections.map(({ anchor, title: name, headings, text }) => [anchor, name, headings, text])).toEqual([
      ['', 'Robots', [], 'Intro.'],
      ['arms', 'Arms', ['Arms'], 'One.'],
      ['grippers', 'Grippers', ['Arms', 'Grippers'], 'Two.'],
      ['feet', 'Feet', ['Legs', 'Feet'], 'Three.'],
    ]);
  });

  it('takes the title from the front matter, the first heading, or the file', () => {
    expect(parse('---\ntitle: Front\n---\n# Heading\n\nText.').title).toBe('Front');
    expect(parse('# The `config` *file*\n\nText.').title).toBe('The config file');
    expect(parse('Text.', 'guide/02-first-steps.md').title).toBe('first steps');
    expect(parse('Text.', 'guide/index.md').title).toBe('guide');
    expect(parse('<h1 align="center">Shown</h1>\n\nText.', 'README.md', plain).title).toBe('Shown');
  });

  it('keeps code whole, with its language, and tables as tables', () => {
    const code = '```python title="talker.py"\nimport rclpy\n\n# not a heading\nprint("hi")\n```';
    const table = '| Name | Use |\n| --- | --- |\n| `a` | first |';
    const section = only(`# T\n\nRun it:\n\n${code}\n\n${table}`);
    expect(section.markdown).toBe(`Run it:\n\n${code}\n\n${table}`);
    expect(section.code).toBe('import rclpy\n# not a heading\nprint("hi")');
    expect(section.text.split('\n')).toEqual([
      'Run it:',
      'import rclpy',
      '# not a heading',
      'print("hi")',
      'Name\tUse',
      'a\tfirst',
    ]);
  });

  it('drops imports, exports, comments and tags, and keeps the text in them', () => {
    const source = [
      "import Tabs from '@theme/Tabs';",
      'export const version = 3;',
      '{/* a comment */}',
      '<!-- another -->',
      '<Tabs>\n<TabItem value="apt" label="Ubuntu">\n\nInstall with `apt`.\n\n</TabItem>\n<TabItem value="brew">\n\nInstall with `brew`.\n\n</TabItem>\n</Tabs>',
      '<details>\n<summary>More</summary>\n\nHidden *text*.\n\n</details>',
      'A <b>bold</b> claim {version}.',
    ].join('\n\n');
    const section = only(source);
    expect(section.text.split('\n')).toEqual([
      'Ubuntu',
      'Install with apt.',
      'brew',
      'Install with brew.',
      'More',
      'Hidden text.',
      'A bold claim',
      '.',
    ]);
    expect(section.markdown).not.toMatch(/import|export|comment|another|<|version/);
  });

  it('dissolves admonitions, with or without titles, nested too', () => {
    const section = only(
      ':::note\n\nOne.\n\n:::\n\n:::warning Hot surface\n\nTwo.\n\n:::\n\n::::tip[A *tip*]\n\n:::danger\n\nThree.\n\n:::\n\n::::',
    );
    expect(section.text.split('\n')).toEqual(['One.', 'Hot surface', 'Two.', 'A tip', 'Three.']);
    expect(section.markdown).toBe('One.\n\n**Hot surface**\n\nTwo.\n\n**A _tip_**\n\nThree.');
  });

  it('reads the admonitions and template calls of other generators', () => {
    const source =
      '!!! note "Careful"\n    Indented text.\n\nAfter.\n\n::: tip Title\nInside.\n:::\n\n{{< figure src="x" >}}\n\n{% include a %} Done.';
    expect(only(source, 'a.md', plain).text.split('\n')).toEqual([
      'Careful',
      'Indented text.',
      'After.',
      'Title',
      'Inside.',
      'Done.',
    ]);
  });

  it('reads a page that is not valid MDX as Markdown, and says so', () => {
    const page = parse("import X from 'y';\n\n# T\n\nIf a < b and {c then} <b>\n\nMore.");
    expect(page.warnings).toEqual([expect.stringMatching(/^read as Markdown, because it is not valid MDX/)]);
    expect(page.sections[0]?.text).toContain('If a < b and {c then}');
    expect(page.sections[0]?.text).toContain('More.');
    expect(page.sections[0]?.text).not.toContain('import');
  });

  it('parses .md as the site says, and as the page says before that', () => {
    const jsx = '<Card>\n\nText {1 + 1}.\n\n</Card>';
    expect(parse(jsx, 'a.md', docusaurus).sections[0]?.text).toBe('Text\n.');
    expect(parse(jsx, 'a.md', plain).sections[0]?.text).toBe('Text {1 + 1}.');
    expect(parse(`---\nformat: md\n---\n${jsx}`, 'a.md', docusaurus).sections[0]?.text).toBe('Text {1 + 1}.');
  });

  it('leaves broken front matter out and keeps the page', () => {
    const page = parse('---\ntitle: a: b: "c\nslug: /x\n---\n# T\n\nText.');
    expect(page.warnings[0]).toMatch(/^front matter: /);
    expect(page.frontMatter.slug).toBe('/x');
    expect(page.sections[0]?.text).toBe('Text.');
  });

  it('reads TOML front matter and draft, unlisted, keywords and tags', () => {
    const page = parse('+++\ntitle = "Toml"\ndraft = true\ntags = ["a", "b"]\n+++\nText.');
    expect(page.title).toBe('Toml');
    expect(page.frontMatter).toMatchObject({ draft: true, keywords: ['a', 'b'] });
    const yaml = parse(
      '---\nunlisted: true\nkeywords: x, y\ntags:\n  - label: z\n    permalink: /z\n  - w\n---\nText.',
    );
    expect(yaml.frontMatter).toMatchObject({ unlisted: true, keywords: ['x', 'y', 'z', 'w'] });
  });

  it('cuts long sections between blocks, long lists between items and long tables between rows', () => {
    const paragraph = 'Robots move in many ways and carry many things. '.repeat(12).trim();
    const long = parse(`# T\n\n${Array.from({ length: 6 }, () => paragraph).join('\n\n')}`);
    expect(long.sections.length).toBeGreaterThan(1);
    expect(long.sections.map((section) => section.part)).toEqual(long.sections.map((_, index) => index));
    expect(long.sections.every((section) => section.markdown.length < 2400)).toBe(true);
    const list = parse(
      `# T\n\n${Array.from({ length: 80 }, (_, index) => `1. Step ${index} does a thing with the robot.`).join('\n')}`,
    );
    expect(list.sections.length).toBeGreaterThan(1);
    expect(
      list.sections
        .map((section) => section.text)
        .join('\n')
        .split('\n'),
    ).toHaveLength(80);
    const rows = Array.from({ length: 60 }, (_, index) => `| option${index} | what option ${index} is good for |`).join(
      '\n',
    );
    const table = parse(`# T\n\n| Name | Use |\n| --- | --- |\n${rows}`);
    expect(table.sections.length).toBeGreaterThan(1);
    expect(table.sections.every((section) => section.markdown.startsWith('| Name'))).toBe(true);
  });

  it('never cuts a code block', () => {
    const code = `\`\`\`js\n${'const robot = 1;\n'.repeat(300)}\`\`\``;
    const page = parse(`# T\n\nBefore.\n\n${code}\n\nAfter.`);
    expect(page.sections.some((section) => section.markdown.includes(code))).toBe(true);
  });

  it('keeps pages without text reachable by their title', () => {
    expect(parse('---\ntitle: Overview\n---\n\n<DocCardList />').sections).toEqual([
      { anchor: '', title: 'Overview', headings: [], level: 1, part: 0, markdown: '', text: '', code: '', extra: '' },
    ]);
  });

  it('marks links of the site to be resolved later, and leaves others', () => {
    const page = parse(
      'See [one](./a.md#x), [two](/b), [three](https://e.org/c), [four][ref] and ![alt text](img.png).\n\n[ref]: ../d.mdx',
    );
    expect(page.links).toEqual([
      { url: './a.md#x', text: 'one' },
      { url: '/b', text: 'two' },
      { url: '../d.mdx', text: 'four' },
    ]);
    expect(page.sections[0]?.markdown).toBe(
      'See [one](docent-link:./a.md#x), [two](docent-link:/b), [three](https://e.org/c), [four](docent-link:../d.mdx) and .',
    );
    expect(page.sections[0]?.extra).toBe('alt text');
  });

  it('keeps links with spaces and parentheses in one piece', () => {
    const page = parse('See [one](<two words (1).md>).');
    expect(page.links).toEqual([{ url: 'two words (1).md', text: 'one' }]);
    expect(page.sections[0]?.markdown).toBe('See [one](docent-link:two%20words%20%281%29.md).');
  });

  it('is not slowed down by text made to be slow', () => {
    const started = performance.now();
    for (const text of [
      ':::'.repeat(20_000),
      '`'.repeat(20_000),
      `${'<!--'.repeat(5000)}`,
      `# ${'{#'.repeat(10_000)}`,
      '> '.repeat(200),
      '!!! note "'.repeat(3000),
    ]) {
      parse(text, 'a.mdx');
      parse(text, 'a.md', plain);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
