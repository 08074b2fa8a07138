import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixtures.js';
import { Reader } from './reader.js';

const question = 'What is the difference between a topic and a service?';

for (const { name, width, height, colorScheme } of [
  { name: 'wide, light', width: 1280, height: 800, colorScheme: 'light' },
  { name: 'wide, dark', width: 1280, height: 800, colorScheme: 'dark' },
  { name: 'narrow, light', width: 320, height: 640, colorScheme: 'light' },
  { name: 'narrow, dark', width: 320, height: 640, colorScheme: 'dark' },
] as const) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, colorScheme });

    test('2, 3: a reader signs in, asks, and follows a source', async ({ reader, page }) => {
      const severe = async () => {
        const { violations } = await new AxeBuilder({ page }).include('[data-docent]').analyze();
        return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      };

      await reader.open();
      const place = await reader.launcher.boundingBox();
      expect(place).toMatchObject({ width: 56, height: 56 });
      const visible = await page.evaluate(() => document.documentElement.clientWidth);
      expect(Math.round(visible - (place?.x ?? 0) - 56)).toBe(24);
      expect(Math.round(height - (place?.y ?? 0) - 56)).toBe(24);

      await reader.launcher.click();
      const guest = reader.panel.getByRole('button', { name: 'Continue as guest' });
      await expect(guest).toBeVisible();
      await expect(reader.chat).toHaveCount(0);
      expect(await severe()).toEqual([]);

      await guest.click();
      await expect(reader.composer).toBeVisible();
      await expect(page).toHaveURL(/\/docs\/ros2\/topics$/);
      await expect(reader.chat.getByRole('list', { name: 'Suggestions' }).getByRole('button')).toHaveCount(3);
      expect(await severe()).toEqual([]);

      await reader.send(question);
      await expect(reader.chat.getByText(question).first()).toBeVisible();
      await reader.answered();
      const answer = await reader.answers.last().innerText();
      expect(answer).toMatch(/topic/i);
      expect(answer).toMatch(/service/i);
      expect(await severe()).toEqual([]);

      const source = reader.chat.getByRole('region', { name: 'Sources' }).getByRole('link').first();
      const { pathname, hash } = new URL((await source.getAttribute('href')) ?? '', page.url());
      expect(pathname).toMatch(/^\/docs\/ros2\/[a-z-]+$/);
      const [, anchor, quote] = /^#([^:]+):~:text=(.+)$/.exec(hash) ?? [];
      expect(quote).toBeDefined();
      await source.click();
      await expect(page).toHaveURL(new RegExp(`${pathname}#${anchor}$`));
      await expect(page.locator(`[id="${anchor}"]`)).toBeAttached();
      // The browser has scrolled to the quoted words and marks them; the mark itself no script can see.
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    });

    test('4: a selection is asked about', async ({ reader }) => {
      await reader.open();
      const selected = await reader.select('A topic is');
      const ask = reader.page.getByRole('button', { name: 'Ask about the selected text' });
      await expect(ask).toBeVisible();
      await ask.click();
      expect(await reader.selection()).toBe('');
      await reader.panel.getByRole('button', { name: 'Continue as guest' }).click();
      await reader.answered();
      await expect(
        reader.chat
          .getByRole('article')
          .filter({ hasText: selected.slice(0, 40) })
          .first(),
      ).toContainText('Explain this passage.');
      expect(await reader.answers.last().innerText()).toMatch(/topic/i);
    });
  });
}

