import type { ChatKitOptions, OpenAIChatKit } from '@openai/chatkit';
import { expect, test } from './fixtures.js';

test('options may come before the element is in the page', async ({ reader, page }) => {
  await reader.goto();
  const events = await page.evaluate(async () => {
    const chat = document.createElement('openai-chatkit') as OpenAIChatKit;
    let ready = 0;
    chat.addEventListener('chatkit.ready', () => {
      ready += 1;
    });
    chat.setOptions({ api: { url: '/chatkit', domainKey: '' }, frameTitle: 'Second chat' });
    // Before it is ready, a call waits.
    const sent = chat.setComposerValue({ text: 'set early' });
    document.body.append(chat);
    await sent;
    chat.setOptions({ api: { url: '/chatkit', domainKey: '' }, frameTitle: 'Second chat' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return ready;
  });
  expect(events).toBe(1);
  const second = page.getByRole('region', { name: 'Second chat' });
  await expect(second.getByRole('textbox')).toHaveValue('set early');
  await expect(reader.composer).toHaveValue('');
});

test('moving the element keeps thread, draft and scroll; a longer absence, too', async ({ reader, page }) => {
  await reader.goto();
  await reader.askAndWait('the difference between a topic and a service');
  await reader.composer.fill('A draft');
  const log = reader.chat.getByRole('log');
  await log.evaluate((element) => element.scrollTo(0, 200));
  await page.waitForTimeout(100);
  for (const absence of [0, 1300]) {
    await page.evaluate(async (milliseconds) => {
      const panel = document.querySelector('.panel');
      const chat = document.querySelector('openai-chatkit');
      chat?.remove();
      if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
      if (chat) panel?.append(chat);
    }, absence);
    await expect(reader.composer).toHaveValue('A draft');
    await expect(reader.answers.getByRole('table')).toBeVisible();
    if (absence === 0) expect(await log.evaluate((element) => element.scrollTop)).toBe(200);
  }
  expect((await reader.heard()).filter((name) => name === 'ready')).toHaveLength(1);
});

test('methods refuse what is not possible right now', async ({ reader, page }) => {
  await reader.goto();
  await reader.ask('A long answer, slowly');
  await expect(reader.answers).toBeVisible();
  const codes = await page.evaluate(async () => {
    const chat = document.querySelector('openai-chatkit');
    const code = (promise: Promise<void> | undefined) =>
      promise?.then(
        () => 'done',
        (error: { code?: string }) => error.code ?? String(error),
      );
    return [
      await code(chat?.sendUserMessage({ text: 'x' })),
      await code(chat?.setThreadId(null)),
      await code(chat?.sendCustomAction({ type: 'x' })),
      await code(chat?.setComposerValue({ selectedModelId: 'gpt' })),
      await code(chat?.setComposerValue({ text: 'typed' })),
      await code(chat?.focusComposer()),
    ];
  });
  expect(codes).toEqual(['busy', 'busy', 'busy', 'invalid_state', 'done', 'done']);
  await expect(reader.composer).toBeFocused();
});

test('changing options in mid-stream disturbs nothing; what is left out is back to its default', async ({
  reader,
  page,
}) => {
  await reader.goto({ composer: { placeholder: 'Ask' } });
  const field = reader.chat.getByRole('textbox');
  await field.fill('A long answer, slowly');
  await field.press('Enter');
  await expect(reader.answers).toContainText('Sensors drift');
  await field.fill('half a thou');
  await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(4, 4));
  await page.evaluate(() => {
    document.querySelector('openai-chatkit')?.setOptions({ api: { url: '/chatkit', domainKey: '' } });
  });
  await expect(reader.composer).toHaveValue('half a thou');
  expect(await field.evaluate((element: HTMLTextAreaElement) => element.selectionStart)).toBe(4);
  await expect(reader.composer).toBeFocused();
  await expect(reader.stop).toBeVisible();
  expect(await reader.heard()).not.toContain('response.end');
});

test('mistakes in options are warnings, and no server at all is an error', async ({ reader, page }) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await reader.goto({ colour: 'red' } as unknown as ChatKitOptions);
  expect(warnings).toEqual([expect.stringContaining('Unknown option "colour"')]);
  const error = await page.evaluate(() => {
    try {
      document.querySelector('openai-chatkit')?.setOptions({} as ChatKitOptions);
      return null;
    } catch (thrown) {
      return (thrown as Error).name;
    }
  });
  expect(error).toBe('TypeError');
});

test('loading the script twice does no harm', async ({ reader, page }) => {
  await reader.goto();
  await page.addScriptTag({ url: '/element/chatkit.js?again', type: 'module' });
  await reader.askAndWait('A short question');
});
