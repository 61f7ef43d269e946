/**
 * A page as what never changes in it and the places of what does, found by looking at the same page for two samples. A
 * page that says more of the samples than it is known to say has no template.
 */

import { dataBlock } from '../site/data-block.ts';

/** What a page may say of a thing, by name: a text, or HTML that stands in it as it is. */
export type Readings = Readonly<
  Record<string, { readonly text: string } | { readonly html: string }>
>;

/** How a text may be written in a page. The first is meant where two are the same. */
const writings = {
  /** @see astro, `escapeHTML` */
  text: (text) => text.replace(/[&<>'"]/g, (sign) => `&${names[sign]};`),
  /** Between quotation marks. @see astro, `toAttributeString` */
  attribute: (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  data: (text) => dataBlock([text]).slice(2, -2),
  address: encodeURIComponent,
} as const satisfies Readonly<Record<string, (text: string) => string>>;

const names: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  "'": '#39',
  '"': 'quot',
};

type Writing = keyof typeof writings | 'html';
type Place = { readonly name: string; readonly writing: Writing };

const texts = Object.keys(writings) as (keyof typeof writings)[];

function written(reading: Readings[string] | undefined, writing: Writing): string {
  if (reading === undefined)
    throw new Error('A page is filled for something that is not like its samples.');
  if ('html' in reading) return reading.html;
  return writing === 'html' ? reading.text : writings[writing](reading.text);
}

export type PageTemplate = {
  /** One more than there are places: what stands before, between and behind them, as UTF-8. */
  readonly pieces: readonly Uint8Array[];
  /** Numbers of `said`, in order. */
  readonly places: readonly number[];
  readonly said: readonly Place[];
};

export type Sample = { readonly html: string; readonly readings: Readings };

/** @returns nothing when the two pages differ in more than the readings say */
export function pageTemplate(one: Sample, other: Sample): PageTemplate | undefined {
  const parts = partsOf(one);
  if (JSON.stringify(parts) !== JSON.stringify(partsOf(other))) return undefined;
  return { ...parts, pieces: parts.pieces.map((piece) => Buffer.from(piece)) };
}

type Parts = Omit<PageTemplate, 'pieces'> & { readonly pieces: readonly string[] };

function partsOf({ html, readings }: Sample): Parts {
  const places = new Map<string, Place>();
  for (const [name, reading] of Object.entries(readings)) {
    for (const writing of 'html' in reading ? (['html'] as const) : texts) {
      const text = written(reading, writing);
      if (text !== '' && !places.has(text)) places.set(text, { name, writing });
    }
  }
  // Of two that begin at the same place, the longer one is meant.
  const longestFirst = [...places.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const found = html.split(new RegExp(`(${longestFirst.join('|')})`));
  const pieces = found.filter((_, index) => index % 2 === 0);
  const said: Place[] = [];
  const numbers = new Map<Place, number>();
  const inOrder = found
    .filter((_, index) => index % 2 === 1)
    .map((text) => {
      const place = places.get(text) as Place;
      const number = numbers.get(place) ?? said.push(place) - 1;
      numbers.set(place, number);
      return number;
    });
  return { pieces, places: inOrder, said };
}

/** @param readings of another thing that is like the samples, with the same names */
export function filledPage({ pieces, places, said }: PageTemplate, readings: Readings): Uint8Array {
  const own = said.map(({ name, writing }) => Buffer.from(written(readings[name], writing)));
  const parts = places.flatMap((place, index) => [
    pieces[index] as Uint8Array,
    own[place] as Uint8Array,
  ]);
  return Buffer.concat([...parts, pieces[places.length] as Uint8Array]);
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
