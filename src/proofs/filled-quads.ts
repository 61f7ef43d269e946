/**
 * Documents of one shape as canonical N-Quads, one after the other. Most of what a document says the one before said
 * too, so only the lines of values that differ are written anew.
 *
 * @see W3C RDF Dataset Canonicalization 1.0, section 4.4
 */

import { hexDigest } from './digest.ts';
import { escapedText, type QuadTemplate, type TemplateLine } from './quad-template.ts';

/** Undefined where two blank nodes say the same of themselves: then more than a look at each is needed. */
export type FillQuads = (values: readonly string[]) => string | undefined;

export function createFillQuads({ lines, blanks, values: linesOfValue }: QuadTemplate): FillQuads {
  const withBlanks = lines.map(({ places }) => places.some(({ kind }) => kind === 'blank'));
  const known: string[] = [];
  const escaped: string[] = [];
  const written = lines.map(() => '');
  const hashes = blanks.map(() => '');
  let labels: readonly string[] = [];
  /** Numbers of the lines, in the order of what is written. */
  let order: readonly number[] = [];

  return (values) => {
    const stale = new Set(known.length === 0 ? lines.keys() : []);
    for (let place = 0; place < linesOfValue.length; place += 1) {
      const value = values[place] as string;
      if (known[place] === value) continue;
      known[place] = value;
      escaped[place] = escapedText(value);
      for (const line of linesOfValue[place] ?? []) stale.add(line);
    }
    const line = (number: number, blank: (node: number) => string): string =>
      writtenLine(lines[number] as TemplateLine, known, escaped, blank);

    let isRelabelled = false;
    for (const [node, around] of blanks.entries()) {
      if (!around.some((number) => stale.has(number)) && hashes[node] !== '') continue;
      const own = around.map((number) => line(number, (other) => (other === node ? '_:a' : '_:z')));
      hashes[node] = hexDigest(distinct(own.sort()).join(''));
      isRelabelled = true;
    }
    if (isRelabelled) {
      const sorted = [...hashes].sort();
      // The next document begins anew: these lines were not written.
      if (distinct(sorted).length < sorted.length) {
        known.length = 0;
        return undefined;
      }
      const before = labels;
      labels = hashes.map((hash) => `_:c14n${sorted.indexOf(hash)}`);
      for (const [node, around] of blanks.entries()) {
        if (labels[node] !== before[node]) for (const number of around) stale.add(number);
      }
    }
    const label = (node: number): string => labels[node] as string;
    for (const number of stale) {
      written[number] = line(number, withBlanks[number] ? label : never);
    }
    order = merged(order, stale, written);
    let quads = '';
    let last = '';
    for (const number of order) {
      const next = written[number] as string;
      if (next !== last) quads += next;
      last = next;
    }
    return quads;
  };
}

const never = (): string => '';

function writtenLine(
  { texts, places }: TemplateLine,
  values: readonly string[],
  escaped: readonly string[],
  blank: (node: number) => string,
): string {
  let line = texts[0] as string;
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as TemplateLine['places'][number];
    if (place.kind === 'blank') line += blank(place.node);
    else line += (place.kind === 'text' ? escaped : values)[place.value];
    line += texts[index + 1];
  }
  return line;
}

/** Of sorted texts. */
const distinct = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => text !== texts[index - 1]);

/** The lines in order again, when some of them were written anew. */
function merged(
  order: readonly number[],
  stale: ReadonlySet<number>,
  written: readonly string[],
): readonly number[] {
  const moved = [...stale].sort((a, b) =>
    (written[a] as string) < (written[b] as string) ? -1 : 1,
  );
  const result: number[] = [];
  let next = 0;
  let text = next < moved.length ? (written[moved[next] as number] as string) : undefined;
  for (const number of order) {
    if (stale.has(number)) continue;
    while (text !== undefined && text < (written[number] as string)) {
      result.push(moved[next] as number);
      next += 1;
      text = next < moved.length ? (written[moved[next] as number] as string) : undefined;
    }
    result.push(number);
  }
  for (; next < moved.length; next += 1) result.push(moved[next] as number);
  return result;
}
