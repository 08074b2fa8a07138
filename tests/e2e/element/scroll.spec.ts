import { expect, test } from './fixtures.js';

test('a new message goes to the top, and the answer grows without moving it', async ({ reader }) => {
  await reader.goto();
  await reader.askAndWait('the difference between a topic and a service');
  await reader.ask('A long answer, slowly');
  const question = reader.questions.last();
  const offset = async () => {
    const [box, log] = [await question.boundingBox(), await reader.chat.getByRole('log').boundingBox()];
    return (box?.y ?? 0) - (log?.y ?? 0);
  };
  await expect.poll(offset).toBeLessThan(40);
  await reader.page.waitForTimeout(600);
  const before = await offset();
  expect(before).toBeGreaterThanOrEqual(0);
  await reader.page.waitForTimeout(700);
  expect(await offset()).toBe(before);
  await reader.stop.click();
});

test('a long thread opens at its end, and older messages come in above without a jump', async ({ reader, page }) => {
  const items = Array.from({ length: 120 }, (_, index) => ({
    id: `msg_${index}`,
    thread_id: 'thr_1',
    created_at: '2026-01-01T00:00:00Z',
    ...(index % 2 === 0
      ? { type: 'user_message', content: [{ type: 'input_text', text: `Question ${index}` }], attachments: [] }
      : {
          type: 'assistant_message',
          content: [{ type: 'output_text', text: `Answer ${index}. ${'More words. '.repeat(20)}`, annotations: [] }],
        }),
  }));
  const thread = { id: 'thr_1', title: 'Long', created_at: '2026-01-01T00:00:00Z', status: { type: 'active' } };
  await page.route('**/chatkit', (route) => {
    const { type, params } = route.request().postDataJSON() as { type: string; params: { after?: string } };
    if (type === 'threads.get_by_id') {
      return route.fulfill({
        json: { ...thread, items: { data: items.slice(0, 20), has_more: true, after: 'msg_19' } },
      });
    }
    const end = params.after === undefined ? 120 : items.findIndex(({ id }) => id === params.after);
    const data = items.slice(Math.max(0, end - 50), end).reverse();
    return route.fulfill({ json: { data, has_more: end > 50, after: data.at(-1)?.id } });
  });
  await reader.goto({ initialThread: 'thr_1' });
  await expect(reader.chat.getByText('Answer 119.')).toBeInViewport();
  const log = reader.chat.getByRole('log');
  await log.evaluate((element) => element.scrollTo(0, 300));
  const seen = reader.chat.getByText('Question 72', { exact: true });
  const before = await seen.boundingBox();
  await expect(reader.chat.getByText('Question 20', { exact: true })).toBeAttached();
  expect(Math.abs(((await seen.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(3);
  await log.evaluate((element) => element.scrollTo(0, 0));
  await expect(reader.chat.getByText('Question 0', { exact: true })).toBeAttached();
  await reader.button('Scroll to the end').click();
  await expect(reader.chat.getByText('Answer 119.')).toBeInViewport();
});
