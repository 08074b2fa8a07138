import { xssCorpus } from '../../../packages/element/test-support/xss-corpus.js';
import { expect, test } from './fixtures.js';

test('under a strict policy nothing is violated, and no element has a style attribute', async ({ reader, page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const theme = {
    colorScheme: 'dark' as const,
    color: { accent: { primary: '#0af', level: 2 as const }, grayscale: { hue: 200, tint: 4 as const } },
    typography: { baseSize: 17 as const, fontFamily: 'serif' },
  };
  await reader.goto({ theme, startScreen: { prompts: [{ label: 'x', prompt: 'y' }] }, disclaimer: { text: '*Mind*' } });
  await reader.askAndWait('a topic and a service');
  await expect(reader.answers.locator('.tok-keyword').first()).toBeVisible();
  await reader.button('History').click();
  await expect(reader.chat.getByRole('heading', { name: 'Today' })).toBeVisible();
  await reader.button('Back to the chat').click();
  const styled = await reader.chat.evaluate(
    (chat) => chat.getRootNode() instanceof ShadowRoot && chat.querySelectorAll('[style], style').length,
  );
  expect(styled).toBe(0);
  await expect(reader.chat).toHaveCSS('font-family', 'serif');
  expect(await page.evaluate(() => window.violations)).toEqual([]);
  const origin = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
});

test('nothing that a question, an answer, a title or a source says is ever run', async ({ reader, page }) => {
  await reader.goto({ header: { title: { enabled: true } }, startScreen: { greeting: xssCorpus[0] ?? '' } });
  await reader.askAndWait(`attack ${xssCorpus.slice(0, 25).join('\n')}`);
  await expect(reader.answers).toContainText('<script>owned=1</script>');
  await page.evaluate(
    (reply) => document.querySelector('openai-chatkit')?.setComposerValue({ reply }),
    xssCorpus[2] ?? '',
  );
  await reader.askAndWait('attack again');
  for (const link of await reader.answers.last().getByRole('link').all()) {
    expect(await link.getAttribute('href')).toMatch(/^(https?:|chatkit-link:|mailto:)/);
  }
  await reader.button('History').click();
  await expect(reader.chat.getByRole('heading', { name: 'Today' })).toBeVisible();
  const made = await page.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const active = root?.querySelectorAll('script, iframe, object, embed, form[action], base, link, meta, video, math');
    const handlers = [...(root?.querySelectorAll('*') ?? [])].filter((element) =>
      [...element.attributes].some(({ name }) => name.startsWith('on')),
    );
    return { owned: Reflect.get(window, 'owned'), active: active?.length, handlers: handlers.length };
  });
  expect(made).toEqual({ owned: undefined, active: 0, handlers: 0 });
});

test('a deeplink is an event, not a navigation', async ({ reader, page }) => {
  await reader.goto({ disclaimer: { text: '[Open](chatkit-link://document?id=a+b)' } });
  await reader.chat.getByRole('link', { name: 'Open' }).click();
  const event = await page.evaluate(() => window.heard.find(({ name }) => name === 'deeplink')?.detail);
  expect(event).toEqual({ name: 'document', data: { id: 'a b' } });
});
