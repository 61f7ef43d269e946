/** Shows the place of a problem in its file: the line, the one before, and carets under it. */

import { cut, maskRecipient, printable } from './quote.ts';

/** Half-open range of UTF-16 offsets in a text. */
export type Span = { readonly start: number; readonly end: number };

export type Place = { readonly line: number; readonly column: number; readonly frame: string };

const maxWidth = 160;

/** Line, column (both from 1) and frame of a span. A span over several lines is underlined to its first line's end. */
export function placeOf(text: string, span: Span): Place {
  const start = Math.min(Math.max(span.start, 0), text.length);
  const lineStart = lineStartBefore(text, start);
  const lineEndAt = text.indexOf('\n', start);
  const lineEnd = lineEndAt === -1 ? text.length : lineEndAt;
  const line = countLines(text, lineStart);
  const column = start - lineStart + 1;
  const length = Math.max(1, Math.min(span.end, lineEnd) - start);
  return { line, column, frame: frameOf(text, { line, lineStart, lineEnd, column, length }) };
}

function countLines(text: string, before: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < before; at = text.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

function frameOf(
  text: string,
  at: { line: number; lineStart: number; lineEnd: number; column: number; length: number },
): string {
  const digits = String(at.line).length;
  const row = (line: number, start: number, end: number) => {
    const source = printable(text.slice(start, Math.min(end, start + 1000)));
    const shown = cut(isOfRecipient(text, start, end) ? maskRecipient(source) : source, maxWidth);
    return `${String(line).padStart(digits)} | ${shown}`.trimEnd();
  };
  const rows: string[] = [];
  if (at.line > 1) {
    rows.push(row(at.line - 1, lineStartBefore(text, at.lineStart - 1), at.lineStart - 1));
  }
  rows.push(row(at.line, at.lineStart, at.lineEnd));
  if (at.column <= maxWidth) {
    const carets = '^'.repeat(Math.min(at.length, maxWidth - at.column + 1));
    rows.push(`${' '.repeat(digits)} | ${' '.repeat(at.column - 1)}${carets}`);
  }
  return rows.join('\n');
}

/** Where the line begins that holds an offset. */
const lineStartBefore = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

const recipientKey = /(?:^|[\s{,?-])["']?(?:recipient|address)["']?\s*:/;
const recipientKeyAlone = /(?:^|[\s{,?-])["']?(?:recipient|address)["']?\s*:\s*(?:[>|].*|#.*)?$/;

/** Does a recipient's address stand on this line, or may it, because the line above ends with the field's name? */
function isOfRecipient(text: string, start: number, end: number): boolean {
  const line = text.slice(start, Math.min(end, start + 1000));
  if (recipientKey.test(line)) return true;
  if (start === 0) return false;
  const above = text.slice(lineStartBefore(text, start - 1), start - 1);
  return above.length < 1000 && recipientKeyAlone.test(above);
}
