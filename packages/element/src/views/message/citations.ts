import type { Annotation, Source } from '@docent/protocol';

/** A distinct source of a message, with the number that its citations show. */
export interface NumberedSource {
  readonly number: number;
  readonly source: Source;
}

/** The sources of a message in the order of their first citation, each once. */
export function numberSources(annotations: readonly Annotation[]): readonly NumberedSource[] {
  const numbered = new Map<string, NumberedSource>();
  for (const { source } of annotations) {
    const key = sourceKey(source);
    if (!numbered.has(key)) numbered.set(key, { number: numbered.size + 1, source });
  }
  return [...numbered.values()];
}

/**
 * What makes a source the same as another. Citations of one section may each point at their own sentence of it (the
 * text fragment of the address): they share its number, and each leads to its sentence.
 */
export function sourceKey(source: Source): string {
  if (source.type === 'url') return `url ${source.url.replace(/:~:.*$/, '')}`;
  return source.type === 'file' ? `file ${source.filename}` : `entity ${source.id}`;
}

/** Where a source is from: what it says itself, else the host of its address. */
export function attribution(source: Source): string | null {
  if (source.type === 'file') return source.filename;
  if (source.type === 'entity') return source.label ?? null;
  if (source.attribution) return source.attribution;
  try {
    const url = new URL(source.url, document.baseURI);
    return url.origin === location.origin ? null : url.host.replace(/^www\./, '');
  } catch {
    return null;
  }
}
