import { randomUUID } from 'node:crypto';
import { expect, test } from './fixtures.js';

const newAddress = () => `reader-${randomUUID()}@example.org`;
const password = 'a long password';

test('asks who the reader is before the chat, and lets a guest in with one click', async ({ widget, page }) => {
  await widget.goto();
  const address = page.url();
  await widget.launcher.click();
  await expect(widget.panel).toHaveAccessibleName('Sign in to chat');
  await expect(page.locator('openai-chatkit')).toHaveCount(0);
  await widget.guest.click();
  await expect(widget.composer).toBeVisible();
  await expect(widget.panel).toHaveAccessibleName('Docs assistant');
  await expect(widget.panel).toContainText('What would you like to know?');
  expect(page.url()).toBe(address);
});

test('knows the reader after a reload', async ({ widget, page }) => {
  await widget.openChat();
  await page.reload();
  await widget.launcher.click();
  await expect(widget.composer).toBeVisible();
  await expect(widget.guest).toHaveCount(0);
});

test('creates an account, signs out, and signs in again', async ({ widget }) => {
  const email = newAddress();
  const { panel } = widget;
  await widget.goto();
  await widget.launcher.click();
  await panel.getByRole('button', { name: 'Create account' }).click();
  await panel.getByLabel('Name').fill('Ada Lovelace');
  await panel.getByLabel('E-mail').fill(email);
  await panel.getByLabel('Password').fill(password);
  await panel.getByRole('button', { name: 'Create account' }).click();

  const account = panel.getByRole('button', { name: 'Account: Ada Lovelace' });
  await account.click();
  await expect(panel).toContainText(email);
  await panel.getByRole('button', { name: 'Sign out' }).click();
  await expect(widget.composer).toHaveCount(0);

  await panel.getByLabel('E-mail').fill(email);
  await panel.getByLabel('Password').fill(password);
  await panel.getByLabel('Password').press('Enter');
  await expect(account).toBeVisible();
});

test('says what is wrong: password, taken address, short password', async ({ widget }) => {
  const email = newAddress();
  const { panel } = widget;
  await widget.goto();
  await widget.launcher.click();
  await panel.getByLabel('E-mail').fill(email);
  await panel.getByLabel('Password').fill(password);
  await panel.getByRole('button', { name: 'Sign in' }).click();
  await expect(panel.getByRole('alert')).toHaveText('The e-mail address or the password is wrong.');

  await panel.getByRole('button', { name: 'Create account' }).click();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await panel.getByLabel('Password').fill('short');
  await panel.getByRole('button', { name: 'Create account' }).click();
  await expect(panel.getByLabel('Password')).toBeFocused();
  await panel.getByLabel('Password').fill(password);
  await panel.getByRole('button', { name: 'Create account' }).click();
  await expect(widget.composer).toBeVisible();

  await panel.getByRole('button', { name: /^Account/ }).click();
  await panel.getByRole('button', { name: 'Sign out' }).click();
  await panel.getByRole('button', { name: 'Create account' }).click();
  await panel.getByLabel('E-mail').fill(email);
  await panel.getByLabel('Password').fill(password);
  await panel.getByRole('button', { name: 'Create account' }).click();
  await expect(panel.getByRole('alert')).toContainText('already an account');
});

test('tells password managers what each field is', async ({ widget }) => {
  await widget.goto();
  await widget.launcher.click();
  await expect(widget.panel.getByLabel('E-mail')).toHaveAttribute('autocomplete', 'username');
  await expect(widget.panel.getByLabel('Password')).toHaveAttribute('autocomplete', 'current-password');
  await widget.panel.getByRole('button', { name: 'Create account' }).click();
  await expect(widget.panel.getByLabel('Password')).toHaveAttribute('autocomplete', 'new-password');
});

test('keeps what is typed from the shortcuts of the page', async ({ widget, page }) => {
  await widget.goto();
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => {
      document.title += key;
    });
  });
  await widget.launcher.click();
  await widget.panel.getByLabel('Password').pressSequentially('s/k');
  await expect(widget.panel.getByLabel('Password')).toHaveValue('s/k');
  await expect(page).toHaveTitle('Messages between programs');
});

test('warns a guest that signing out loses the chats', async ({ widget }) => {
  const { panel } = widget;
  await widget.openChat();
  await panel.getByRole('button', { name: 'Account: Guest' }).click();
  await panel.getByRole('button', { name: 'Sign out' }).click();
  await expect(panel).toContainText('gives up your chats for good');
  await panel.getByRole('button', { name: 'Sign out anyway' }).click();
  await expect(widget.guest).toBeVisible();
});

test('gives a guest who creates an account their conversation', async ({ widget, page }) => {
  const { panel } = widget;
  await widget.openChat();
  await widget.composer.fill('What is a topic?');
  await widget.composer.press('Enter');
  await expect(panel.getByText('Sources')).toBeVisible();

  await panel.getByRole('button', { name: 'Account: Guest' }).click();
  await panel.getByRole('button', { name: 'Create account' }).click();
  await panel.getByRole('button', { name: 'Back to the chat' }).click();
  await expect(widget.text('What is a topic?')).toBeVisible();

  await panel.getByRole('button', { name: 'Account: Guest' }).click();
  await panel.getByRole('button', { name: 'Create account' }).click();
  await panel.getByLabel('E-mail').fill(newAddress());
  await panel.getByLabel('Password').fill(password);
  await panel.getByRole('button', { name: 'Create account' }).click();
  await expect(panel.getByRole('button', { name: /^Account: reader-/ })).toBeVisible();
  await expect(widget.text('What is a topic?')).toBeVisible();
  await page.reload();
  await widget.launcher.click();
  await expect(widget.text('What is a topic?')).toBeVisible();
});

test('asks again when the session has ended meanwhile', async ({ widget, page }) => {
  await widget.openChat();
  await page.context().clearCookies();
  // The token that the page still holds ends too, as it does after minutes.
  await page.route('**/chatkit', (route) => route.fulfill({ status: 401, json: { error: { code: 'unauthorized' } } }));
  await widget.composer.fill('What is a topic?');
  await widget.composer.press('Enter');
  await expect(widget.guest).toBeVisible();
});

test('says that the server cannot be reached, and tries again', async ({ widget, page }) => {
  await page.route('**/api/auth/**', (route) => route.abort());
  await widget.goto();
  await widget.launcher.click();
  await expect(widget.panel.getByRole('alert')).toContainText('not available');
  await page.unroute('**/api/auth/**');
  await widget.panel.getByRole('button', { name: 'Try again' }).click();
  await expect(widget.guest).toBeVisible();
});
