import { expect, type Locator, type Page } from '@playwright/test';

/** The example book with its assistant, in the words of a reader. */
export class Reader {
  readonly page: Page;
  readonly launcher: Locator;
  readonly panel: Locator;
  readonly chat: Locator;
  readonly composer: Locator;
  readonly answers: Locator;
  readonly stopButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.launcher = page.locator('[data-docent]').getByRole('button', { name: 'Ask the book', exact: true });
    this.panel = page.getByRole('dialog');
    this.chat = this.panel.locator('openai-chatkit');
    this.composer = this.chat.getByRole('textbox', { name: /Message|Ask/ });
    this.answers = this.chat.locator('[part~="assistant-message"]');
    this.stopButton = this.chat.getByRole('button', { name: 'Stop answering' });
  }

  async open(path = '/docs/ros2/topics'): Promise<void> {
    await this.page.goto(path);
    await this.launcher.waitFor();
  }

  /** Opens the chat on a page as a new guest. */
  async openChat(path?: string): Promise<void> {
    await this.open(path);
    await this.launcher.click();
    await this.panel.getByRole('button', { name: 'Continue as guest' }).click();
    await this.composer.waitFor();
  }

  async send(question: string): Promise<void> {
    await this.composer.fill(question);
    await this.composer.press('Enter');
  }

  /** Sends a question and waits for the whole answer. */
  async ask(question: string): Promise<string> {
    const before = await this.answers.count();
    await this.send(question);
    await this.answered(before + 1);
    return this.answers.last().innerText();
  }

  /** Waits until there are that many answers and none is being written. */
  async answered(count = 1): Promise<void> {
    await expect(this.answers).toHaveCount(count);
    await expect(this.stopButton).toBeHidden();
    await expect(this.chat.getByRole('button', { name: 'Send message' })).toBeVisible();
  }

  /** Selects a paragraph of the page that holds this text, with the mouse, and gives what is selected. */
  async select(text: string): Promise<string> {
    const paragraph = this.page.locator('article p', { hasText: text }).first();
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.click({ clickCount: 3, position: { x: 5, y: 5 } });
    return this.selection();
  }

  selection(): Promise<string> {
    return this.page.evaluate(() => String(document.getSelection()).trim());
  }
}
