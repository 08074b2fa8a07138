import { expect, it } from 'vitest';
import { deliverAsk } from './deliver-ask.js';

/** A chat that writes down what it is told; `send` is what happens to a message. */
function recordingChat(send: () => Promise<void> = async () => undefined) {
  const calls: unknown[] = [];
  return {
    calls,
    chat: {
      hideHistory: async () => undefined,
      sendUserMessage: (message: object) => {
        calls.push({ send: message });
        return send();
      },
      setComposerValue: async (value: object) => void calls.push({ compose: value }),
      focusComposer: async () => void calls.push('focus'),
    },
  };
}

const delivery = { passage: 'a topic', message: 'Explain.', responding: false, countResponses: () => 0 };
const sent = { send: { text: 'Explain.', reply: 'a topic' } };
const composed = [{ compose: { reply: 'a topic' } }, 'focus'];

it('sends the passage as a quote', async () => {
  const { chat, calls } = recordingChat();
  await deliverAsk(chat, delivery);
  expect(calls).toEqual([sent]);
});

it('puts it into the composer while an answer is running, and leaves the draft there', async () => {
  const { chat, calls } = recordingChat();
  await deliverAsk(chat, { ...delivery, responding: true });
  expect(calls).toEqual(composed);
});

it('puts it into the composer when the chat refuses the message', async () => {
  const { chat, calls } = recordingChat(() => Promise.reject(new Error('busy')));
  await deliverAsk(chat, delivery);
  expect(calls).toEqual([sent, ...composed]);
});

it('leaves it in the conversation when the answer to it fails', async () => {
  let responses = 0;
  const { chat, calls } = recordingChat(() => {
    responses += 1;
    return Promise.reject(new Error('503'));
  });
  await deliverAsk(chat, { ...delivery, countResponses: () => responses });
  expect(calls).toEqual([sent]);
});
