import { randomUUID } from 'node:crypto';
import type { ChatKitOptions } from '@openai/chatkit';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type ElementSite, startElementSite } from './element-site.js';

/** A page with the element, in the words of a reader. */
export class ChatPage {
  readonly page: Page;
  readonly chat: Locator;
  readonly composer: Locator;
  readonly send: Locator;
  readonly stop: Locator;
  readonly answers: Locator;
  readonly questions: Locator;

  constructor(page: Page) {
    this.page = page;
    this.chat = page.getByRole('region', { name: 'Chat', exact: true });
    this.composer = this.chat.getByRole('textbox', { name: 'Message the AI' });
    this.send = this.chat.getByRole('button', { name: 'Send message' });
    this.stop = this.chat.getByRole('button', { name: 'Stop answering' });
    this.answers = this.chat.locator('[part=assistant-message]');
    this.questions = this.chat.locator('[part=user-message]');
  }

  async goto(options: Partial<ChatKitOptions> = {}): Promise<void> {
    await this.page.goto(`/?options=${encodeURIComponent(JSON.stringify(options))}`);
    await expect.poll(() => this.heard()).toContain('ready');
  }

  /** Types and sends; the answer may not have come yet. */
  async ask(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Waits until what was asked has been answered. */
  async settled(): Promise<void> {
    const open = async () => {
      const heard = await this.heard();
      const count = (name: string) => heard.filter((event) => event === name).length;
      return count('response.start') - count('response.end');
    };
    await expect.poll(open).toBe(0);
    await expect(this.send).toBeVisible();
  }

  async askAndWait(text: string): Promise<void> {
    await this.ask(text);
    await this.settled();
  }

  button(name: string | RegExp): Locator {
    return this.chat.getByRole('button', { name });
  }

  /** The names of the `chatkit.*` events so far. */
  heard(): Promise<string[]> {
    return this.page.evaluate(() => window.heard.map((event) => event.name));
  }
}

interface Fixtures {
  readonly reader: ChatPage;
}

interface WorkerFixtures {
  readonly site: ElementSite;
}

/** Each worker serves the built element; each test is another reader, and ends without a breach of the page's policy. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
    async ({}, use) => {
      const site = await startElementSite();
      await use(site);
      await site.dispose();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  reader: async ({ page, context, site }, use) => {
    await context.addCookies([{ name: 'reader', value: randomUUID(), url: site.url }]);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await use(new ChatPage(page));
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => window.violations ?? [])).toEqual([]);
  },
});

export { expect } from '@playwright/test';
