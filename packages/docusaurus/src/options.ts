import type { DocentOptions } from '@docent/react';
import { Joi } from '@docusaurus/utils-validation';

/** What goes beside `'@docent/docusaurus'` in `plugins` of `docusaurus.config.ts`. */
export interface DocentPluginOptions extends DocentOptions {
  /** Docusaurus' own: tells instances of a plugin apart. */
  readonly id?: string;
}

const text = Joi.string();
/** `https://…` or a path on the site's own origin; empty for its root. */
const serverUrl = Joi.string()
  .allow('')
  .pattern(/^(?:https?:\/\/[^\s?#]+|\/(?!\/)[^\s?#]*)$/u)
  .messages({
    'string.pattern.base':
      '{{#label}} must be an address like "https://docs.example.org", a path like "/assistant", or "" for the site\'s own server; it is "{{#value}}"',
  });

const signIn = Joi.object({ guest: Joi.boolean(), email: Joi.boolean() })
  .custom((value: { guest?: boolean; email?: boolean }, helpers) =>
    value.guest === false && value.email === false ? helpers.error('signIn.none') : value,
  )
  .messages({ 'signIn.none': '{{#label}} must leave one way to sign in: "guest" or "email"' });

/** The schema names the option in each of its messages, as Docusaurus' own plugins do. */
export const optionsSchema = Joi.object<DocentPluginOptions>({
  serverUrl,
  title: text,
  greeting: text,
  prompts: Joi.array().items(Joi.object({ label: text.required(), prompt: text.required(), icon: text })),
  signIn,
  colorScheme: Joi.string().valid('auto', 'light', 'dark'),
  labels: Joi.object().pattern(Joi.string(), Joi.string()),
}).messages({
  'object.unknown':
    '{{#label}} is not known here; there are serverUrl, title, greeting, prompts, signIn, colorScheme and labels',
});
