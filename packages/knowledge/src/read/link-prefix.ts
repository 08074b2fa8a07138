/** Links to be resolved when all pages are known stand in the Markdown as this and the URL as written. */
export const linkPrefix = 'docent-link:';
