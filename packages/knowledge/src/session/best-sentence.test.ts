import { describe, expect, it } from 'vitest';
import { findBestSentence, plainText } from './best-sentence.js';

const text = [
  'A topic carries messages. Many nodes may publish to one topic, e.g. a sensor and a logger.',
  'A service answers one request with one response.',
  'Name\tMeaning',
  'create_client\tmakes a client that calls the service',
  'ros2 run demo talker',
].join('\n');

describe('findBestSentence', () => {
  it('prefers the claim itself when it stands there, whatever its Markdown', () => {
    expect(findBestSentence(text, 'A **topic** carries `messages`.[^1]')).toEqual({
      line: 0,
      text: 'A topic carries messages.',
    });
    expect(findBestSentence(text, 'a service answers   one request')).toEqual({
      line: 1,
      text: 'A service answers one request',
    });
    expect(findBestSentence(text, '- Many nodes may publish to one topic, e.g. a sensor and a logger')?.text).toBe(
      'Many nodes may publish to one topic, e.g. a sensor and a logger.',
    );
    expect(findBestSentence(text, '`ros2 run demo talker`')).toEqual({ line: 4, text: 'ros2 run demo talker' });
  });

  it('takes the sentence that says most of the same', () => {
    expect(findBestSentence(text, 'Each request to a service gets exactly one response.')?.line).toBe(1);
    expect(findBestSentence(text, 'You can have several nodes publishing on the same topic.')?.text).toMatch(
      /^Many nodes/,
    );
    expect(findBestSentence(text, 'The call that makes a client is create_client.')).toEqual({
      line: 3,
      text: 'makes a client that calls the service',
    });
  });

  it('gives nothing rather than something unfitting', () => {
    expect(findBestSentence(text, 'Lidar measures distances with laser light.')).toBeNull();
    expect(findBestSentence(text, '')).toBeNull();
    expect(findBestSentence('', 'A topic')).toBeNull();
    expect(findBestSentence(text, '(((.*+?^$ {}|[]\\')).toBeNull();
  });
});

describe('plainText', () => {
  it('is what a reader sees of an answer', () => {
    expect(plainText('## Use **bold** and `code` in [a link](/x)[^2], snake_case_name stays, *this* goes')).toBe(
      'Use bold and code in a link, snake_case_name stays, this goes',
    );
  });
});
