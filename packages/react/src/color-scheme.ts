import { createObservable, type ReadonlyObservable } from '@docent/page';

export type ColorScheme = 'light' | 'dark';

/** What a page says about its own colours. */
export interface SchemeSigns {
  readonly dataTheme: string | undefined;
  readonly classNames: readonly string[];
  readonly prefersDark: boolean;
}

/** `data-theme` (Docusaurus, daisyUI, Starlight) before a class (Tailwind, VitePress) before the operating system. */
export function readColorScheme({ dataTheme, classNames, prefersDark }: SchemeSigns): ColorScheme {
  if (dataTheme === 'dark' || dataTheme === 'light') return dataTheme;
  if (classNames.includes('dark')) return 'dark';
  if (classNames.includes('light')) return 'light';
  return prefersDark ? 'dark' : 'light';
}

/** The colours to use, following the site as it changes them. */
export function watchColorScheme(
  wanted: 'auto' | ColorScheme,
): ReadonlyObservable<ColorScheme> & { readonly stop: () => void } {
  if (wanted !== 'auto') return { ...fixed(wanted), stop: () => undefined };
  const page = document.documentElement;
  const preference = window.matchMedia('(prefers-color-scheme: dark)');
  const read = () =>
    readColorScheme({
      dataTheme: page.dataset['theme'],
      classNames: Array.from(page.classList),
      prefersDark: preference.matches,
    });
  const scheme = createObservable(read());
  const update = () => scheme.set(read());
  const attributes = new MutationObserver(update);
  attributes.observe(page, { attributeFilter: ['data-theme', 'class'] });
  preference.addEventListener('change', update);
  return {
    get state() {
      return scheme.state;
    },
    subscribe: scheme.subscribe,
    stop() {
      attributes.disconnect();
      preference.removeEventListener('change', update);
    },
  };
}

function fixed(scheme: ColorScheme): ReadonlyObservable<ColorScheme> {
  return { state: scheme, subscribe: () => () => undefined };
}
