import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.js';

test.beforeEach(({ context, site }) => context.addCookies([{ name: 'reader', value: randomUUID(), url: site.url }]));

test('OpenAI’s React wrapper hears ready exactly once in StrictMode, on every load', async ({ page }) => {
  for (let load = 0; load < 12; load += 1) {
    await page.goto('/react');
    await expect.poll(() => page.evaluate(() => window.calls)).toEqual(['ready']);
    await page.waitForTimeout(120);
    expect(await page.evaluate(() => window.calls)).toEqual(['ready']);
  }
});

test('an application sends, changes options in mid-stream, and starts over', async ({ page }) => {
  await page.goto('/react');
  const chat = page.getByRole('region', { name: 'Chat' });
  await expect.poll(() => page.evaluate(() => window.calls)).toContain('ready');
  await expect(chat.getByRole('heading', { name: 'React' })).toBeVisible();
  await chat.getByRole('textbox', { name: 'Ask anything' }).fill('A draft that stays');
  await page.getByRole('button', { name: 'Ask from outside' }).click();
  await expect(chat.locator('[part=assistant-message]')).toContainText('A short answer.');
  await expect(page.getByRole('status')).toContainText('thr_');
  // `thread.change` has made the application set other options while the answer was coming in.
  await expect(chat.getByRole('textbox', { name: 'Ask more' })).toHaveValue('A draft that stays');
  await expect(page.getByRole('button', { name: 'Ask from outside' })).toBeEnabled();
  expect(await page.evaluate(() => window.calls)).toEqual(['ready', 'response.start', 'thread.change', 'response.end']);
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('status')).toHaveText('no thread');
  await expect(chat.getByRole('heading', { name: 'What can I help with today?' })).toBeVisible();
});
