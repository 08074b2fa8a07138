import { expect, test } from '@playwright/test';
import { startDocent } from '../support/docent.js';
import { startModel } from '../support/model.js';
import { Reader } from './reader.js';

const question = 'What is the difference between a topic and a service?';
/** An answer that takes ten seconds. */
const longAnswer = 'A topic is a stream and a service is a question. '.repeat(40);

test.setTimeout(120_000);

test('6: after kill -9 and a new start the conversation is there', async ({ page }) => {
  let docent = await startDocent();
  const { dataDir, port } = docent;
  const reader = new Reader(page);
  await reader.openChat(`${docent.url}/docs/ros2/topics`);
  const answer = await reader.ask(question);
  await docent.stop('SIGKILL');

  docent = await startDocent({ dataDir, port });
  try {
    await page.reload();
    await reader.launcher.click();
    await expect(reader.answers).toHaveCount(1);
    await expect.poll(() => reader.answers.last().innerText()).toBe(answer);
    expect(await reader.ask('and what about actions?')).toMatch(/\baction/i);
  } finally {
    await docent.dispose();
  }
});

test.describe('in mid-answer', () => {
  test('5: stopping keeps what was written', async ({ page }) => {
    const model = await startModel({ delayMs: 50 });
    model.mock.on({ userMessage: question }, { content: longAnswer });
    const docent = await startDocent({ env: model.env });
    const reader = new Reader(page);
    try {
      await reader.openChat(`${docent.url}/docs/ros2/topics`);
      await reader.send(question);
      await expect(reader.answers.last()).toContainText('A topic is a stream');
      await reader.stopButton.click();
      await reader.answered();
      await page.reload();
      await reader.launcher.click();
      await expect(reader.answers).toHaveCount(1);
      await expect(reader.answers.last()).toContainText('A topic is a stream');
      expect((await reader.answers.last().innerText()).length).toBeLessThan(longAnswer.length / 2);
    } finally {
      await docent.dispose();
      await model.stop();
    }
  });

  test('7: Ctrl-C takes no new questions, saves the running answer and ends with 0', async ({ page, request }) => {
    const model = await startModel({ delayMs: 300 });
    model.mock.on({ userMessage: question }, { content: longAnswer });
    let docent = await startDocent({ env: model.env });
    const { dataDir, port } = docent;
    const reader = new Reader(page);
    await reader.openChat(`${docent.url}/docs/ros2/topics`);
    await reader.send(question);
    await expect(reader.answers.last()).toContainText('A topic is a stream');
    // The answer would take a minute: after ten seconds it is cut off and saved.
    expect(await docent.stop('SIGINT')).toBe(0);
    await expect(request.get(`${docent.url}/healthz`)).rejects.toThrow();

    docent = await startDocent({ dataDir, port, env: model.env });
    try {
      await page.reload();
      await reader.launcher.click();
      await expect(reader.answers).toHaveCount(1);
      await expect(reader.answers.last()).toContainText('A topic is a stream');
    } finally {
      await docent.dispose();
      await model.stop();
    }
  });
});
