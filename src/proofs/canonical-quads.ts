/** Documents as canonical N-Quads, over which Data Integrity proofs are made. @see W3C RDF Dataset Canonicalization 1.0 */

import jsonld from 'jsonld';
import { contexts } from '../documents/contexts/contexts.ts';
import {
  type ContextLoader,
  createContextLoader,
  UnknownContext,
} from '../documents/contexts/loader.ts';
import { createKnownShapes, type KnownShapes } from './known-shapes.ts';
import { ProofError } from './proof-error.ts';
import type { Quad } from './rdf-dataset.ts';

export type Canonicalize = (document: object, loader?: ContextLoader) => Promise<string>;

/**
 * RDFC-1.0 of a JSON-LD document, in safe mode: a term that no context declares would stay out of what is signed, so
 * it is refused.
 *
 * @param loader holds every context that the document may name
 * @throws {ProofError} `terms-unknown`, `context-unknown`, `context-refused` (a context changes a protected term) or
 *   `document-refused`; messages name terms and contexts, never values
 */
export const canonicalQuads: Canonicalize = async (document, loader = ours) => {
  let unknown: UnknownContext | undefined;
  // The library does not always pass on why a context was not to be had.
  const documentLoader: ContextLoader = async (url) => {
    try {
      return await loader(url);
    } catch (error) {
      if (error instanceof UnknownContext) unknown = error;
      throw error;
    }
  };
  try {
    return (
      (await knownTo(loader)(document)) ??
      (await canonize(document, { ...settings, documentLoader }))
    );
  } catch (error) {
    throw unknown === undefined
      ? refusalOf(error)
      : new ProofError('context-unknown', unknown.message);
  }
};

const ours = createContextLoader(contexts);

const shapes = new WeakMap<ContextLoader, KnownShapes>();

/** What one loader gives is not what another one gives. */
function knownTo(documentLoader: ContextLoader): KnownShapes {
  const known =
    shapes.get(documentLoader) ??
    createKnownShapes((document) => toRdf(document, { ...settings, documentLoader }));
  shapes.set(documentLoader, known);
  return known;
}

const settings = { safe: true, base: null, canonizeOptions: { algorithm: 'RDFC-1.0' } } as const;

type Ask<T> = (
  document: object,
  options: typeof settings & { readonly documentLoader: ContextLoader },
) => Promise<T>;

// The types that there are for the library know an older one.
const canonize = jsonld.canonize as unknown as Ask<string>;
const toRdf = jsonld.toRDF as unknown as Ask<readonly Quad[]>;

type Said = Readonly<Record<string, unknown>>;

/** What the library says: of an error by its code, of an event of safe mode by the code and details of the event. */
type Details = Said & {
  readonly code?: string;
  readonly event?: { readonly code: string; readonly details: Said };
};

const relative = (): ProofError =>
  new ProofError(
    'document-refused',
    'No proof can cover the document: an id in it is no absolute address.',
  );

const refusals: Readonly<Record<string, (said: Said) => ProofError>> = {
  'invalid property': ({ property }) =>
    new ProofError('terms-unknown', `No context declares the term ${quoted(property)}.`),
  'relative @type reference': ({ type }) =>
    new ProofError('terms-unknown', `No context declares the type ${quoted(type)}.`),
  'protected term redefinition': ({ term }) =>
    new ProofError('context-refused', `A context changes the protected term ${quoted(term)}.`),
  'relative @id reference': relative,
  'relative subject reference': relative,
  'relative object reference': relative,
};

const quoted = (term: unknown): string => JSON.stringify(String(term).slice(0, 100));

function refusalOf(error: unknown): ProofError {
  const { details = {} } = error as { readonly details?: Details };
  const { code = 'it is no JSON-LD' } = details.event ?? details;
  const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  return (
    refusal?.(details.event?.details ?? details) ??
    new ProofError('document-refused', `No proof can cover the document: ${code}.`)
  );
}
