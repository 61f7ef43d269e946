/** The statements of all documents of one shape: quads with places for their values and for their blank nodes. */

import type { Quad, Term } from './rdf-dataset.ts';

/** A place in a line: of a value, written as an address or within a text, or of a blank node. */
export type Place =
  | { readonly kind: 'address' | 'text'; readonly value: number }
  | { readonly kind: 'blank'; readonly node: number };

/** A quad as it is written: constant texts, and a place after each but the last. */
export type TemplateLine = {
  readonly texts: readonly string[];
  readonly places: readonly Place[];
};

export type QuadTemplate = {
  readonly lines: readonly TemplateLine[];
  /** Of each blank node, the numbers of the lines in which it stands. */
  readonly blanks: readonly (readonly number[])[];
  /** Of each value, the same. */
  readonly values: readonly (readonly number[])[];
};

/**
 * Undefined when a value is lost, changed or split on its way, or stands as an address where it is none: then the
 * statements of such documents cannot be told from one of them.
 *
 * @param samples what stands in the places of the values
 * @param isAddress of each sample: may its value stand as an address?
 */
export function quadTemplate(
  quads: readonly Quad[],
  samples: readonly string[],
  isAddress: readonly boolean[],
): QuadTemplate | undefined {
  const numbers = new Map(samples.map((sample, place) => [sample, place]));
  const blanks = new Map<string, number>();
  const seen = new Set<number>();
  let isSound = true;

  const placeOf = (term: Term): Place | string => {
    if (term.termType === 'BlankNode') {
      const node = blanks.get(term.value) ?? blanks.size;
      blanks.set(term.value, node);
      return { kind: 'blank', node };
    }
    const value = numbers.get(term.value);
    if (value === undefined) {
      // A sample within another text is a value that was worked on.
      if (samples.some((sample) => term.value.includes(sample))) isSound = false;
      if (term.termType === 'NamedNode' && oddAddress.test(term.value)) isSound = false;
      return term.value;
    }
    seen.add(value);
    const kind = term.termType === 'Literal' ? 'text' : 'address';
    if (kind === 'address' && isAddress[value] !== true) isSound = false;
    return { kind, value };
  };

  const lines = quads.map((quad) => lineOf(quad, placeOf));
  if (!isSound || seen.size < samples.length) return undefined;
  return {
    lines,
    blanks: [...blanks.values()].map((node) =>
      numbersOf(lines, (place) => place.kind === 'blank' && place.node === node),
    ),
    values: samples.map((_, value) =>
      numbersOf(lines, (place) => place.kind !== 'blank' && place.value === value),
    ),
  };
}

/** What N-Quads would escape in an address. */
const oddAddress = /[^\w.~:/?#@!$&'()*+,;=%[\]-]/;

const numbersOf = (
  lines: readonly TemplateLine[],
  isIt: (place: Place) => boolean,
): readonly number[] => lines.flatMap(({ places }, number) => (places.some(isIt) ? [number] : []));

const plainText = 'http://www.w3.org/2001/XMLSchema#string';

/** @see RDF 1.1 N-Quads; W3C RDF Dataset Canonicalization 1.0, "Canonical form of N-Quads" */
function lineOf(
  { subject, predicate, object, graph }: Quad,
  placeOf: (term: Term) => Place | string,
): TemplateLine {
  const texts = [''];
  const places: Place[] = [];
  const write = (text: string): void => {
    texts[texts.length - 1] += text;
  };
  const writeTerm = (term: Term): void => {
    const place = placeOf(term);
    const [before, after] = term.termType === 'Literal' ? ['"', '"'] : ['<', '>'];
    if (typeof place === 'string') {
      write(before + (term.termType === 'Literal' ? escapedText(place) : place) + after);
    } else if (place.kind === 'blank') {
      places.push(place);
      texts.push('');
    } else {
      write(before);
      places.push(place);
      texts.push(after);
    }
  };
  writeTerm(subject);
  write(` <${predicate.value}> `);
  writeTerm(object);
  if (object.termType === 'Literal') {
    if (object.language) write(`@${object.language}`);
    else if (object.datatype.value !== plainText) write(`^^<${object.datatype.value}>`);
  }
  if (graph.termType !== 'DefaultGraph') {
    write(' ');
    writeTerm(graph);
  }
  write(' .\n');
  return { texts, places };
}

const named: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that have to be escaped
const toEscape = /[\u0000-\u001f\u007f"\\]/g;

/** @see W3C RDF Dataset Canonicalization 1.0, "Canonical form of N-Quads" */
export const escapedText = (text: string): string =>
  text.replace(
    toEscape,
    (sign) => named[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
