import type { RootContent } from 'mdast';

export type JsxElement = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

// Attributes by which components of documentation themes show text.
const shown = new Set([
  'title',
  'label',
  'alt',
  'caption',
  'description',
  'summary',
  'header',
  'heading',
  'subtitle',
  'name',
]);

/** The value of an attribute that is written as a string. */
export function jsxAttribute(element: JsxElement, name: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    if (typeof attribute.value === 'string') return attribute.value;
    const literal = /^\s*(['"`])([^'"`$]*)\1\s*$/.exec(attribute.value?.value ?? '')?.[2];
    if (literal !== undefined) return literal;
  }
  return undefined;
}

/** Adds the texts a component was given to `out`, to be found by, not quoted. */
export function attributeText(element: JsxElement, out: string[]): void {
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && shown.has(attribute.name) && typeof attribute.value === 'string') {
      out.push(attribute.value);
    }
  }
}
