export { DocentWidget, type DocentWidgetProps } from './docent-widget.js';
export type { DocentLabels } from './labels.js';
export { mountDocent } from './mount.js';
export type { DocentOptions, StarterPrompt } from './options.js';
export { usePageContext } from './use-page-context.js';
export { useSession } from './use-session.js';
