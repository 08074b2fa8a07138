import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';

const screens = [
  { name: 'a desktop', width: 1280, height: 800 },
  { name: 'a phone', width: 320, height: 640 },
];

for (const scheme of ['light', 'dark'] as const) {
  for (const { name, width, height } of screens) {
    test(`has no serious finding on ${name}, ${scheme}`, async ({ widget, page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.addInitScript((theme) => {
        document.addEventListener('DOMContentLoaded', () => {
          document.documentElement.dataset['theme'] = theme;
        });
      }, scheme);
      await widget.goto();
      await widget.select('topics');
      await expect(widget.ask).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await widget.ask.click();
      await expect(widget.guest).toBeVisible();
      expect(await findings(page)).toEqual([]);
      await widget.panel.getByRole('button', { name: 'Create account' }).click();
      expect(await findings(page)).toEqual([]);
      await widget.guest.click();
      await expect(widget.panel).toContainText('named bus');
      await widget.panel.getByRole('button', { name: 'Account: Guest' }).click();
      expect(await findings(page)).toEqual([]);
    });
  }
}

test('needs no sideways scrolling at 320 px', async ({ widget, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await widget.goto();
  await widget.launcher.click();
  await widget.panel.getByRole('button', { name: 'Create account' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await widget.panel.evaluate((panel) => panel.scrollWidth)).toBe(320);
});

/** Serious and critical findings of axe, named with the elements they are about. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
