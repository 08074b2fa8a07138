import { OptionReader } from './option-reader.js';

/** The `theme` option, complete. Colours and fonts are still untrusted CSS: see `themeProperties`. */
export interface Theme {
  readonly colorScheme: 'light' | 'dark';
  readonly radius: 'pill' | 'round' | 'soft' | 'sharp';
  readonly density: 'compact' | 'normal' | 'spacious';
  readonly baseSize: number;
  readonly fontFamily: string | null;
  readonly fontFamilyMono: string | null;
  readonly fontSources: readonly unknown[];
  readonly grayscale: { readonly hue: number; readonly tint: number; readonly shade: number } | null;
  readonly accent: { readonly primary: string; readonly level: number } | null;
  readonly surface: { readonly background: string | null; readonly foreground: string | null };
}

/** Reads `'light'`, `'dark'` or an object of theme options. */
export function readTheme(value: unknown, warn: (message: string) => void): Theme {
  const theme = new OptionReader(typeof value === 'string' ? { colorScheme: value } : value, 'theme', warn);
  const typography = theme.object('typography');
  const color = theme.object('color');
  const grayscale = color.object('grayscale');
  const accent = color.object('accent');
  const primary = accent.string('primary');
  const surface = color.object('surface');
  return {
    colorScheme: theme.oneOf('colorScheme', ['light', 'dark'], 'light'),
    radius: theme.oneOf('radius', ['pill', 'round', 'soft', 'sharp'], 'pill'),
    density: theme.oneOf('density', ['compact', 'normal', 'spacious'], 'normal'),
    baseSize: typography.number('baseSize', 14, 18) ?? 16,
    fontFamily: typography.string('fontFamily'),
    fontFamilyMono: typography.string('fontFamilyMono'),
    fontSources: typography.list('fontSources'),
    grayscale: color.has('grayscale')
      ? {
          hue: grayscale.number('hue', 0, 360) ?? 0,
          tint: grayscale.number('tint', 0, 9) ?? 0,
          shade: grayscale.number('shade', -4, 4) ?? 0,
        }
      : null,
    accent: primary === null ? null : { primary, level: accent.number('level', 0, 3) ?? 0 },
    surface: { background: surface.string('background'), foreground: surface.string('foreground') },
  };
}
