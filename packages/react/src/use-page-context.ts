import { getPageContext, type PageContext } from '@docent/page';
import { useEffect, useState } from 'react';

/**
 * What the assistant would be told about the page now. Read again when the title changes or the reader goes back, as
 * client-side routers do on navigation. `null` on the server and in the first render.
 */
export function usePageContext(): PageContext | null {
  const [context, setContext] = useState<PageContext | null>(null);
  useEffect(() => {
    const read = () => setContext(getPageContext());
    read();
    const titles = new MutationObserver(read);
    titles.observe(document.head, { childList: true, subtree: true, characterData: true });
    window.addEventListener('popstate', read);
    return () => {
      titles.disconnect();
      window.removeEventListener('popstate', read);
    };
  }, []);
  return context;
}
