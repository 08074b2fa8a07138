/** The most of each kind of context that reaches a model, in characters unless said otherwise. Longer text is cut. */
export const CAPS = {
  userName: 100,
  userEmail: 254,
  pageTitle: 300,
  pageUrl: 2_000,
  pagePath: 1_000,
  pageDescription: 1_000,
  /** How many headings of the page. */
  pageHeadings: 30,
  pageHeading: 200,
  selection: 4_000,
  /** How many earlier messages. */
  historyMessages: 10,
  history: 12_000,
} as const;
