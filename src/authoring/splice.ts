/** Edits of a text by place, so that everything else stays byte for byte. */

export type Splice = {
  /** Half-open range of offsets to replace; an empty range inserts. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

/** Applies splices that do not overlap; those at one place keep their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at) throw new Error('Two edits of one text overlap.');
    parts.push(text.slice(at, start), replacement);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
