import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DocentWidget, usePageContext, useSession } from './index.js';

function Reader() {
  return `${useSession().state.status} ${usePageContext() === null}`;
}

it('renders on a server, where there is no window', () => {
  expect(typeof window).toBe('undefined');
  expect(
    renderToString(
      <>
        <DocentWidget options={{ title: 'Help' }} />
        <Reader />
      </>,
    ),
  ).toBe('unknown true');
});
