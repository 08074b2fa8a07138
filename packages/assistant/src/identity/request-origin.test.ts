import { describe, expect, it } from 'vitest';
import { isTrustedOrigin } from './request-origin.js';

const anyHost = { url: undefined, allowedOrigins: ['https://docs.example.com'] };
const oneHost = { url: 'https://ask.example.com/help', allowedOrigins: ['https://docs.example.com'] };
const check = (own: typeof anyHost | typeof oneHost, headers: Record<string, string>) =>
  isTrustedOrigin(new Headers(headers), own);

describe('isTrustedOrigin', () => {
  it.each([
    ['our own page', anyHost, { origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
    ['our own page behind a proxy that ends HTTPS', anyHost, { origin: 'https://a.example', host: 'a.example' }, true],
    [
      'our own page behind a proxy that changes the host',
      anyHost,
      { origin: 'https://a.example', host: 'upstream', 'sec-fetch-site': 'same-origin' },
      true,
    ],
    [
      'another page that the browser calls cross-site',
      anyHost,
      { origin: 'https://evil.example', host: 'a.example', 'sec-fetch-site': 'cross-site' },
      false,
    ],
    ['another port of our host', anyHost, { origin: 'http://localhost:4000', host: 'localhost:3000' }, false],
    ['an allowed site', anyHost, { origin: 'https://docs.example.com', host: 'a.example' }, true],
    ['another site', anyHost, { origin: 'https://evil.example', host: 'a.example' }, false],
    ['a sandboxed page', anyHost, { origin: 'null', host: 'a.example' }, false],
    ['our public address', oneHost, { origin: 'https://ask.example.com', host: '10.0.0.1:3000' }, true],
    [
      'another name of this machine',
      oneHost,
      { origin: 'http://rebound.example', host: 'rebound.example', 'sec-fetch-site': 'same-origin' },
      false,
    ],
    ['a program', oneHost, {}, true],
    ['a navigation from another site', oneHost, { 'sec-fetch-site': 'cross-site' }, false],
    ['a navigation from a sister site', oneHost, { 'sec-fetch-site': 'same-site' }, false],
  ] as const)('%s', (_, own, headers, trusted) => {
    expect(check(own, headers)).toBe(trusted);
  });
});
