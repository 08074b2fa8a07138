import { z } from 'zod';

/** Which end of a thread or of the list of threads a page starts from. */
export const orderSchema = z.enum(['asc', 'desc']);
export type Order = z.infer<typeof orderSchema>;

/**
 * One page of a longer list. `after` is an opaque cursor for the next page in the same order; it is absent on the
 * last page.
 */
export interface Page<T> {
  data: T[];
  has_more: boolean;
  after?: string | null | undefined;
}

/** Schema of a {@link Page} whose entries match `entry`. */
export function pageSchema<T extends z.ZodType>(entry: T) {
  return z.looseObject({ data: z.array(entry), has_more: z.boolean(), after: z.string().nullish() });
}
