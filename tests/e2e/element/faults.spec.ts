import { expect, test } from './fixtures.js';

const refusals = [
  [400, 'Say less than that.', 'Say less than that.'],
  [401, '', 'You are signed out'],
  [404, '', 'no longer exists'],
  [409, '', 'still being written'],
  [413, '', 'too large'],
  [429, '', 'Try again in 20 seconds'],
  [503, '', 'can’t be reached right now'],
] as const;

for (const [status, message, shown] of refusals) {
  test(`a message refused with ${status} stays in the composer, with a reason`, async ({ reader, page }) => {
    await reader.goto();
    await page.route('**/chatkit', (route) =>
      route.fulfill({ status, headers: { 'retry-after': '20' }, json: { error: { code: 'refused', message } } }),
    );
    await reader.ask('My careful question');
    await expect(reader.chat.getByRole('alert')).toContainText(shown);
    await expect(reader.composer).toHaveValue('My careful question');
    await page.unroute('**/chatkit');
    await reader.composer.press('Enter');
    await reader.settled();
    await expect(reader.chat.getByRole('alert')).toHaveCount(0);
    await expect(reader.answers).toContainText('A short answer.');
  });
}

test('a message over the limit of the server comes back with the limit named', async ({ reader }) => {
  await reader.goto();
  const text = 'word '.repeat(6500).trim();
  await reader.composer.fill(text);
  await expect(reader.chat.getByText('32,499 of 32,000 characters')).toBeVisible();
  await reader.composer.press('Enter');
  await expect(reader.chat.getByRole('alert')).toContainText(/32,?000/);
  await expect(reader.composer).toHaveValue(text);
});

test('a server that fails leaves the message unsent: to try again, or to edit', async ({ reader, page }) => {
  await reader.goto();
  await page.route('**/chatkit', (route) => route.fulfill({ status: 500, body: 'Traceback (most recent call last)' }));
  await reader.ask('My careful question');
  await expect(reader.chat.getByText('Not sent')).toBeVisible();
  await expect(reader.chat.getByRole('alert')).toHaveText(/Something went wrong on the server/);
  await reader.button('Edit').click();
  await expect(reader.composer).toHaveValue('My careful question');
  await expect(reader.questions).toHaveCount(0);
  await reader.composer.press('Enter');
  await expect(reader.chat.getByText('Not sent')).toBeVisible();
  await page.unroute('**/chatkit');
  await reader.button('Try again').first().click();
  await reader.settled();
  await expect(reader.questions).toHaveCount(1);
  await expect(reader.answers).toContainText('A short answer.');
});

test('a line that drops, an empty answer and a page of a proxy end in a way on', async ({ reader, page }) => {
  await reader.goto();
  const answers = [
    () => 'abort' as const,
    () => ({ status: 200, contentType: 'text/event-stream', body: '' }),
    () => ({ status: 200, contentType: 'text/html', body: '<h1>Hello</h1>' }),
    () => ({ status: 200, contentType: 'text/event-stream', body: 'data: {"type":"thread.cre' }),
  ];
  for (const answer of answers) {
    await page.route('**/chatkit', (route) => {
      const given = answer();
      return given === 'abort' ? route.abort('connectionreset') : route.fulfill(given);
    });
    await reader.ask('My careful question');
    await expect(reader.button('Try again').first()).toBeVisible();
    await expect(reader.send).toBeVisible();
    await reader.button('Edit').click();
    await page.unroute('**/chatkit');
  }
  await reader.composer.press('Enter');
  await reader.settled();
  await expect(reader.answers).toContainText('A short answer.');
});

test('an error in mid-answer keeps what came, and Try again replaces it', async ({ reader }) => {
  await reader.goto();
  await reader.askAndWait('a topic and a service, fail');
  await expect(reader.answers).toContainText('A topic is a named bus');
  await expect(reader.chat.getByRole('alert')).toContainText('The model is away.');
  await reader.button('Try again').click();
  await reader.settled();
  await expect(reader.answers).toHaveCount(1);
  expect((await reader.heard()).filter((name) => name === 'response.start')).toHaveLength(2);
  expect((await reader.heard()).filter((name) => name === 'response.end')).toHaveLength(2);
});

test('a conversation that can’t be loaded can be tried again or left', async ({ reader, page }) => {
  await page.route('**/chatkit', (route) => route.fulfill({ status: 503, json: {} }));
  await reader.goto({ initialThread: 'thr_missing' });
  await expect(reader.chat.getByText('could not be loaded')).toBeVisible();
  expect(await reader.heard()).toEqual(['ready', 'thread.change', 'thread.load.start', 'error', 'thread.load.end']);
  await page.unroute('**/chatkit');
  await reader.button('Try again').click();
  await expect(reader.chat.getByText('could not be loaded')).toBeVisible();
  await reader.chat.getByRole('alert').getByRole('button', { name: 'New chat' }).click();
  await reader.askAndWait('A short question');
  await expect(reader.answers).toContainText('A short answer.');
});

test('an answer that never comes can be left for another chat', async ({ reader }) => {
  await reader.goto();
  await reader.ask('This will never come');
  await expect(reader.chat.getByText('Thinking')).toBeAttached();
  await reader.button('New chat').click();
  await reader.askAndWait('A short question');
  await expect(reader.answers).toContainText('A short answer.');
});

test('a history that fails says so, and a refused deletion keeps the row', async ({ reader, page }) => {
  await reader.goto();
  await reader.askAndWait('A short question');
  await page.route('**/chatkit', (route) => route.fulfill({ status: 500, json: {} }));
  await reader.button('History').click();
  await expect(reader.chat.getByRole('alert')).toContainText('could not be loaded');
  await page.unroute('**/chatkit');
  await reader.button('Try again').click();
  const row = reader.chat.getByRole('button', { name: 'A short question', exact: true });
  await row.hover();
  await page.route('**/chatkit', (route) => route.fulfill({ status: 500, json: {} }));
  await reader.button('Delete “A short question”').click();
  await reader.chat.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(reader.chat.getByRole('alert')).toContainText('did not work');
  await expect(row).toBeVisible();
});

test('Markdown that can’t be loaded is shown as it is written', async ({ reader, page }) => {
  await page.route('**/chunks/markdown-text-*.js', (route) => route.abort());
  await reader.goto();
  await reader.askAndWait('a topic and a service');
  await expect(reader.answers).toContainText('A **topic** is a named bus');
});
