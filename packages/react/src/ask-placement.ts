interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface AskPlacement {
  readonly selection: Box;
  readonly button: Size;
  readonly viewport: Size;
  /** Touch devices show their own menu above a selection. */
  readonly preferBelow: boolean;
}

const gap = 8;
const margin = 8;

/** Where the Ask button goes, in viewport pixels: by the selection, and always inside of the viewport. */
export function placeAskButton({ selection, button, viewport, preferBelow }: AskPlacement): {
  left: number;
  top: number;
} {
  const above = selection.top - gap - button.height;
  const below = selection.bottom + gap;
  const fitsAbove = above >= margin;
  const fitsBelow = below + button.height <= viewport.height - margin;
  const top = preferBelow ? (fitsBelow || !fitsAbove ? below : above) : fitsAbove || !fitsBelow ? above : below;
  const centred = (selection.left + selection.right - button.width) / 2;
  return {
    left: clamp(centred, margin, viewport.width - margin - button.width),
    top: clamp(top, margin, viewport.height - margin - button.height),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, most)));
}
