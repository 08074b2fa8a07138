import { expect, test } from '@playwright/test';
import { startPostgresIfPossible } from '../../backends/postgres.js';
import { startDocent } from '../support/docent.js';
import { startModel } from '../support/model.js';
import { Reader } from './reader.js';

test.setTimeout(180_000);

test.describe('a model that fails', () => {
  test('is said in words, the question is kept, and trying again works', async ({ page }) => {
    const model = await startModel();
    const docent = await startDocent({ env: model.env });
    const reader = new Reader(page);
    try {
      await reader.openChat(`${docent.url}/docs/ros2/topics`);
      model.mock.on({ userMessage: 'Are you there?' }, { content: 'Yes, **here** I am.' });
      model.mock.nextRequestError(401);
      await reader.send('Are you there?');
      const alert = reader.chat.getByRole('alert');
      await expect(alert).toContainText(/credentials|model/i);
      await expect(reader.chat.getByText('Are you there?').first()).toBeVisible();
      expect(await reader.panel.innerText()).not.toMatch(/at .*\.js:\d|Error:/);
      await reader.chat.getByRole('button', { name: 'Try again' }).click();
      await expect(reader.answers.last()).toContainText('Yes, here I am.');
    } finally {
      await docent.dispose();
      await model.stop();
    }
  });

  test('or writes markup runs nothing', async ({ page }) => {
    const model = await startModel();
    const docent = await startDocent({ env: model.env });
    const reader = new Reader(page);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const attack =
      '<img src=x onerror=alert(1)> <script>alert(2)</script> [click](javascript:alert(3)) <svg/onload=alert(4)> ' +
      '[x](data:text/html,<script>alert(5)</script>)';
    model.mock.on({ userMessage: attack }, { content: `Said: ${attack}` });
    try {
      await reader.openChat(`${docent.url}/docs/ros2/topics`);
      await reader.ask(attack);
      await expect(reader.answers.last()).toContainText('<img src=x onerror=alert(1)>');
      const links = reader.chat.getByRole('link', { name: /click|^x$/ });
      for (const link of await links.all()) expect(await link.getAttribute('href')).not.toMatch(/^(javascript|data):/i);
      await reader.chat
        .getByText('click', { exact: true })
        .first()
        .click({ timeout: 2000 })
        .catch(() => {});
      await page.waitForTimeout(300);
      expect(dialogs).toEqual([]);
      expect(await reader.chat.locator('img[src="x"], script, svg[onload]').count()).toBe(0);
    } finally {
      await docent.dispose();
      await model.stop();
    }
  });
});

test('a message that is too long is refused by its limit, and its text stays', async ({ page }) => {
  const docent = await startDocent();
  const reader = new Reader(page);
  try {
    await reader.openChat(`${docent.url}/docs/ros2/topics`);
    const long = 'x'.repeat(32_001);
    await reader.send(long);
    await expect(reader.chat.getByText(/32,?\.?000/).first()).toBeVisible();
    await expect.poll(async () => (await reader.composer.inputValue()).length).toBe(long.length);
    expect(await reader.ask('What does tf2 do?')).toMatch(/frame/i);
  } finally {
    await docent.dispose();
  }
});

test('a database that goes and comes back: said, survived, and nothing is lost', async ({ page, request }) => {
  const postgres = await startPostgresIfPossible();
  test.skip(postgres?.faults === undefined, 'needs a PostgreSQL of its own');
  if (postgres?.faults === undefined) return;
  const docent = await startDocent({ env: { DATABASE_URL: postgres.url } });
  const reader = new Reader(page);
  try {
    await reader.openChat(`${docent.url}/docs/ros2/topics`);
    await reader.ask('What does tf2 do?');
    await postgres.faults.kill();
    await expect.poll(async () => (await request.get(`${docent.url}/readyz`)).status(), { timeout: 30_000 }).toBe(503);
    const ready = await (await request.get(`${docent.url}/readyz`)).json();
    expect(ready.components.database.status).toBe('unavailable');
    expect((await request.get(`${docent.url}/healthz`)).status()).toBe(200);
    await reader.send('What is a node?');
    await expect(reader.chat.getByText(/can’t be reached|not available|try again/i).first()).toBeVisible();

    await postgres.faults.restart();
    await expect.poll(async () => (await request.get(`${docent.url}/readyz`)).status(), { timeout: 60_000 }).toBe(200);
    await page.reload();
    await reader.launcher.click();
    await expect(reader.answers).toHaveCount(1);
    expect(await reader.ask('What is a node?')).toMatch(/node/i);
  } finally {
    await docent.dispose();
    await postgres.stop();
  }
});
