import type { Migration } from './migration.js';
import { threadsAndItems } from './threads-and-items.js';

export type { Migration } from './migration.js';

/** The schema of Docent, oldest migration first. */
export const MIGRATIONS: readonly Migration[] = [threadsAndItems];
