import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Locator, type Page } from '@playwright/test';
import { build } from 'vite';
import { type Docent, startDocent } from '../support/docent.js';
import { pages } from './site/pages.js';

/** What a site with a strict policy sends: nothing inline, nothing from elsewhere, no eval. */
const contentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

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

  /** Opens the chat as a new guest. */
  async openChat(): Promise<void> {
    await this.goto();
    await this.launcher.click();
    await this.guest.click();
    await this.composer.waitFor();
  }

  /** Selects the first `length` characters of a paragraph, with the mouse where that is what matters. */
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
  readonly docent: Docent;
}

/** Each worker builds the test site and serves it with a Docent of its own, under a strict policy. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  docent: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'docent-widget-'));
      const site = join(folder, 'site');
      await build({ configFile: 'tests/e2e/widget/site/vite.config.ts', build: { outDir: site } });
      const config = join(folder, 'docent.config.mjs');
      writeFileSync(config, `export default ${JSON.stringify(docentConfig(site, writeDocs(folder)))};`);
      const docent = await startDocent({ config });
      await use(docent);
      await docent.dispose();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ docent }, use) => use(docent.url),
  widget: async ({ page }, use) => use(new WidgetPage(page)),
});

export { expect } from '@playwright/test';

function docentConfig(site: string, docs: string) {
  return {
    name: 'Docs assistant',
    site: { folder: site, contentSecurityPolicy },
    knowledge: { folder: docs, generator: 'plain' },
    limits: { signInsPerMinute: 1000 },
  };
}

/** The same pages as Markdown, for the assistant to answer from. */
function writeDocs(folder: string): string {
  const docs = join(folder, 'docs');
  mkdirSync(docs);
  for (const [path, { title, sections }] of Object.entries(pages)) {
    const text = sections.map(({ id, heading, text: paragraph }) => `## ${heading} {#${id}}\n\n${paragraph}\n`);
    writeFileSync(join(docs, `${path === '/' ? 'index' : path.slice(1)}.md`), `# ${title}\n\n${text.join('\n')}`);
  }
  return docs;
}
