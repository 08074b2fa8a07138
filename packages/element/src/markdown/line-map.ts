/** From a place in a text to the place in the source that it stands for. Never decreases. */
export type Place = (offset: number) => number;

/**
 * The map from the inside of a list item or a quote to its source. The lexer strips markers and indentation from the
 * front of each line, so line by line the inner text is the end of the source line.
 */
export function lineMap(source: string, inner: string): Place {
  const sourceLines = source.split('\n');
  const lines: { inner: number; source: number; length: number }[] = [];
  let innerStart = 0;
  let sourceStart = 0;
  for (const [index, line] of inner.split('\n').entries()) {
    const sourceLine = sourceLines[index] ?? '';
    const stripped = Math.max(0, sourceLine.length - line.length);
    lines.push({ inner: innerStart, source: sourceStart + stripped, length: sourceLine.length - stripped });
    innerStart += line.length + 1;
    sourceStart += sourceLine.length + 1;
  }
  return (offset) => {
    const line = lines.findLast((candidate) => candidate.inner <= offset);
    return line === undefined ? 0 : line.source + Math.min(offset - line.inner, line.length);
  };
}

/** The first place in `[from, to]` that stands for `source` or something after it. */
export function locate(place: Place, source: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
