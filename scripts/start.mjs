/** `npm start`: builds what changed, then serves the example site with its assistant, all in this one process. */
import { build } from './build.mjs';

try {
  await build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { main } = await import('../packages/assistant/dist/cli.js');
await main([
  process.execPath,
  'docent',
  'serve',
  '--config',
  'examples/robotics-book/docent.config.ts',
  ...process.argv.slice(2),
]);
