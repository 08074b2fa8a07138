import { en } from './en.js';
import type { Strings } from './strings.js';

/** A language the element speaks, and what it tells the server. */
export interface Locale {
  /** BCP 47 tag: of the texts, of dates, and of `Accept-Language`. */
  readonly tag: string;
  readonly strings: Strings;
}

type Load = () => Promise<Strings>;

/** Texts by language. All but English are chunks of their own. */
const LANGUAGES: Readonly<Record<string, Load>> = {
  en: () => Promise.resolve(en),
  de: () => import('./de.js').then((module) => module.de),
};

export const english: Locale = { tag: 'en', strings: en };

/** The tag for a wish such as `de-AT`: as it is if its language is spoken here, else `en`. */
export function resolveLocale(wish: string | null | undefined): string {
  const language = languageOf(wish ?? '');
  return language !== null && wish ? wish : 'en';
}

/** The texts for a tag of `resolveLocale`. English if they can't be loaded: better a chat than none. */
export async function loadLocale(tag: string): Promise<Locale> {
  try {
    const strings = await LANGUAGES[languageOf(tag) ?? 'en']?.();
    return strings === undefined ? english : { tag, strings };
  } catch {
    return english;
  }
}

function languageOf(tag: string): string | null {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return /^[a-z]{2,3}(-[a-z\d]+)*$/i.test(tag) && Object.hasOwn(LANGUAGES, language) ? language : null;
}
