/**
 * The end of a Markdown text that is still being written, completed so that it reads well now: open emphasis and code
 * are closed, half a link shows its label, and a last line that may yet become something else (`-`, `1.`, a row of
 * `=`) is held back. What comes before the last paragraph is untouched.
 */
export function completeTail(tail: string): string {
  const fence = openFence(tail);
  if (fence !== null) return tail.replace(new RegExp(`\\n {0,3}${fence[0]}{1,${fence.length}}$`), '');
  const text = withoutUndecidedLine(tail);
  const start = text.lastIndexOf('\n\n') + 1;
  const paragraph = text.slice(start);
  if (/^\n? {4}/.test(paragraph)) return text;
  return text.slice(0, start) + (completeTable(paragraph) ?? closeInline(paragraph));
}

/** The marker of the fence that is open at the end of a text, if one is. */
function openFence(text: string): string | null {
  let open: string | null = null;
  for (const [, marker = '', info = ''] of text.matchAll(/^[ >]*(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}|~{3,})(.*)$/gm)) {
    if (open === null) {
      if (marker[0] === '~' || !info.includes('`')) open = marker;
    } else if (marker[0] === open[0] && marker.length >= open.length && info.trim() === '') {
      open = null;
    }
  }
  // The opening line itself is not complete before its newline: until then it is an undecided line.
  return open !== null && /\n.*$/.test(text.slice(text.lastIndexOf(open))) ? open : null;
}

/** A line of markers only could be a rule, an underline, a list item or a fence; the next character tells. */
function withoutUndecidedLine(text: string): string {
  return text.replace(/(^|\n)[ >]*(?:[-+*_=~#|]{1,3}|\d{1,9}[.)]?|`{1,}[^\n`]*|~{3,}[^\n]*)[ \t]*$/, '$1');
}

/** The head of a table shows as one before its second line has come. */
function completeTable(paragraph: string): string | null {
  const [, head] = /^(\n?\|[^\n]*\|)[ \t]*(?:\n[|:\- \t]*)?$/.exec(paragraph) ?? [];
  if (head === undefined) return null;
  const columns = head.replaceAll('\\|', '').split('|').length - 2;
  return columns < 1 ? null : `${head}\n${'|-'.repeat(columns)}|`;
}

/** Closes what is open at the end, innermost first. */
function closeInline(paragraph: string): string {
  const { text, closers } = scan(withoutHalfLink(paragraph));
  if (closers.length === 0) return text;
  return text.trimEnd() + closers.reverse().join('');
}

/** `[label](htt` shows its label, `![alt](htt` nothing: half an address is of no use to anybody. */
function withoutHalfLink(text: string): string {
  return text.replace(/(!?)\[([^\]\n]*)(?:\]\([^)\n]*)?$/, (_, image: string, label: string) => (image ? '' : label));
}

const DELIMITER = /\\.|(`+)|(\*{1,3}|_{1,3}|~~)/gs;

/** The delimiters that are open at the end. One with nothing after it is taken away instead of closed. */
function scan(source: string): { text: string; closers: string[] } {
  const open: string[] = [];
  let end = 0;
  for (const match of source.matchAll(DELIMITER)) {
    if (match.index < end) continue;
    const [whole, ticks, marker] = match;
    const after = match.index + whole.length;
    if (ticks !== undefined) {
      const close = findTicks(source, ticks, after);
      if (close === null) {
        return source.slice(after).trim() === ''
          ? { text: source.slice(0, match.index), closers: open }
          : { text: source, closers: [...open, ticks] };
      }
      end = close;
    } else if (marker !== undefined) {
      if (after === source.length && !open.includes(marker)) {
        return { text: source.slice(0, match.index), closers: open };
      }
      toggle(open, marker, source[match.index - 1] ?? ' ', source[after] ?? ' ');
    }
  }
  return { text: source, closers: open };
}

function findTicks(source: string, ticks: string, from: number): number | null {
  for (const match of source.slice(from).matchAll(/`+/g)) {
    if (match[0].length === ticks.length) return from + match.index + ticks.length;
  }
  return null;
}

/** Opens or closes emphasis, by a simple form of CommonMark's flanking rules. */
function toggle(open: string[], marker: string, before: string, after: string): void {
  const at = open.lastIndexOf(marker);
  if (at >= 0 && !/\s/.test(before)) open.splice(at);
  else if (!/\s/.test(after) && !/[\p{L}\p{N}]/u.test(before)) open.push(marker);
}
