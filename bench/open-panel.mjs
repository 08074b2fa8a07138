import { chromium } from '@playwright/test';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/**
 * From a click on the launcher to the chat's composer being there, for a signed-in reader with a warm cache, measured
 * in the page: each run is a new page load.
 *
 * @param {string} url
 * @param {number} runs
 * @returns {Promise<number[]>} milliseconds
 */
export async function openPanelMs(url, runs) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/docs/intro`);
  await page.evaluate(() =>
    fetch('/api/auth/sign-in/anonymous', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }),
  );
  const times = [];
  for (let run = 0; run <= runs; run++) {
    await page.goto(`${url}/docs/intro`, { waitUntil: 'load' });
    const launcher = page.getByRole('button', { name: 'Ask the book', exact: true });
    await launcher.waitFor();
    const took = await launcher.evaluate(
      (button) =>
        new Promise((done) => {
          const clicked = performance.now();
          const check = () => {
            const deep = (root) =>
              [...root.querySelectorAll('*')].flatMap((node) =>
                node.shadowRoot ? [node, ...deep(node.shadowRoot)] : [node],
              );
            const composer = deep(document).find(
              (node) => node.getAttribute('role') === 'textbox' || node.tagName === 'TEXTAREA',
            );
            if (composer && composer.getClientRects().length > 0) done(performance.now() - clicked);
            else requestAnimationFrame(check);
          };
          button.click();
          requestAnimationFrame(check);
        }),
    );
    if (run > 0) times.push(took);
  }
  await browser.close();
  return times;
}
