import type { IndexProgress } from '@docent/knowledge';

/** Between two lines where output goes to a file, in milliseconds. */
const lineEveryMs = 5_000;
/** Between two drawings on a terminal. */
const drawEveryMs = 80;

export interface Progress {
  /** Shows how far a long run is; calls that come too fast are left out. */
  show(text: string): void;
  /** Takes the line away; nothing is shown any more. */
  end(): void;
}

/** Shows progress on stderr: one line that is drawn over on a terminal, a line now and then in a file. */
export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const every = stream.isTTY ? drawEveryMs : lineEveryMs;
  let shownAt = 0;
  let isDrawn = false;
  let isOver = false;
  return {
    show(text) {
      if (isOver || Date.now() - shownAt < every) return;
      shownAt = Date.now();
      isDrawn = stream.isTTY;
      // A terminal that does not know its width says 0. A line that wraps could not be drawn over.
      const width = (stream.columns || 80) - 1;
      stream.write(stream.isTTY ? `\r\u001b[K${text.slice(0, width)}` : `${text}\n`);
    },
    end() {
      isOver = true;
      if (isDrawn) stream.write('\r\u001b[K');
    },
  };
}

/** How far indexing is, in a line. */
export function describeIndexing({ phase, done, total, path }: IndexProgress): string {
  switch (phase) {
    case 'scan':
      return 'Looking for pages';
    case 'read':
      return `Reading page ${done} of ${total}: ${path ?? ''}`;
    case 'write':
      return 'Writing the index';
  }
}
