/**
 * What a Data Integrity proof signs of a document, and whether the document says the same to a reader.
 *
 * A proof covers statements, not text: two documents that read differently can say the same statements. A property under
 * its full IRI, a context that gives a word another meaning, a second description of the same thing elsewhere in the
 * document: each could hide a revocation or an expiry from whoever reads the words, under a signature that holds. So the
 * words are looked at first.
 *
 * @see W3C RDF Dataset Canonicalization 1.0; W3C Verifiable Credential Data Integrity 1.0, "Context Validation"
 */

import jsonld from 'jsonld';
import { createContextLoader } from '../../documents/contexts/loader.ts';
import { isObject, type JsonObject, own } from '../json.ts';
import { contextsOf, termsOf } from './contexts.ts';
import type { Meanings } from './meanings.ts';
import { fail, note, type Outcome, quoted, unclear } from './says.ts';

/** Undefined when every word of the document means what its contexts say, to everybody. */
export function hiddenMeaning(
  document: JsonObject,
  { contexts, terms }: Meanings,
): Outcome | undefined {
  const dictionaries = contextsOf(document);
  const redefined = dictionaries
    .filter(isObject)
    .flatMap((dictionary) => [...termsOf([{ '@context': dictionary }])])
    .find((term) => terms.has(term));
  if (redefined !== undefined) {
    return fail(
      'The badge gives words of Open Badges another meaning, so what it seems to say may not be what was signed.',
      note(`A context in the document defines ${quoted(redefined)} again.`),
    );
  }
  const odd = oddProperty(document);
  if (odd !== undefined) {
    return fail(
      'The badge is written so that a reader may miss part of what was signed.',
      note(`The property ${quoted(odd)} is no word of a context.`),
    );
  }
  if (describesItselfTwice(document)) {
    return fail(
      'The badge is written so that a reader may miss part of what was signed.',
      note('The document is described a second time inside itself.'),
    );
  }
  if (dictionaries.some((context) => typeof context !== 'string')) {
    return unclear(
      'The badge brings its own dictionary, so its signature could not be checked safely.',
      note('A context is written out in the document.'),
    );
  }
  const unknown = dictionaries.find((context) => !contexts.has(`${context}`));
  return unknown === undefined
    ? undefined
    : unclear(
        'The badge uses words whose meaning is not known here, so its signature could not be checked.',
        note(`The context ${quoted(`${unknown}`)} is not among those held here.`),
      );
}

/** A text in a language, or of a type. @see JSON-LD 1.1, "value object" */
const valueWords = new Set(['@value', '@language', '@direction', '@type']);

/** IRIs, compact IRIs and keywords in place of words. */
function oddProperty(document: JsonObject): string | undefined {
  const open: unknown[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next);
    if (!isObject(next)) continue;
    const isValue = Object.hasOwn(next, '@value');
    for (const [name, value] of Object.entries(next)) {
      if (name === '@context' || (isValue && valueWords.has(name))) continue;
      if (name.startsWith('@') || name.includes(':')) return name;
      open.push(value);
    }
  }
  return undefined;
}

/** An endorsement of the document may say what it endorses, and its comment; nothing else belongs to another place. */
const saidElsewhere = new Set(['id', 'type', 'endorsementComment']);

function describesItselfTwice(document: JsonObject): boolean {
  const id = own(document, 'id');
  if (id === undefined) return false;
  const open: unknown[] = Object.values(document);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next);
    if (!isObject(next)) continue;
    if (next.id === id && Object.keys(next).some((name) => !saidElsewhere.has(name))) return true;
    open.push(...Object.values(next));
  }
  return false;
}

// The types that there are for the library know an older one.
const canonize = jsonld.canonize as unknown as (
  document: JsonObject,
  options: {
    readonly algorithm: 'RDFC-1.0';
    readonly format: 'application/n-quads';
    readonly safe: true;
    readonly documentLoader: ReturnType<typeof createContextLoader>;
  },
) => Promise<string>;

/** The canonical N-Quads, or why there are none. */
export async function canonicalQuads(
  document: JsonObject,
  { contexts }: Meanings,
): Promise<{ readonly quads: string } | { readonly wrong: Outcome }> {
  try {
    const quads = await canonize(document, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      // Nothing is dropped in silence: what is not signed must not be shown.
      safe: true,
      documentLoader: createContextLoader(contexts),
    });
    return { quads };
  } catch (cause) {
    return { wrong: wrongOf(cause) };
  }
}

/** The library's own words for what it met are in `details`, one inside the other. */
function wrongOf(cause: unknown): Outcome {
  const codes: string[] = [];
  for (let next = cause; isObject(next) && codes.length < 5; next = own(next, 'details')) {
    const { code, event, cause: inner } = next as JsonObject;
    if (typeof code === 'string') codes.push(code);
    if (isObject(event) && typeof event.code === 'string') codes.push(event.code);
    if (isObject(inner)) codes.push(`${own(inner, 'name')}`);
  }
  if (codes.length === 0) {
    return unclear(
      'The badge is too intricate for its signature to be checked.',
      note('Canonicalization stops at the limit of its work.'),
    );
  }
  const detail = note(`Canonicalization stops: ${codes.join(', ')}.`);
  return codes.includes('protected term redefinition')
    ? fail(
        'The badge gives words of Open Badges another meaning, so what it seems to say may not be what was signed.',
        detail,
      )
    : fail('Part of what the badge says cannot have been signed.', detail);
}
