/**
 * Documents from where their issuers host them. A document counts at the address that it gives
 * itself: whoever copies it elsewhere must not pass for its author.
 *
 * @see Open Badges 2.0, "Hosted Verification"; 1.1, "Hosted badges"
 */

import { isSameAddress, webAddress } from './addresses.ts';
import { type DocumentClass, generationOf, type Kind } from './generation.ts';
import { isBeyondLimits, isObject, type JsonObject } from './json.ts';
import { statedAddress } from './stated-address.ts';

/** Undefined when there is nothing to be had from the address. Redirects are its own affair. */
export type FetchDocument = (address: string) => Promise<unknown>;

export type FoundDocument = {
  readonly kind: 'found';
  readonly address: string;
  readonly document: JsonObject;
  readonly is: Required<Kind>;
};

export type HostedDocument =
  | FoundDocument
  | { readonly kind: 'unreachable'; readonly address: string }
  /** Something else stands there. */
  | { readonly kind: 'wrong'; readonly address: string }
  /** It gives another address than its own, and the document there does so again. */
  | { readonly kind: 'elsewhere'; readonly address: string };

/**
 * Fetches a document of a class. If it says that it belongs at another address, the one at that
 * address counts; a site that moved from http to https is read so.
 */
export async function hostedDocument(
  address: string,
  expected: DocumentClass,
  fetchDocument: FetchDocument,
): Promise<HostedDocument> {
  const first = await fetchOne(address, expected, fetchDocument);
  const stated = elsewhere(first);
  if (stated === undefined) return first;
  if (webAddress(stated) === undefined) return { kind: 'elsewhere', address };
  const second = await fetchOne(stated, expected, fetchDocument);
  return elsewhere(second) === undefined ? second : { kind: 'elsewhere', address };
}

/** The address that a found document gives itself, if it is not where it was found. */
function elsewhere(hosted: HostedDocument): string | undefined {
  if (hosted.kind !== 'found') return undefined;
  const stated = statedAddress(hosted.document, hosted.is);
  // A missing id is for the data model to tell: 1.0 has none, and 2.0 requires it.
  if (typeof stated !== 'string' || isSameAddress(stated, hosted.address)) return undefined;
  return stated;
}

async function fetchOne(
  address: string,
  expected: DocumentClass,
  fetchDocument: FetchDocument,
): Promise<HostedDocument> {
  if (webAddress(address) === undefined) return { kind: 'unreachable', address };
  let document: unknown;
  try {
    document = await fetchDocument(address);
  } catch {
    document = undefined;
  }
  if (document === undefined) return { kind: 'unreachable', address };
  if (!isObject(document) || isBeyondLimits(document)) return { kind: 'wrong', address };
  // Links say what a bare 1.0 document has to be. An Assertion must show that it is one: error
  // pages are JSON, too.
  const assumed = expected === 'Assertion' ? undefined : expected;
  const { generation, documentClass } = generationOf(document, assumed) ?? {};
  return generation !== undefined && documentClass === expected
    ? { kind: 'found', address, document, is: { generation, documentClass } }
    : { kind: 'wrong', address };
}
