import { ModelTimeoutError } from '@openai/agents';
import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import { describe, expect, it } from 'vitest';
import { describeModelError, toModelError } from './describe-model-error.js';
import { ModelError } from './model-error.js';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('describeModelError', () => {
  it.each<[string, unknown, string]>([
    ['a status', APIError.generate(401, { message: 'no' }, 'no', new Headers()), 'model_unauthorized'],
    [
      'a code beside a status',
      APIError.generate(429, { error: { code: 'insufficient_quota' } }, 'x', new Headers()),
      'model_quota_exceeded',
    ],
    [
      'a content filter',
      APIError.generate(400, { error: { code: 'content_filter' } }, 'x', new Headers()),
      'model_refused',
    ],
    ['a client timeout', new APIConnectionTimeoutError(), 'model_silent'],
    ['the SDK’s timeout', new ModelTimeoutError({ timeoutMs: 10 }), 'model_silent'],
    [
      'no connection',
      new APIConnectionError({ cause: new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }) }),
      'model_unreachable',
    ],
    ['a lost connection', new TypeError('terminated', { cause: withCode('UND_ERR_SOCKET') }), 'model_interrupted'],
    ['a name that is not known', new TypeError('fetch failed', { cause: withCode('ENOTFOUND') }), 'model_unreachable'],
    ['a slow body', new TypeError('terminated', { cause: withCode('UND_ERR_BODY_TIMEOUT') }), 'model_silent'],
    ['a bug', new TypeError('x is not a function'), 'unknown'],
    ['an abort', new APIUserAbortError(), 'unknown'],
    ['no error at all', undefined, 'unknown'],
    ['a string', 'ECONNREFUSED', 'unknown'],
    ['one of ours', new ModelError('model_silent'), 'model_silent'],
  ])('knows %s', (_, error, code) => expect(describeModelError(error).code).toBe(code));

  it('offers no retry where it can’t help', () => {
    expect(describeModelError(new ModelError('model_context_too_long')).allowRetry).toBe(false);
    expect(describeModelError(new ModelError('model_refused')).allowRetry).toBe(false);
    expect(describeModelError(new ModelError('model_unauthorized')).allowRetry).toBe(true);
    expect(describeModelError(new Error('?')).allowRetry).toBe(true);
  });

  it('says nothing of what the provider wrote', () => {
    const error = APIError.generate(
      500,
      { error: { message: 'sk-secret at https://internal' } },
      undefined,
      new Headers(),
    );
    expect(describeModelError(error).message).not.toMatch(/secret|internal/);
    expect(toModelError(error)?.cause).toBe(error);
  });

  it('survives errors that point to themselves', () => {
    const loop = new Error('loop');
    loop.cause = loop;
    expect(describeModelError(loop).code).toBe('unknown');
  });
});
