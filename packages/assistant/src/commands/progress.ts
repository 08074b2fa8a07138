/** Between two lines where output goes to a file, in milliseconds. */
const lineEveryMs = 5_000;
/** Between two drawings on a terminal. */
const drawEveryMs = 80;

export interface Progress {
  /** Shows how far a long run is; calls that come too fast are left out. */
  show(text: string): void;
  /** Takes the line away again. */
  clear(): void;
}

/** Shows progress on stderr: one line that is drawn over on a terminal, a line now and then in a file. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const every = stream.isTTY ? drawEveryMs : lineEveryMs;
  let shownAt = 0;
  let isDrawn = false;
  return {
    show(text) {
      if (Date.now() - shownAt < every) return;
      shownAt = Date.now();
      isDrawn = stream.isTTY;
      const line = stream.isTTY ? `\r\u001b[K${text.slice(0, stream.columns - 1)}` : `${text}\n`;
      stream.write(line);
    },
    clear() {
      if (isDrawn) stream.write('\r\u001b[K');
      isDrawn = false;
    },
  };
}
