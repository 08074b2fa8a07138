import answers from './answers.mjs';
import faults from './faults.mjs';
import input from './input.mjs';
import itemTypes from './item-types.mjs';
import threads from './threads.mjs';

/** Every scenario: `{ id, requests }`. Run as a program, it prints them as JSON for the recorder. */
export const scenarios = [...threads, ...input, ...answers, ...itemTypes, ...faults];

if (process.argv[1]?.endsWith('scenarios/index.mjs')) process.stdout.write(JSON.stringify(scenarios));
