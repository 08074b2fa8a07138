import { expect, test } from './fixtures.js';

test('closes with Escape and gives the focus back to the launcher', async ({ widget, page }) => {
  await widget.goto();
  await widget.launcher.focus();
  await page.keyboard.press('Enter');
  await expect(widget.panel).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.panel).toBeHidden();
  await expect(widget.launcher).toBeFocused();
});

test('closes by its own button', async ({ widget }) => {
  await widget.goto();
  await widget.launcher.click();
  await widget.panel.getByRole('button', { name: 'Close' }).click();
  await expect(widget.panel).toBeHidden();
  await expect(widget.launcher).toBeFocused();
});

test('leaves Escape to the page while the reader is there', async ({ widget, page }) => {
  await widget.openChat();
  await page.getByTestId('topics').click();
  await page.keyboard.press('Escape');
  await expect(widget.panel).toBeVisible();
});

test('closes its account menu first', async ({ widget, page }) => {
  await widget.openChat();
  const account = widget.panel.getByRole('button', { name: 'Account: Guest' });
  await account.click();
  await page.keyboard.press('Escape');
  await expect(account).toHaveAttribute('aria-expanded', 'false');
  await expect(account).toBeFocused();
  await expect(widget.panel).toBeVisible();
});

test('is not modal on a desktop: the page stays usable, and navigation keeps it open', async ({ widget, page }) => {
  await widget.openChat();
  await page.getByRole('link', { name: 'Work that takes time' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Work that takes time');
  await expect(widget.composer).toBeVisible();
  await page.goBack();
  await expect(widget.composer).toBeVisible();
});

test('covers a phone, keeps the focus inside, and closes', async ({ widget, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await widget.openChat();
  expect(await widget.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
  const link = page.getByRole('link', { name: 'Work that takes time' });
  await link.focus();
  await expect(link).not.toBeFocused();
  await widget.panel.getByRole('button', { name: 'Close' }).click();
  await expect(widget.launcher).toBeFocused();
  await link.focus();
  await expect(link).toBeFocused();
});

test('goes from a panel to a sheet and back with its content', async ({ widget, page }) => {
  await widget.openChat();
  await widget.composer.fill('half a question');
  await page.setViewportSize({ width: 400, height: 700 });
  expect(await widget.panel.boundingBox()).toMatchObject({ x: 0, width: 400 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(async () => (await widget.panel.boundingBox())?.width).toBe(420);
  await expect(widget.panel).toContainText('half a question');
});

test('opens the last conversation after a reload', async ({ widget, page }) => {
  await widget.openChat();
  await widget.composer.fill('What is a topic?');
  await widget.composer.press('Enter');
  await expect(widget.panel.getByText('Sources')).toBeVisible();
  await page.reload();
  await widget.launcher.click();
  await expect(widget.text('What is a topic?')).toBeVisible();
});

test('starts a new conversation when the last one is gone', async ({ widget, page }) => {
  await widget.openChat();
  await page.evaluate(async () => {
    const { user } = await (await fetch('/api/auth/get-session')).json();
    localStorage.setItem(`docent:last-thread::${user.id}`, 'thr_that_never_was');
  });
  await page.reload();
  await widget.launcher.click();
  await expect(widget.panel).toContainText('What would you like to know?');
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('docent:')));
  expect(left).toEqual([]);
});

test('follows the colours of the site while it is open', async ({ widget, page }) => {
  await widget.openChat();
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expect(widget.panel).toHaveCSS('background-color', 'rgb(24, 25, 27)');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  await expect(widget.panel).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('opens again on the page that a source leads to', async ({ widget, page }) => {
  await widget.openChat();
  await widget.composer.fill('What is an action with feedback?');
  await widget.composer.press('Enter');
  await widget.panel.getByRole('link').first().click();
  await page.waitForURL('**/actions*');
  await expect(widget.text('What is an action with feedback?')).toBeVisible();
});
