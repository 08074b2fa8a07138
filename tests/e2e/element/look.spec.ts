import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';

const prompts = [{ label: 'What is the difference between a topic and a service?', prompt: 'x' }];

async function expectAccessible(page: Page): Promise<void> {
  // Fading in, text is paler than it will be.
  await page.waitForTimeout(400);
  const { violations } = await new AxeBuilder({ page }).include('openai-chatkit').analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => [id, nodes.map((node) => `${node.html} ${node.failureSummary}`)])).toEqual([]);
}

for (const [width, height] of [
  [1280, 800],
  [320, 640],
] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`at ${width} px, ${theme}: no grave axe finding, and nothing is wider than the chat`, async ({
      reader,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await reader.goto({
        theme,
        startScreen: { prompts },
        threadItemActions: { retry: true },
        disclaimer: { text: 'Answers [can be wrong](/about).' },
      });
      await expectAccessible(page);
      await reader.askAndWait('the difference between a topic and a service');
      await reader.button(/more$/).click();
      await expectAccessible(page);
      await reader.askAndWait('unbroken');
      await reader.askAndWait('a topic and a service, fail');
      await expectAccessible(page);
      const overflow = await reader.chat.evaluate((chat) => {
        const limit = chat.getBoundingClientRect().right;
        const scrolls = (element: Element) => element.closest('pre, .table-box, .hidden-text, .peek') !== null;
        return [...chat.querySelectorAll('*')]
          .filter((element) => !scrolls(element) && element.getBoundingClientRect().right > limit + 1)
          .map((element) => element.className);
      });
      expect(overflow).toEqual([]);
      await reader.button('History').click();
      await reader.chat.getByRole('button', { name: /^the difference/ }).hover();
      await expectAccessible(page);
      await reader.button(/^Delete “the difference/).click();
      await expectAccessible(page);
    });
  }
}

test('each control is at least 24 pixels large', async ({ reader, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await reader.goto({ startScreen: { prompts }, threadItemActions: { retry: true }, theme: { density: 'compact' } });
  await reader.askAndWait('the difference between a topic and a service');
  const small = await reader.chat.evaluate((chat) =>
    [...chat.querySelectorAll('button, input, textarea')]
      .map((control) => ({
        name: control.getAttribute('aria-label') ?? control.textContent,
        box: control.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
});

test('the theme changes in place', async ({ reader, page }) => {
  await reader.goto({ theme: 'light' });
  await reader.askAndWait('A short question');
  const answer = await reader.answers.elementHandle();
  const before = await reader.chat.evaluate((chat) => getComputedStyle(chat).backgroundColor);
  await page.evaluate(() => {
    const api = { url: '/chatkit', domainKey: '' };
    document.querySelector('openai-chatkit')?.setOptions({ api, theme: 'dark' });
  });
  await expect.poll(() => reader.chat.evaluate((chat) => getComputedStyle(chat).backgroundColor)).not.toBe(before);
  expect(await answer?.evaluate((element) => element.isConnected)).toBe(true);
});

test('with reduced motion nothing is animated', async ({ reader, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.goto();
  await reader.ask('This will never come');
  const animations = await reader.chat.evaluate((chat) => (chat.getRootNode() as ShadowRoot).getAnimations().length);
  expect(animations).toBe(0);
});
