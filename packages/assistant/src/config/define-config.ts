import type { DocentConfig } from './config-schema.js';

/**
 * Types a configuration file; gives the same object back.
 *
 * @example
 * ```ts
 * // docent.config.ts
 * import { defineConfig } from '@docent/assistant';
 *
 * export default defineConfig({ name: 'Robotics guide', knowledge: { folder: 'docs' } });
 * ```
 */
export function defineConfig(config: DocentConfig): DocentConfig {
  return config;
}
