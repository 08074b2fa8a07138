#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const command = new URL('../dist/cli.js', import.meta.url);
if (existsSync(fileURLToPath(command))) {
  const { main } = await import(command.href);
  await main(process.argv);
} else {
  console.error('docent: the packages are not built yet. Run "npm run build" in the repository first.');
  process.exitCode = 1;
}
