/**
 * Canonical N-Quads at speed: the JSON-LD library is asked once for each shape of document, with samples in the places
 * of the values, and what it says is filled in for every other document of that shape.
 */

import {
  isAddress,
  sampleOf,
  shapeOf,
  type ValuesOf,
  valuesLike,
  withValues,
} from './document-shape.ts';
import { createFillQuads, type FillQuads } from './filled-quads.ts';
import { quadTemplate } from './quad-template.ts';
import type { Quad } from './rdf-dataset.ts';

/** @throws whatever the library throws */
export type ToRdf = (document: object) => Promise<readonly Quad[]>;

/** Undefined for a document that only the library itself can tell: it refuses it, or two of its blank nodes are alike. */
export type KnownShapes = (document: object) => Promise<string | undefined>;

/** Shapes that are remembered: one a badge and kind of award on a site where every badge is unlike the others. */
const most = 2000;

/** Shapes that are tried first, without a key: a site has more awards than kinds of them. */
const mostTried = 8;

/** @param toRdf always with the same contexts */
export function createKnownShapes(toRdf: ToRdf): KnownShapes {
  const known = new Map<string, Promise<FillQuads | undefined>>();
  const tried: { readonly valuesOf: ValuesOf; readonly fill: FillQuads }[] = [];
  return async (document) => {
    for (const { valuesOf, fill } of tried) {
      const values = valuesOf(document);
      if (values !== undefined) return values.every(isWellFormed) ? fill(values) : undefined;
    }
    const { '@context': context } = document as { readonly '@context'?: unknown };
    // A context that is written out may give any text a meaning of its own.
    if (![context].flat().every((one) => typeof one === 'string')) return undefined;
    const { key, values } = shapeOf(document);
    if (!values.every(isWellFormed)) return undefined;
    const before = known.get(key);
    const made = before ?? fillOf(document, values, toRdf);
    if (before === undefined) {
      if (known.size === most) known.delete(known.keys().next().value ?? '');
      known.set(key, made);
    }
    const fill = await made;
    if (before === undefined && fill !== undefined) {
      tried.unshift({ valuesOf: valuesLike(document), fill });
      tried.length = Math.min(tried.length, mostTried);
    }
    return fill?.(values);
  };
}

const isWellFormed = (value: string): boolean => value.isWellFormed();

async function fillOf(
  document: object,
  values: readonly string[],
  toRdf: ToRdf,
): Promise<FillQuads | undefined> {
  const samples = values.map(sampleOf);
  try {
    const quads = await toRdf(withValues(document, sampleOf));
    const template = quadTemplate(quads, samples, values.map(isAddress));
    return template && createFillQuads(template);
  } catch {
    // Why is told by the library, of the document itself.
    return undefined;
  }
}
