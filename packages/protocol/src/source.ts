import { z } from 'zod';

const described = {
  title: z.string(),
  description: z.string().nullish(),
  timestamp: z.string().nullish(),
  group: z.string().nullish(),
};

export const urlSourceSchema = z.looseObject({
  ...described,
  type: z.literal('url'),
  url: z.string(),
  attribution: z.string().nullish(),
});

export const fileSourceSchema = z.looseObject({ ...described, type: z.literal('file'), filename: z.string() });

export const entitySourceSchema = z.looseObject({
  ...described,
  type: z.literal('entity'),
  id: z.string(),
  icon: z.string().nullish(),
  label: z.string().nullish(),
  inline_label: z.string().nullish(),
  interactive: z.boolean().default(false),
  data: z.record(z.string(), z.unknown()).default({}),
});

/** What an answer rests on: a page, a file, or something the host application knows. */
export const sourceSchema = z.discriminatedUnion('type', [urlSourceSchema, fileSourceSchema, entitySourceSchema]);

/** A source at a place in a text. `index` counts Unicode code points before the marker; absent means "somewhere". */
export const annotationSchema = z.looseObject({
  type: z.literal('annotation'),
  source: sourceSchema,
  index: z.number().int().nonnegative().nullish(),
});

export type UrlSource = z.infer<typeof urlSourceSchema>;
export type FileSource = z.infer<typeof fileSourceSchema>;
export type EntitySource = z.infer<typeof entitySourceSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
