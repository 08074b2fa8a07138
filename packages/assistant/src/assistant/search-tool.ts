import { type SearchSession, searchSiteTool } from '@docent/knowledge';
import { type Tool, tool } from '@openai/agents';

/**
 * The tool with which an agent searches the site. A search that fails does not fail the answer: the agent is told, and
 * so is `onFailure`.
 */
export function createSearchTool(session: SearchSession, onFailure: (error: unknown) => void): Tool {
  return tool({
    name: searchSiteTool.name,
    description: searchSiteTool.description,
    parameters: searchSiteTool.parameters,
    execute: ({ query }) => {
      try {
        return JSON.stringify(session.search(query));
      } catch (error) {
        onFailure(error);
        return JSON.stringify({ query, results: [], note: 'The search of this site is not working right now.' });
      }
    },
  });
}
