import { expect, test } from './fixtures.js';

interface SentRequest {
  readonly type: string;
  readonly params?: { readonly input?: { readonly quoted_text?: string } };
  readonly metadata?: { readonly page?: { readonly path?: string }; readonly selection?: { readonly text: string } };
}

test('appears by a selection made with the mouse, and goes when it collapses', async ({ widget, page }) => {
  await widget.goto();
  await page.getByTestId('services').click({ clickCount: 3 });
  await expect(widget.ask).toBeVisible();
  const button = await widget.ask.boundingBox();
  const paragraph = await page.getByTestId('services').boundingBox();
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(paragraph?.y ?? 0);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(widget.ask).toBeHidden();
});

test('goes when the page scrolls', async ({ widget, page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await widget.goto();
  await widget.select('topics');
  await expect(widget.ask).toBeVisible();
  await page.mouse.wheel(0, 100);
  await expect(widget.ask).toBeHidden();
});

test('is not offered for what the reader has written', async ({ page }) => {
  await page.goto('/plain.html');
  const ask = page.getByRole('button', { name: 'Ask about the selected text' });
  await page.getByLabel('Your own words').selectText();
  await page.waitForTimeout(500);
  await expect(ask).toBeHidden();
  await page.locator('#passage').selectText();
  await expect(ask).toBeVisible();
});

test('is the next stop of the keyboard after a selection', async ({ widget, page }) => {
  await widget.goto();
  await widget.select('topics');
  await expect(widget.ask).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(widget.ask).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(widget.ask).toBeHidden();
});

test('sends a message that quotes the selection, after the sign-in', async ({ widget, page }) => {
  const requests: SentRequest[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/chatkit')) requests.push(request.postDataJSON());
  });
  await widget.goto();
  const passage = await widget.select('services', 38);
  await widget.ask.click();
  expect(await widget.selection()).toBe('');
  await expect(widget.panel.getByRole('blockquote')).toHaveText(passage);
  await widget.guest.click();

  const chat = widget.panel.locator('openai-chatkit');
  await expect(widget.text('Explain this passage.')).toBeVisible();
  await expect(widget.text(passage)).toBeVisible();
  const sent = requests.find(({ type }) => type === 'threads.create');
  expect(sent?.params?.input?.quoted_text).toBe(passage);
  expect(sent?.metadata?.selection?.text).toBe(passage);
  expect(sent?.metadata?.page?.path).toBe('/');
  await expect(chat.getByText('Sources')).toBeVisible();
});

test('goes on in the open conversation, with the page that the reader is on now', async ({ widget, page }) => {
  await widget.openChat();
  await page.getByRole('link', { name: 'Work that takes time' }).click();
  await expect(widget.panel).toBeVisible();
  await widget.select('actions');
  const request = page.waitForRequest((each) => each.url().endsWith('/chatkit') && each.method() === 'POST');
  await widget.ask.click();
  const { metadata } = (await request).postDataJSON() as SentRequest;
  expect(metadata?.page).toMatchObject({
    path: '/actions',
    title: 'Work that takes time',
    headings: [
      { level: 1, text: 'Work that takes time' },
      { level: 2, text: 'Actions' },
    ],
  });
});

test('puts the passage into the composer while an answer is running', async ({ widget, page }) => {
  await widget.openChat();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/chatkit', async (route) => {
    await held;
    await route.continue();
  });
  await widget.composer.fill('What is a topic?');
  await widget.composer.press('Enter');
  const passage = await widget.select('services');
  await widget.ask.click();
  await expect(widget.text(passage)).toBeVisible();
  await expect(widget.composer).toBeFocused();
  release();
  await expect(widget.panel.getByText('Sources')).toBeVisible();
  await expect(widget.panel.getByText('Explain this passage.')).toHaveCount(0);
  await widget.composer.fill('What is it for?');
  const request = page.waitForRequest((each) => each.url().endsWith('/chatkit') && each.method() === 'POST');
  await widget.composer.press('Enter');
  const { metadata } = (await request).postDataJSON() as SentRequest;
  expect(metadata?.selection?.text).toBe(passage);
});

test('is forgotten when the reader closes the sign-in', async ({ widget, page }) => {
  await widget.goto();
  await widget.select('topics');
  await widget.ask.click();
  await expect(widget.guest).toBeVisible();
  await page.keyboard.press('Escape');
  await widget.launcher.click();
  await widget.guest.click();
  await expect(widget.composer).toBeVisible();
  await page.waitForTimeout(500);
  await expect(widget.panel.getByText('Explain this passage.')).toHaveCount(0);
});

test('stays inside of a small screen', async ({ widget, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await widget.goto();
  await widget.select('topics', 10);
  await expect(widget.ask).toBeInViewport({ ratio: 1 });
});
