import { expect, test } from './fixtures.js';

test('a reader asks, and a cited answer streams in', async ({ reader }) => {
  await reader.goto({
    startScreen: {
      greeting: 'Ask the book',
      prompts: [{ label: 'Topics', prompt: 'What is the difference between a topic and a service?' }],
    },
  });
  await expect(reader.chat.getByRole('heading', { name: 'Ask the book' })).toBeVisible();
  await reader.button('Topics').click();
  await expect(reader.questions).toHaveText(/What is the difference/);
  await reader.settled();
  await expect(reader.answers.getByRole('table')).toBeVisible();
});
