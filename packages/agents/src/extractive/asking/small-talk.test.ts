import { describe, expect, it } from 'vitest';
import { replyToSmallTalk } from './small-talk.js';

describe('replyToSmallTalk', () => {
  it.each([
    'Hello',
    'hi!',
    'Hey there 👋',
    'good morning',
    'Bonjour',
    'how are you?',
    'thanks a lot!',
    'ok, thank you :)',
  ])('answers %j', (message) => expect(replyToSmallTalk(message)).toMatch(/\w/));

  it.each(['bye', 'Great!', 'What can you do?', 'who are you', 'help'])('answers %j', (message) =>
    expect(replyToSmallTalk(message)).toMatch(/\w/),
  );

  it.each([
    'Hello world program?',
    'hi, how do I build a node?',
    'what is a hello message',
    'thanks, and what about C++?',
    '',
  ])('leaves %j to the search', (message) => expect(replyToSmallTalk(message)).toBeNull());

  it('is quick on a long message', () => {
    const started = performance.now();
    replyToSmallTalk('ok great '.repeat(3_000));
    replyToSmallTalk(`hi${', there'.repeat(4_000)} now`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
