/**
 * The layer rule of the architecture: a package may depend only on packages to its left. Knip fails on an import that
 * package.json does not list, and Biome on an import cycle, so the manifests are all that has to be read here.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** What each package may depend on; `element` is to `assistant` a folder of built files to serve, never an import. */
const allowed = {
  protocol: [],
  server: ['protocol'],
  stores: ['protocol', 'server'],
  agents: ['protocol', 'server'],
  knowledge: ['protocol'],
  assistant: ['protocol', 'server', 'stores', 'agents', 'knowledge', 'element'],
  client: ['protocol'],
  element: ['protocol', 'client'],
  page: [],
  react: ['page'],
  docusaurus: ['page', 'react', 'knowledge'],
};
/** Packages that only tests and test pages of a package use. */
const allowedInTests = {
  server: ['stores'],
  client: ['server', 'stores'],
  element: ['server', 'stores'],
  react: ['assistant'],
};

const faults = [];
for (const folder of readdirSync('packages')) {
  const rule = allowed[folder];
  if (rule === undefined) {
    faults.push(`packages/${folder}: not in the table of layers (scripts/check-layers.mjs).`);
    continue;
  }
  const manifest = JSON.parse(readFileSync(`packages/${folder}/package.json`, 'utf8'));
  check(folder, manifest.dependencies, rule);
  check(folder, manifest.peerDependencies, rule);
  check(folder, manifest.devDependencies, [...rule, ...(allowedInTests[folder] ?? [])]);
}

function check(folder, dependencies, rule) {
  for (const name of Object.keys(dependencies ?? {})) {
    if (!name.startsWith('@docent/')) continue;
    if (!rule.includes(name.slice('@docent/'.length))) faults.push(`packages/${folder} must not depend on ${name}.`);
  }
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
process.stdout.write('Layers: every package depends only on those before it.\n');
