import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { differences } from './differences.js';
import { normalise } from './normalise.mjs';
import { type Answer, replay, type Scenario } from './replay.js';
import { scenarios } from './scenarios/index.mjs';

const recordings = new Map<string, Answer[]>(
  readFileSync(new URL('./recordings.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { id, responses } = JSON.parse(line) as { id: string; responses: Answer[] };
      return [id, responses];
    }),
);

describe('on the wire, like the reference server', () => {
  test.each(scenarios as Scenario[])('$id', async (scenario) => {
    const recorded = recordings.get(scenario.id);
    if (recorded === undefined) expect.fail('not recorded: npm run conformance:record');
    const ours = normalise(await replay(scenario));
    const meant = differences.filter((difference) => difference.scenarios.includes(scenario.id));
    const expected = meant.reduce((answers, difference) => difference.expected(answers), recorded);
    expect(ours).toEqual(expected);
    // A difference that no longer makes one is stale, and has to go.
    for (const { expected: change } of meant) expect(change(recorded)).not.toEqual(recorded);
  });
});
