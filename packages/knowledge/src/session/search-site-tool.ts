import { z } from 'zod';

/** The search tool as agents are told of it; run it with a `SearchSession`. */
export const searchSiteTool = {
  name: 'search_site',
  description:
    'Searches the pages of this site and gives the sections that fit best, each with a number (ref), its page, address and Markdown. ' +
    'Use it before answering anything the site may cover, with the key words of the question; name things in full ("ROS 2 action server", not "it"). ' +
    'Search again with other words if the results do not answer the question.',
  parameters: z.object({
    query: z.string().describe('What to look for: key words or a short question, in the language of the site.'),
  }),
} as const;
