import { parseRequestObject } from '@docent/protocol';
import { describe, expect, it } from 'vitest';
import { CAPS } from './caps.js';
import { readRequestMetadata } from './page-metadata.js';

const request = (metadata: unknown, inputMetadata?: unknown) =>
  parseRequestObject({
    type: 'threads.create',
    params: { input: { content: [], ...(inputMetadata !== undefined && { metadata: inputMetadata }) } },
    metadata,
  });
const read = (metadata: unknown, inputMetadata?: unknown) => readRequestMetadata(request(metadata, inputMetadata));

const page = {
  title: 'Topics',
  url: 'https://docs.example/docs/topics',
  path: '/docs/topics',
  description: 'How nodes talk.',
  headings: ['Topics', 'Publishing'],
};

describe('readRequestMetadata', () => {
  it('reads what the page sends', () => {
    const sent = {
      ...page,
      headings: [
        { level: 1, text: 'Topics' },
        { level: 2, text: 'Publishing' },
      ],
      timestamp: 't',
    };
    expect(read({ page: sent, selection: { text: ' A topic is a bus. ' } })).toEqual({
      page,
      selection: 'A topic is a bus.',
      dropped: [],
    });
  });

  it('reads the place and the spelling of older integrations', () => {
    const old = { ...page, headings: 'Topics, Publishing' };
    expect(read(null, { pageContext: old, selection: 'A bus.', userId: 'somebody' })).toEqual({
      page,
      selection: 'A bus.',
      dropped: [],
    });
  });

  it('takes the first place that has a value', () => {
    const { page: found, selection } = read({ page: { title: 'New' } }, { page: { title: 'Old' }, selection: 'S' });
    expect(found?.title).toBe('New');
    expect(selection).toBe('S');
  });

  it('knows nothing of a request without metadata, and of one that takes no message', () => {
    expect(read(undefined)).toEqual({ dropped: [] });
    expect(read({ page: {}, selection: { text: '  ' } })).toEqual({ dropped: [] });
    const list = parseRequestObject({ type: 'threads.list', metadata: { page } });
    expect(readRequestMetadata(list).page).toEqual(page);
  });

  it('drops what it can not read and keeps the rest', () => {
    const {
      page: found,
      selection,
      dropped,
    } = read(
      { page: { title: 7, path: '/docs', headings: ['One', { level: 2 }, 3] }, selection: [] },
      { page: 'home' },
    );
    expect(found).toEqual({ path: '/docs', headings: ['One'] });
    expect(selection).toBeUndefined();
    expect(dropped).toEqual(['metadata.page.title', 'metadata.page.headings', 'metadata.selection']);
    expect(read({ page: 'home' }).dropped).toEqual(['metadata.page']);
  });

  it('cuts what is too long and takes out control characters', () => {
    const { page: found, selection } = read({
      page: {
        title: `a\n\u0000b ${'x'.repeat(1000)}`,
        headings: Array.from({ length: 100 }, (_, n) => `Heading ${n}`),
      },
      selection: `${'y'.repeat(CAPS.selection - 2)}😀 more`,
    });
    expect(found?.title).toMatch(/^a b x+…$/);
    expect(found?.title).toHaveLength(CAPS.pageTitle);
    expect(found?.headings).toHaveLength(CAPS.pageHeadings);
    expect(selection).toBe(`${'y'.repeat(CAPS.selection - 2)}…`);
  });
});
