// Records of what changed, and posts, use all words of a site and answer few questions about it.
const record = /(?:^|[/_-])(?:change-?logs?|release-?notes|releases|announc\w*)(?=[./_-]|$)|^(?:blog|posts|news)\//i;

/** How much a page's score counts, by what kind of page its path says it is. */
export function pagePrior(path: string): number {
  return record.test(path) ? 0.8 : 1;
}
