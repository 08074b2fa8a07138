import { expect, test } from './fixtures.js';

test('says within five seconds that the chat was blocked, and loads it on retry', async ({ widget, page }) => {
  await page.route('**/docent/chatkit.js*', (route) => route.abort());
  await widget.goto();
  await widget.launcher.click();
  await widget.guest.click();
  await expect(widget.panel.getByRole('alert')).toContainText('The chat did not load', { timeout: 5000 });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.unroute('**/docent/chatkit.js*');
  await widget.panel.getByRole('button', { name: 'Try again' }).click();
  await expect(widget.composer).toBeVisible();
});

test('says within five seconds that the chat does not come, and takes it when it comes late', async ({
  widget,
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/docent/chatkit.js*', async (route) => {
    await held;
    await route.continue();
  });
  await widget.goto();
  await widget.launcher.click();
  await widget.guest.click();
  await expect(widget.panel.getByRole('alert')).toContainText('The chat did not load', { timeout: 6000 });
  release();
  await expect(widget.composer).toBeVisible();
});

test('breaks no rule of a strict Content-Security-Policy', async ({ widget, page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      console.error(`CSP: ${violatedDirective} ${sourceFile}`),
    );
  });
  await widget.goto();
  await widget.select('topics');
  await widget.ask.click();
  await widget.guest.click();
  await expect(widget.panel).toContainText('named bus');
  await widget.panel.getByRole('button', { name: 'Account: Guest' }).click();
  // Each first request of a guest is refused by Better Auth's own paths with a status that Chromium logs.
  expect(problems.filter((problem) => !problem.includes('Failed to load resource'))).toEqual([]);
});

test('asks nobody but its own server', async ({ widget, page, site }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== site.docent.url) elsewhere.push(request.url());
  });
  await widget.openChat();
  await widget.composer.fill('What is a topic?');
  await widget.composer.press('Enter');
  await expect(widget.panel).toContainText('named bus');
  expect(elsewhere).toEqual([]);
});
