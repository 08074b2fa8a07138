import { test as base, type Locator, type Page } from '@playwright/test';
import { startWidgetSite, type WidgetSite } from './widget-site.js';

/** A page with the widget, in the words of a reader. */
export class WidgetPage {
  readonly page: Page;
  readonly launcher: Locator;
  readonly panel: Locator;
  readonly ask: Locator;
  readonly guest: Locator;
  readonly composer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.launcher = page.locator('[data-docent]').getByRole('button', { name: 'Docs assistant', exact: true });
    this.panel = page.getByRole('dialog');
    this.ask = page.getByRole('button', { name: 'Ask about the selected text' });
    this.guest = this.panel.getByRole('button', { name: 'Continue as guest' });
    this.composer = this.panel.locator('openai-chatkit').getByRole('textbox');
  }

  async goto(path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.launcher.waitFor();
  }

  /** Text in the panel that can be seen; what is only read out is left out. */
  text(text: string): Locator {
    return this.panel.getByText(text).filter({ visible: true }).first();
  }

  /** Opens the chat as a new guest. */
  async openChat(): Promise<void> {
    await this.goto();
    await this.launcher.click();
    await this.guest.click();
    await this.composer.waitFor();
  }

  /** Selects the first `length` characters of a paragraph. */
  async select(paragraph: string, length = 40): Promise<string> {
    return this.page.getByTestId(paragraph).evaluate((element, end) => {
      const range = document.createRange();
      const text = element.firstChild ?? element;
      range.setStart(text, 0);
      range.setEnd(text, end);
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return range.toString();
    }, length);
  }

  /** The text that is selected on the page now. */
  selection(): Promise<string> {
    return this.page.evaluate(() => String(document.getSelection()));
  }
}

interface Fixtures {
  readonly widget: WidgetPage;
}

interface WorkerFixtures {
  readonly site: WidgetSite;
}

/** Each worker builds the test site and serves it with a Docent of its own. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
    async ({}, use) => {
      const site = await startWidgetSite();
      await use(site);
      await site.dispose();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ site }, use) => use(site.docent.url),
  widget: async ({ page }, use) => use(new WidgetPage(page)),
});

export { expect } from '@playwright/test';
