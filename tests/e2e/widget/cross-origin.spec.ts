import { expect, test } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { freePort } from '../support/docent.js';
import { WidgetPage } from './fixtures.js';
import { startWidgetSite, type WidgetSite } from './widget-site.js';

let site: WidgetSite;
let elsewhere: PreviewServer;
let port: number;

test.beforeAll(async () => {
  port = await freePort();
  site = await startWidgetSite({ allowedOrigins: [`http://localhost:${port}`] });
  elsewhere = await preview({
    configFile: false,
    logLevel: 'warn',
    build: { outDir: site.folder },
    preview: { port, strictPort: true, host: 'localhost' },
  });
});

test.afterAll(async () => {
  await elsewhere.close();
  await site.dispose();
});

test('serves a site of another origin that the owner has allowed', async ({ page }) => {
  const widget = new WidgetPage(page);
  await widget.goto(`http://localhost:${port}/plain.html?server=${site.docent.url}`);
  await widget.launcher.click();
  await widget.guest.click();
  await widget.composer.fill('What is a topic?');
  await widget.composer.press('Enter');
  await expect(widget.panel.getByText('Sources')).toBeVisible();
  await page.reload();
  await widget.launcher.click();
  await expect(widget.panel).toContainText('named bus');
});
