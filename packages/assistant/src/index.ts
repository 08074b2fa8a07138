export { PageAssistant, type PageAssistantOptions } from './assistant/page-assistant.js';
export { ConfigError } from './config/config-error.js';
export type { DocentConfig } from './config/config-schema.js';
export { defineConfig } from './config/define-config.js';
export { type Config, type LoadConfigOptions, loadConfig } from './config/load-config.js';
export type { PageMetadata } from './context/page-metadata.js';
export type { RequestContext } from './context/request-context.js';
export type { Identity, ReaderProfile } from './identity/identity.js';
export { type RunningServer, type StartOptions, startServer } from './serve/start-server.js';
