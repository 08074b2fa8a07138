import type { ListItem } from '../reading/block.js';

/** A piece of an answer: words of the site with the section they are from, or words of ours without one. */
export type AnswerPart =
  | { readonly kind: 'remark'; readonly text: string }
  | {
      readonly kind: 'quote';
      readonly sentences: readonly { readonly text: string; readonly isCited: boolean }[];
      readonly ref: number;
      /** Bold words before it. */
      readonly lead: string | null;
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly ListItem[];
      readonly intro: string;
      readonly ref: number;
    }
  | {
      readonly kind: 'code';
      readonly language: string;
      readonly code: string;
      readonly intro: string;
      readonly ref: number;
    }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly intro: string;
      readonly ref: number;
    };
