import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { event as anyEvent } from '../test-support/arbitraries.js';
import type { ThreadStreamEvent } from './event.js';
import { encodeEvent, SSE_HEARTBEAT, SseDecoder, type SseFrame } from './sse.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What is read of these chunks. */
function decode(...chunks: Uint8Array[]): SseFrame[] {
  const decoder = new SseDecoder();
  return [...chunks.flatMap((chunk) => decoder.push(chunk)), ...decoder.end()];
}

function frame(data: string, fields: Partial<SseFrame> = {}): SseFrame {
  return { data, id: undefined, event: undefined, ...fields };
}

describe('encodeEvent', () => {
  const event: ThreadStreamEvent = { type: 'progress_update', text: 'Line\nbreak "quoted" 機械 🤖 \u2028' };

  test('is one data line, whatever the text', () => {
    expect(encodeEvent(event)).toMatch(/^data: [^\n\r]*\n\n$/);
    expect(encodeEvent(event, '7')).toMatch(/^id: 7\ndata: [^\n\r]*\n\n$/);
  });

  test('is read back as it was, cut anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 5 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
        (events, sizes) => {
          const bytes = bytesOf(events.map((next) => encodeEvent(next)).join(SSE_HEARTBEAT));
          const chunks: Uint8Array[] = [];
          for (let start = 0; start < bytes.length; ) {
            const end = start + (sizes.next().value ?? 1);
            chunks.push(bytes.subarray(start, end));
            start = end;
          }
          expect(decode(...chunks).map(({ data }) => JSON.parse(data) as unknown)).toEqual(
            events.map((next) => JSON.parse(JSON.stringify(next)) as unknown),
          );
        },
      ),
    );
  });
});

describe('SseDecoder', () => {
  /** One of everything: line ends of all three kinds, a comment, fields, several data lines, wide characters. */
  const stream =
    '\uFEFF: hello\r\n\r\ndata: one\n\nid: 7\revent: note\rdata: 機械 🤖\r\rdata:no space\r\ndata:  two spaces\r\n\r\n' +
    'retry: 10\nunknown: x\nno colon\n\n: ping\n\ndata\n\nid: 9\n\ndata: last\n';
  const expected = [
    frame('one'),
    frame('機械 🤖', { id: '7', event: 'note' }),
    frame('no space\n two spaces'),
    frame(''),
    frame('last'),
  ];

  test('reads the whole grammar', () => {
    expect(decode(bytesOf(stream))).toEqual(expected);
  });

  test('reads the same, cut at any one point', () => {
    const bytes = bytesOf(stream);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(decode(bytes.subarray(0, cut), bytes.subarray(cut)), `cut at byte ${cut}`).toEqual(expected);
    }
  });

  test('reads the same byte by byte, also with empty chunks between', () => {
    const chunks = [...bytesOf(stream)].flatMap((byte) => [Uint8Array.of(byte), new Uint8Array()]);
    expect(decode(...chunks)).toEqual(expected);
  });

  test.each(['\n', '\r', '\r\n'])('takes %j as the end of a line, whatever the others are', (end) => {
    expect(decode(bytesOf(`data: a${end}${end}data: b\n\ndata: c\r\rdata: d\r\n\r\n`))).toEqual(
      ['a', 'b', 'c', 'd'].map((data) => frame(data)),
    );
  });

  test('gives out a frame with the chunk that completes it', () => {
    const decoder = new SseDecoder();
    expect(decoder.push(bytesOf('data: a\n'))).toEqual([]);
    expect(decoder.push(bytesOf('\ndata: b'))).toEqual([frame('a')]);
    expect(decoder.push(bytesOf('\r'))).toEqual([]);
    expect(decoder.push(bytesOf('\r'))).toEqual([frame('b')]);
    expect(decoder.push(bytesOf('\n'))).toEqual([]);
    expect(decoder.end()).toEqual([]);
  });

  test('replaces bytes that are not UTF-8, and goes on', () => {
    expect(decode(Uint8Array.of(...bytesOf('data: a'), 0xff, ...bytesOf('b\n\n')))).toEqual([frame('a\uFFFDb')]);
  });

  test('gives nothing for nothing', () => {
    expect(decode()).toEqual([]);
    expect(decode(bytesOf('\n\n\r\n: only comments\n\n'))).toEqual([]);
  });
});