test('3: e-mail and password work too, and only with the right password', async ({ reader, page }) => {
  await reader.open();
  await reader.launcher.click();
  await reader.panel.getByRole('button', { name: 'Create account' }).click();
  const email = `ada-${Date.now()}@example.com`;
  await reader.panel.getByLabel('E-mail').fill(email);
  await reader.panel.getByLabel('Password', { exact: false }).fill('correct horse battery');
  await reader.panel.getByRole('button', { name: 'Create account' }).click();
  await expect(reader.composer).toBeVisible();

  await page.context().clearCookies();
  await reader.open();
  await reader.launcher.click();
  await reader.panel.getByLabel('E-mail').fill(email);
  await reader.panel.getByLabel('Password', { exact: false }).fill('wrong horse');
  await reader.panel.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(reader.panel.getByRole('alert')).toContainText('wrong');
  await reader.panel.getByLabel('Password', { exact: false }).fill('correct horse battery');
  await reader.panel.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(reader.composer).toBeVisible();
});

test('5: a follow-up knows the question before it', async ({ reader }) => {
  await reader.openChat();
  await reader.ask(question);
  expect(await reader.ask('and what about actions?')).toMatch(/\baction/i);
});

test('5: chats are found in the history, renamed and deleted', async ({ reader }) => {
  await reader.openChat();
  await reader.ask(question);
  await reader.chat.getByRole('button', { name: 'New chat' }).click();
  await expect(reader.answers).toHaveCount(0);
  await reader.ask('What does tf2 do?');

  await reader.chat.getByRole('button', { name: 'History' }).click();
  const older = reader.chat.getByRole('button', { name: /^What is the difference/ });
  await older.click();
  await expect(reader.chat.getByText(question).first()).toBeVisible();
  await expect(reader.answers).toHaveCount(1);

  await reader.chat.getByRole('button', { name: 'History' }).click();
  // On a machine with a mouse a row shows its tools when the mouse is over it.
  await older.hover();
  await reader.chat.getByRole('button', { name: /^Rename “What is the difference/ }).click();
  const field = reader.chat.getByRole('textbox', { name: 'Title of the conversation' });
  await field.fill('Topics and services');
  await field.press('Enter');
  const renamed = reader.chat.getByRole('button', { name: 'Topics and services', exact: true });
  await expect(renamed).toBeVisible();

  await renamed.hover();
  await reader.chat.getByRole('button', { name: 'Delete “Topics and services”' }).click();
  await reader.chat.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(renamed).toHaveCount(0);
  await reader.page.reload();
  await reader.launcher.click();
  await reader.chat.getByRole('button', { name: 'History' }).click();
  await expect(reader.chat.getByRole('button', { name: /^What does tf2 do/ }).first()).toBeVisible();
  await expect(renamed).toHaveCount(0);
});

test('6: another reader sees nothing of it, by list or by id', async ({ reader, browser, docent }) => {
  const created = reader.page.waitForResponse(
    (response) => response.request().postData()?.includes('threads.create') ?? false,
  );
  await reader.openChat();
  await reader.ask(question);
  const body = await (await created).text();
  const threadId = /"thread":\{"id":"([^"]+)"/.exec(body)?.[1];
  expect(threadId).toBeDefined();

  const other = new Reader(await (await browser.newContext({ baseURL: docent.url })).newPage());
  await other.openChat();
  await other.chat.getByRole('button', { name: 'History' }).click();
  await expect(other.chat.getByText('Your conversations will be listed here.')).toBeVisible();
  const call = (type: string, params: object) =>
    other.page.evaluate(
      async ([requestType, requestParams]) => {
        const response = await fetch('/chatkit', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ type: requestType, params: requestParams }),
        });
        return { status: response.status, body: await response.text() };
      },
      [type, params] as const,
    );
  const theirs = await call('threads.get_by_id', { thread_id: threadId });
  expect(theirs).toEqual(await call('threads.get_by_id', { thread_id: 'thr_00000000000000000000000000000000' }));
  expect(theirs.status).toBe(404);
  expect((await call('items.list', { thread_id: threadId })).status).toBe(404);
  expect((await call('threads.update', { thread_id: threadId, title: 'mine' })).status).toBe(404);
  expect((await call('threads.delete', { thread_id: threadId })).status).toBe(404);
  await other.page.context().close();
});
