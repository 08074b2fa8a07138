/** Fonts that some element on this page has asked for. */
const registered = new Set<string>();

/**
 * Loads the fonts of `theme.typography.fontSources`, each once. They go to the document: browsers ignore `@font-face`
 * inside a shadow root. A font that does not load leaves the fallback in place.
 */
export function registerFonts(sources: readonly unknown[]): void {
  for (const source of sources) {
    if (typeof source !== 'object' || source === null) continue;
    const { family, src, weight, style, display, unicodeRange } = source as Readonly<Record<string, unknown>>;
    if (typeof family !== 'string' || typeof src !== 'string') continue;
    const key = JSON.stringify([family, src, weight, style, unicodeRange]);
    if (registered.has(key)) continue;
    registered.add(key);
    const descriptors: FontFaceDescriptors = {};
    if (typeof weight === 'string' || typeof weight === 'number') descriptors.weight = String(weight);
    if (typeof style === 'string') descriptors.style = style;
    if (typeof unicodeRange === 'string') descriptors.unicodeRange = unicodeRange;
    if (typeof display === 'string') descriptors.display = display as FontDisplay;
    load(family, src, descriptors);
  }
}

function load(family: string, src: string, descriptors: FontFaceDescriptors): void {
  try {
    const font = new FontFace(family, `url(${JSON.stringify(new URL(src, document.baseURI).href)})`, descriptors);
    document.fonts.add(font);
    font.load().catch(() => undefined);
  } catch {
    // Not a URL or not a descriptor: the fallback font stays.
  }
}
