import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAskButton } from './ask-placement.js';

const button = { width: 80, height: 36 };
const viewport = { width: 800, height: 600 };
const at = (left: number, top: number, width = 200, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const place = (selection: ReturnType<typeof at>, preferBelow = false) =>
  placeAskButton({ selection, button, viewport, preferBelow });

describe('placeAskButton', () => {
  it('centres the button above the selection', () => {
    expect(place(at(300, 200))).toEqual({ left: 360, top: 156 });
  });

  it('goes below when there is no room above', () => {
    expect(place(at(300, 10))).toEqual({ left: 360, top: 38 });
  });

  it('goes below on touch devices, whose own menu is above, unless there is no room', () => {
    expect(place(at(300, 200), true).top).toBe(228);
    expect(place(at(300, 570), true).top).toBe(526);
  });

  it('stays inside of the viewport, wherever the selection is', () => {
    const coordinate = fc.integer({ min: -3000, max: 3000 });
    const length = fc.nat({ max: 4000 });
    fc.assert(
      fc.property(coordinate, coordinate, length, length, fc.boolean(), (left, top, width, height, preferBelow) => {
        const placed = place(at(left, top, width, height), preferBelow);
        return (
          placed.left >= 8 &&
          placed.left + button.width <= viewport.width - 8 &&
          placed.top >= 8 &&
          placed.top + button.height <= viewport.height - 8
        );
      }),
    );
  });
});
