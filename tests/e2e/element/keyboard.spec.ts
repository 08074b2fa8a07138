import { expect, test } from './fixtures.js';

test('Enter sends, Shift+Enter is a new line, and an input method keeps its Enter', async ({ reader, page }) => {
  await reader.goto();
  await reader.composer.pressSequentially('one');
  await reader.composer.press('Shift+Enter');
  await reader.composer.pressSequentially('two');
  await expect(reader.composer).toHaveValue('one\ntwo');

  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await reader.composer.evaluate((field) => {
    const enter = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
    field.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { ...enter, keyCode: 229 }));
  });
  await expect(reader.questions).toHaveCount(0);
  await session.send('Input.insertText', { text: '日本' });
  await expect(reader.composer).toHaveValue('one\ntwo日本');

  await reader.composer.press('Enter');
  await expect(reader.questions).toContainText('two日本');
  await expect(reader.composer).toHaveValue('');
  await expect(reader.composer).toBeFocused();
});

test('keys typed in the chat are not shortcuts of the page', async ({ reader, page }) => {
  await reader.goto();
  await page.evaluate(() => {
    window.addEventListener('keydown', (event) => window.heard.push({ name: `key ${event.key}`, detail: null }));
  });
  await reader.composer.pressSequentially('a/s');
  await reader.composer.press('Escape');
  expect((await reader.heard()).filter((name) => name.startsWith('key'))).toEqual(['key Escape']);
});

test('the history is left with Escape, and the focus returns', async ({ reader }) => {
  await reader.goto();
  await reader.askAndWait('A short question');
  const button = reader.button('History');
  await button.focus();
  await button.press('Enter');
  const row = reader.chat.getByRole('button', { name: 'A short question', exact: true });
  await row.focus();
  await row.press('Escape');
  await expect(button).toBeFocused();
  expect(await reader.heard()).toContain('history.close');
});

test('everything is reached with Tab, in reading order', async ({ reader, page }) => {
  await reader.goto({ startScreen: { prompts: [{ label: 'Prompt', prompt: 'x' }] } });
  const names: string[] = [];
  await page.locator('body').focus();
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await reader.chat.evaluate((chat) => {
        const focused = (chat.getRootNode() as ShadowRoot).activeElement;
        return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      }),
    );
  }
  expect(names.slice(0, 3)).toEqual(['History', 'Prompt', 'Message the AI']);
});

test('an answer is read out by sentences', async ({ reader }) => {
  await reader.goto();
  const region = reader.chat.locator('[aria-live=polite]');
  await reader.ask('A long answer, slowly');
  await expect(region).toContainText('The assistant is answering.');
  await expect(region).toContainText('that it is not compared with the world.');
  await reader.stop.click();
  await expect(region).toContainText('The answer is complete.');
});
