import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OrderedMap } from './ordered-map.js';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step = fc.oneof(
  fc.record({ type: fc.constant('set' as const), id, value: fc.integer() }),
  fc.record({ type: fc.constant('delete' as const), id }),
  fc.record({ type: fc.constant('deleteAfter' as const), id }),
);

test('behaves as a plain list of entries, for any sequence of calls', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const map = new OrderedMap<number>();
      let list: { id: string; value: number }[] = [];
      for (const next of steps) {
        const position = list.findIndex((entry) => entry.id === next.id);
        if (next.type === 'set') {
          map.set(next.id, next.value);
          if (position < 0) list.push({ id: next.id, value: next.value });
          else list[position] = { id: next.id, value: next.value };
        } else if (next.type === 'delete') {
          map.delete(next.id);
          list = list.filter((entry) => entry.id !== next.id);
        } else {
          map.deleteAfter(next.id);
          if (position >= 0) list = list.slice(0, position + 1);
        }
        expect(map.size).toBe(list.length);
        for (const [index, entry] of list.entries()) {
          expect(map.at(index)).toBe(entry.value);
          expect(map.get(entry.id)).toBe(entry.value);
          expect(map.indexOf(entry.id)).toBe(index);
        }
      }
    }),
  );
});
