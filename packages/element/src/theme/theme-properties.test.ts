import { describe, expect, it } from 'vitest';
import { readTheme } from '../options/read-theme.js';
import { themeProperties } from './theme-properties.js';

const warn = () => undefined;

describe('a theme', () => {
  it('becomes custom properties', () => {
    const theme = readTheme(
      {
        typography: { baseSize: 15, fontFamily: 'Inter' },
        color: {
          accent: { primary: '#07c', level: 2 },
          grayscale: { hue: 220, tint: 6 },
          surface: { background: 'white' },
        },
      },
      warn,
    );
    expect(Object.fromEntries(themeProperties(theme, () => true))).toEqual({
      '--dc-base': '15px',
      '--dc-font': 'Inter',
      '--dc-hue': '220',
      '--dc-tint': '6',
      '--dc-shade': '0',
      '--dc-accent': '#07c',
      '--dc-surface': 'white',
    });
  });

  it('takes only values that fit their property', () => {
    const attack = 'red; } * { background: url(https://evil.example) } a {';
    const theme = readTheme(
      { color: { accent: { primary: attack, level: 1 } }, typography: { fontFamily: attack } },
      warn,
    );
    const properties = themeProperties(theme, (_, value) => !value.includes(';'));
    expect([...properties.keys()]).toEqual(['--dc-base']);
  });
});
