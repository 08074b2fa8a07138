import type { Scenario } from '../replay.js';

export const scenarios: Scenario[];
