/** A part of a section, cleaned, in the order of the page. */
export type Block =
  | { readonly kind: 'prose'; readonly sentences: readonly string[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  | { readonly kind: 'code'; readonly language: string; readonly code: string }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** A title of a tab, of a note: no statement, but it says what follows. */
  | { readonly kind: 'label'; readonly text: string };

export interface ListItem {
  readonly text: string;
  /** Code that belongs to the item. */
  readonly code: readonly { readonly language: string; readonly code: string }[];
}
