import { z } from 'zod';

const answerSchema = z.looseObject({ values: z.array(z.string()), skipped: z.boolean().default(false) });
const question = { id: z.string(), question: z.string(), answer: answerSchema.nullish() };

export const structuredInputSchema = z.discriminatedUnion('type', [
  z.looseObject({
    ...question,
    type: z.literal('multiple_choice'),
    // A pre-release form sent plain strings; both are accepted.
    options: z.array(z.union([z.looseObject({ value: z.string() }), z.string().transform((value) => ({ value }))])),
    multiple: z.boolean().default(false),
  }),
  z.looseObject({ ...question, type: z.literal('freeform'), description: z.string().nullish() }),
]);

export const structuredInputAnswersSchema = z.looseObject({
  status: z.enum(['answered', 'skipped']),
  answers: z.record(z.string(), z.looseObject({ values: z.array(z.string()), skipped: z.boolean().nullish() })),
});

export type StructuredInput = z.infer<typeof structuredInputSchema>;
export type StructuredInputAnswers = z.infer<typeof structuredInputAnswersSchema>;
