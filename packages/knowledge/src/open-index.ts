import { readIndexFile } from './file/index-file.js';
import { IndexReader } from './index-reader.js';
import type { SiteIndex } from './site-index.js';

/**
 * Opens the index that `indexSite` wrote to the same data directory, as it is now.
 *
 * @throws KnowledgeError `index_missing`, `index_corrupt`, `index_outdated` or `index_unreadable`.
 */
export async function openIndex(dataDir: string): Promise<SiteIndex> {
  return new IndexReader(await readIndexFile(dataDir));
}
