import { existsSync } from 'node:fs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/** Sandboxing needs rights that a container's root lacks; the rest keeps Chromium from calling home at every start. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * The Chromium that the browser tests run: `CHROMIUM_PATH`, else an installed one, else the one that the npm package
 * `@sparticuz/chromium` carries (unpacked to the temporary folder at first use; `CHROMIUM_PATH=bundled` asks for it).
 *
 * @throws {Error} when there is none and the package does not know this platform
 */
export async function chromiumExecutable(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '' && named !== 'bundled') return named;
  const found = named === 'bundled' ? undefined : installed.find((path) => existsSync(path));
  if (found !== undefined) return found;
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}
