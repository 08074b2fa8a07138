import type { PrismTheme } from 'prism-react-renderer';

/** The colours a code theme needs; each has at least 4.5:1 against `background`. */
interface Palette {
  background: string;
  text: string;
  comment: string;
  keyword: string;
  string: string;
  number: string;
  name: string;
  type: string;
}

function theme(colors: Palette): PrismTheme {
  return {
    plain: { color: colors.text, backgroundColor: colors.background },
    styles: [
      { types: ['comment', 'prolog', 'doctype', 'cdata'], style: { color: colors.comment, fontStyle: 'italic' } },
      { types: ['keyword', 'selector', 'important', 'tag', 'atrule', 'macro'], style: { color: colors.keyword } },
      { types: ['string', 'char', 'attr-value', 'regex', 'triple-quoted-string'], style: { color: colors.string } },
      { types: ['number', 'boolean', 'constant', 'symbol', 'variable', 'parameter'], style: { color: colors.number } },
      { types: ['function', 'attr-name', 'property', 'key', 'decorator'], style: { color: colors.name } },
      { types: ['class-name', 'builtin', 'namespace', 'maybe-class-name'], style: { color: colors.type } },
      { types: ['operator', 'punctuation', 'entity'], style: { color: colors.text } },
    ],
  };
}

export const bookLight: PrismTheme = theme({
  background: '#f5f2ec',
  text: '#2b2f36',
  comment: '#66625a',
  keyword: '#9a3406',
  string: '#33691e',
  number: '#8a3b78',
  name: '#0b5d79',
  type: '#74540b',
});

export const bookDark: PrismTheme = theme({
  background: '#1b2129',
  text: '#dde3ea',
  comment: '#98a3b0',
  keyword: '#ffa870',
  string: '#a8d58b',
  number: '#e2a6d4',
  name: '#7fcbe6',
  type: '#e6cd84',
});
