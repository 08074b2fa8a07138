export type { DocentPluginOptions } from './options.js';
// Docusaurus takes the default export as the plugin.
export { docentPlugin as default, validateOptions } from './plugin.js';
