import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type Docent, startDocent } from '../support/docent.js';
import { pages } from './site/pages.js';

/** What a site with a strict policy sends: nothing inline, nothing from elsewhere, no eval. */
const contentSecurityPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

/** The test site, built, and the Docent that serves it. */
export interface WidgetSite {
  readonly docent: Docent;
  /** The folder of the built pages. */
  readonly folder: string;
  dispose(): Promise<void>;
}

export async function startWidgetSite(
  options: { readonly allowedOrigins?: readonly string[] } = {},
): Promise<WidgetSite> {
  const root = mkdtempSync(join(tmpdir(), 'docent-widget-'));
  const folder = join(root, 'site');
  await build({ configFile: 'tests/e2e/widget/site/vite.config.ts', build: { outDir: folder } });
  // The pages of the client-side router, as files for those who come from elsewhere.
  for (const path of Object.keys(pages).filter((each) => each !== '/'))
    copyFileSync(join(folder, 'index.html'), join(folder, fileOf(path, 'html')));
  const config = join(root, 'docent.config.mjs');
  const content = {
    name: 'Docs assistant',
    site: { folder, contentSecurityPolicy },
    knowledge: { folder: writeDocs(root), generator: 'plain' },
    allowedOrigins: options.allowedOrigins ?? [],
    limits: { signInsPerMinute: 1000 },
  };
  writeFileSync(config, `export default ${JSON.stringify(content)};`);
  const docent = await startDocent({ config });
  return {
    docent,
    folder,
    async dispose() {
      await docent.dispose();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The same pages as Markdown, for the assistant to answer from. */
function writeDocs(root: string): string {
  const docs = join(root, 'docs');
  mkdirSync(docs);
  for (const [path, { title, sections }] of Object.entries(pages)) {
    const text = sections.map(({ heading, text: paragraph }) => `## ${heading}\n\n${paragraph}\n`);
    writeFileSync(join(docs, fileOf(path, 'md')), `# ${title}\n\n${text.join('\n')}`);
  }
  return docs;
}

function fileOf(path: string, extension: string): string {
  return `${path === '/' ? 'index' : path.slice(1)}.${extension}`;
}
