import { expect, test } from './fixtures.js';

const question = 'What is the difference between a topic and a service?';
const prompts = [{ label: 'Topics and services', prompt: question, icon: 'circle-question' as const }];

test('a click on a prompt asks it, and a cited answer streams in', async ({ reader }) => {
  await reader.goto({ startScreen: { greeting: 'Ask the book', prompts } });
  await expect(reader.chat.getByRole('heading', { name: 'Ask the book' })).toBeVisible();
  await reader.button('Topics and services').click();
  await expect(reader.questions).toContainText(question);
  const answer = reader.answers;
  await expect(answer.getByRole('table')).toBeVisible();
  await expect(answer.locator('pre')).toContainText('rclpy.create_node("talker")');
  await reader.settled();
  await expect(answer.locator('pre .tok-keyword').first()).toHaveText('import');
  await expect(answer.getByRole('link', { name: 'quality of service', exact: true })).toBeVisible();
  expect(await reader.heard()).toEqual(['ready', 'response.start', 'thread.change', 'response.end']);
});

test('citations and sources lead to the quoted sentence', async ({ reader }) => {
  await reader.goto();
  await reader.askAndWait(question);
  const sources = reader.chat.getByRole('region', { name: 'Sources' });
  await expect(sources.getByRole('link')).toHaveText(['1Topics', '2Services and requests', /^3Quality/]);
  const first = reader.answers.getByRole('link', { name: 'Source 1: Topics' }).first();
  await expect(first).toHaveAttribute('href', /\/docs\/topics#publishers:~:text=A%20topic/);
  await expect(first).not.toHaveAttribute('target');
  await first.hover();
  await expect(reader.chat.getByText('without knowing each other').first()).toBeVisible();
  await sources.getByRole('button', { name: '1 more' }).click();
  await expect(sources.getByText('The Robotics Book')).toHaveCount(3);
  const away = sources.getByRole('link', { name: /rclpy API/ });
  await expect(away).toHaveAttribute('target', '_blank');
  await expect(away).toHaveAttribute('rel', 'noopener noreferrer');
  await sources.getByRole('button', { name: 'Show fewer' }).click();
  await expect(sources.getByRole('link')).toHaveCount(3);
});

test('a citation stands behind what it supports', async ({ reader }) => {
  await reader.goto();
  await reader.askAndWait(question);
  const paragraph = reader.answers.locator('.markdown > p').first();
  const text = await paragraph.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const peek of copy.querySelectorAll('.peek')) peek.remove();
    return copy.textContent?.replaceAll('\u2060', '');
  });
  expect(text).toBe(
    'A topic is a named bus: a publisher sends messages and does not know who listens.1 A service is a question with exactly one answer.2',
  );
});

test('Stop keeps what was written, and the conversation goes on', async ({ reader }) => {
  await reader.goto();
  await reader.ask('A long answer, slowly');
  await expect(reader.answers).toContainText('Sensors drift');
  await reader.stop.click();
  await reader.settled();
  const kept = await reader.answers.textContent();
  await reader.page.waitForTimeout(300);
  expect(await reader.answers.textContent()).toBe(kept);
  expect(await reader.heard()).not.toContain('error');
  await reader.askAndWait('And something short?');
  await expect(reader.answers.last()).toContainText('A short answer.');
});

test('an old conversation is found, renamed and deleted in the history', async ({ reader }) => {
  await reader.goto();
  await reader.askAndWait('First short question');
  await reader.button('New chat').click();
  await reader.askAndWait('Second short question');

  await reader.button('History').click();
  const first = reader.chat.getByRole('button', { name: 'First short question', exact: true });
  await expect(reader.chat.getByRole('heading', { name: 'Today' })).toBeVisible();
  await first.hover();
  await reader.button('Rename “First short question”').click();
  const field = reader.chat.getByRole('textbox', { name: 'Title of the conversation' });
  await field.fill('   ');
  await field.press('Enter');
  await expect(field).toBeVisible();
  await field.fill('Renamed');
  await field.press('Enter');
  const renamed = reader.chat.getByRole('button', { name: 'Renamed', exact: true });
  await renamed.click();
  await expect(reader.questions).toContainText('First short question');
  await expect(reader.chat.getByRole('heading', { name: 'Renamed' })).toBeVisible();

  await reader.button('History').click();
  await expect(renamed).toHaveAttribute('aria-current', 'true');
  await renamed.hover();
  await reader.button('Delete “Renamed”').click();
  await reader.button('Cancel').click();
  await expect(renamed).toBeFocused();
  await reader.button('Delete “Renamed”').click();
  await reader.chat.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(renamed).toHaveCount(0);
  await expect(reader.chat.getByRole('button', { name: 'Second short question', exact: true })).toBeVisible();
  await reader.button('Back to the chat').click();
  await expect(reader.chat.getByRole('heading', { name: 'What can I help with today?' })).toBeVisible();
});

test('conversations are there after a reload', async ({ reader }) => {
  await reader.goto();
  await reader.askAndWait(question);
  await reader.page.reload();
  await reader.button('History').click();
  await reader.chat.getByRole('button', { name: question.slice(0, 48), exact: true }).click();
  await expect(reader.answers.getByRole('table')).toBeVisible();
  await expect(reader.answers.getByRole('link', { name: 'Source 1: Topics' }).first()).toBeVisible();
  await expect(reader.composer).toBeFocused();
});

test('an answer can be had again, and copied', async ({ reader, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.goto({ threadItemActions: { retry: true } });
  await reader.askAndWait(question);
  await reader.button('Copy answer').click();
  const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^A \*\*topic\*\* is a named bus/);
  await expect(reader.chat.getByRole('toolbar').getByRole('button', { name: 'Copied' })).toBeVisible();
  await reader.button('Copy code').click();
  await expect.poll(() => reader.page.evaluate(() => navigator.clipboard.readText())).toMatch(/^import rclpy/);
  await reader.button('Answer again').click();
  await reader.settled();
  await expect(reader.questions).toHaveCount(1);
  await expect(reader.answers).toHaveCount(1);
});

test('a passage is quoted: by a method, and by selecting it in an answer', async ({ reader, page }) => {
  await reader.goto();
  await page.evaluate(() =>
    document.querySelector('openai-chatkit')?.setComposerValue({ reply: 'A sentence of the page' }),
  );
  await reader.askAndWait('What does this mean? short');
  await expect(reader.questions).toContainText('A sentence of the page');
  await reader.answers.evaluate((answer) => {
    const text = answer.querySelector('.markdown p')?.firstChild;
    if (text) document.getSelection()?.setBaseAndExtent(text, 2, text, 7);
  });
  await reader.button('Reply to selection').click();
  await expect(reader.composer).toBeFocused();
  await expect(reader.chat.getByRole('button', { name: 'Remove the quote' })).toBeVisible();
  await reader.askAndWait('And this? short');
  await expect(reader.questions.last()).toContainText('short');
  await expect(reader.chat.getByRole('button', { name: 'Remove the quote' })).toHaveCount(0);
});
