import { z } from 'zod';

/** One component of a widget tree. Its properties depend on `type`; children are components too. */
export interface WidgetComponent {
  type: string;
  id?: string | null | undefined;
  key?: string | null | undefined;
  children?: WidgetComponent[] | WidgetComponent | null | undefined;
  [property: string]: unknown;
}

export const widgetComponentSchema: z.ZodType<WidgetComponent> = z.looseObject({
  type: z.string(),
  id: z.string().nullish(),
  key: z.string().nullish(),
  get children() {
    return z.union([z.array(widgetComponentSchema), widgetComponentSchema]).nullish();
  },
});
