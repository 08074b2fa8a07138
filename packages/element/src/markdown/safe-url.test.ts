import { describe, expect, it } from 'vitest';
import { parseDeeplink, safeImage, safeLink } from './safe-url.js';

const base = 'https://docs.example.com/guide/start?x=1#top';

describe('a link', () => {
  it.each([
    ['/docs/topics#qos:~:text=a%20b', 'https://docs.example.com/docs/topics#qos:~:text=a%20b', true],
    ['../intro', 'https://docs.example.com/intro', true],
    ['#below', 'https://docs.example.com/guide/start?x=1#below', true],
    ['https://other.example.com', 'https://other.example.com/', false],
    ['//evil.example.com/x', 'https://evil.example.com/x', false],
    ['http://docs.example.com/', 'http://docs.example.com/', false],
  ])('to %s goes to %s', (href, target, sameOrigin) => {
    expect(safeLink(href, base)).toEqual({ kind: 'web', href: target, sameOrigin });
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:msgbox(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://docs.example.com/x',
    'file:///etc/passwd',
    'filesystem:https://docs.example.com/x',
    'about:blank',
    'ftp://example.com',
    'http://[bad',
  ])('to %j is none', (href) => {
    expect(safeLink(href, base)).toBeNull();
  });

  it('may be mail or a deeplink', () => {
    expect(safeLink('mailto:a@example.com', base)?.kind).toBe('mail');
    expect(safeLink('chatkit-link://document?id=1', base)?.kind).toBe('deeplink');
  });
});

describe('a deeplink', () => {
  it.each([
    ['chatkit-link://document?document_id=a+b', 'document', { document_id: 'a b' }],
    ['chatkit-link://open%20it/path?x=1&x=2#f', 'open it', { x: '2' }],
    ['chatkit-link://%zz', '%zz', {}],
    ['chatkit-link://', '', {}],
  ])('%s is %s', (href, name, data) => {
    expect(parseDeeplink(href)).toEqual({ name, data });
  });
});

describe('an image', () => {
  it.each([
    ['https://a.example.org/i.png', undefined, true],
    ['http://a.example.org/i.png', undefined, false],
    ['/i.png', null, true],
    ['https://a.example.org/i.png', [], false],
    ['/i.png', [], false],
    ['https://a.example.org/i.png', ['example.org'], true],
    ['https://example.org/i.png', ['example.org'], true],
    ['https://badexample.org/i.png', ['example.org'], false],
    ['http://example.org/i.png', ['example.org'], false],
    ['data:image/svg+xml,<svg onload=alert(1)>', undefined, false],
    ['javascript:alert(1)', undefined, false],
  ])('from %s with domains %j may load: %s', (src, domains, allowed) => {
    expect(safeImage(src, base, domains) !== null).toBe(allowed);
  });
});
