import type { Answer } from './replay.js';

export function normalise(responses: readonly Answer[]): Answer[];
