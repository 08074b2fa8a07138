import { fileURLToPath } from 'node:url';
import type { LoadContext, OptionValidationContext, Plugin } from '@docusaurus/types';
import { type DocentPluginOptions, optionsSchema } from './options.js';
import { OptionsError } from './options-error.js';
import { pluginName } from './plugin-name.js';

/**
 * Puts the assistant on every page of a Docusaurus site. The options are read when the site is built and travel in
 * its global data; the client module mounts the widget outside of React's tree, where no theme can remove it.
 */
export function docentPlugin(_context: LoadContext, { id: _id, ...options }: DocentPluginOptions): Plugin {
  return {
    name: pluginName,
    contentLoaded: ({ actions }) => actions.setGlobalData(options),
    getClientModules: () => [fileURLToPath(new URL('./client.js', import.meta.url))],
  };
}

/**
 * Docusaurus calls this before the plugin.
 *
 * @throws {OptionsError} that names the plugin, the option and what is allowed
 */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<DocentPluginOptions | undefined, DocentPluginOptions>): DocentPluginOptions {
  try {
    return validate(optionsSchema, options);
  } catch (error) {
    throw new OptionsError(error);
  }
}
