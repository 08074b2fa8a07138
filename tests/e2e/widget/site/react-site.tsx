import { DocentWidget } from '@docent/react';
import { type MouseEvent, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { pages } from './pages.js';

/** A small site with a client-side router, as documentation generators have. */
function Site() {
  const [path, setPath] = useState(window.location.pathname);
  const page = pages[path] ?? pages['/'];
  useEffect(() => {
    const onBack = () => setPath(window.location.pathname);
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);
  useEffect(() => {
    document.title = page?.title ?? '';
  }, [page]);
  const navigate = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    window.history.pushState(null, '', event.currentTarget.href);
    setPath(window.location.pathname);
  };
  return (
    <>
      <header>
        <nav aria-label="Pages">
          {Object.entries(pages).map(([href, { title }]) => (
            <a key={href} href={href} onClick={navigate}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <main>
        <article>
          <h1>{page?.title}</h1>
          {page?.sections.map(({ id, heading, text }) => (
            <section key={id}>
              <h2 id={id}>
                {heading}
                <a href={`#${id}`} className="hash-link" aria-label={`Direct link to ${heading}`}>
                  {'\u200B'}
                </a>
              </h2>
              <p data-testid={id}>{text}</p>
            </section>
          ))}
        </article>
      </main>
      {/* A new object on every render, as people write it. */}
      <DocentWidget options={{ title: 'Docs assistant' }} />
    </>
  );
}

const container = document.querySelector('#site');
if (container !== null) {
  createRoot(container).render(
    <StrictMode>
      <Site />
    </StrictMode>,
  );
}
