import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pgliteDataDir } from '../../../tests/backends/pglite.js';

const pages: Readonly<Record<string, string>> = {
  'docs/topics.md': `---
title: Topics
---

# Topics

A topic is a named bus over which nodes exchange messages. Many nodes can publish to one topic, and many can subscribe to it.

## Publishing

A publisher sends a message without knowing who receives it.

\`\`\`python
publisher = node.create_publisher(String, 'chatter', 10)
\`\`\`
`,
  'docs/services.md': `---
title: Services
---

# Services

A service is a request that one node sends and another one answers. The client waits for the response of the server.

## When to use a service

Use a service when a short question needs one answer, such as reading a parameter.
`,
  'docs/actions.md': `---
title: Actions
---

# Actions

An action is a long-running goal with feedback. The client can cancel the goal while the robot still moves.
`,
  'build/index.html': '<!doctype html><title>Book</title><p>The robotics book.</p>',
};

/** A small site in a folder of its own, whose data directory already has an empty database. */
export interface TestSite {
  readonly folder: string;
  write(path: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

export async function createTestSite(): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), 'docent-site-'));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(pages)) await write(path, text);
  await rename(await pgliteDataDir(), join(folder, '.docent'));
  return { folder, write, remove: () => rm(folder, { recursive: true, force: true }) };
}
