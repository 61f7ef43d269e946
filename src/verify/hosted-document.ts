/**
 * Documents from where their issuers host them. A document counts at the address that it gives
 * itself: whoever copies it elsewhere must not pass for its author.
 *
 * @see Open Badges 2.0, "Hosted Verification"; 1.1, "Hosted badges"
 */

import { isSameAddress, webAddress } from './addresses.ts';
import type { FetchDocument } from './fetched.ts';
import { type DocumentClass, generationOf, type Kind } from './generation.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Finding } from './report.ts';
import { statedAddress } from './stated-address.ts';
import { note } from './steps.ts';
import { parseStrictJson } from './strict-json.ts';
import type { NotFound } from './unread.ts';

export type FoundDocument = {
  readonly kind: 'found';
  /** That was asked for. */
  readonly address: string;
  /** Where it was found after redirects. */
  readonly final: string;
  readonly document: JsonObject;
  readonly is: Required<Kind>;
};

export type HostedDocument =
  | FoundDocument
  | { readonly kind: 'unread'; readonly address: string; readonly why: NotFound }
  /** Something else stands there. */
  | { readonly kind: 'wrong'; readonly address: string; readonly note: Finding }
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
  const json = await fetchJson(address, fetchDocument);
  if (json.kind !== 'found') return json;
  // Links say what a bare 1.0 document has to be. An Assertion must show that it is one: error
  // pages are JSON, too.
  const assumed = expected === 'Assertion' ? undefined : expected;
  const { generation, documentClass } = generationOf(json.document, assumed) ?? {};
  return generation !== undefined && documentClass === expected
    ? { ...json, is: { generation, documentClass } }
    : { kind: 'wrong', address, note: note(`What stands at ${address} is no ${expected}.`) };
}

export type HostedJson = Exclude<HostedDocument, FoundDocument> | Omit<FoundDocument, 'is'>;

/** The JSON object at an address, read as strictly as what is handed over. */
export async function fetchJson(
  address: string,
  fetchDocument: FetchDocument,
): Promise<HostedJson> {
  if (webAddress(address) === undefined) {
    return { kind: 'unread', address, why: { kind: 'refused', why: 'not-web' } };
  }
  const fetched = await fetchDocument(address);
  if (fetched.kind !== 'found') return { kind: 'unread', address, why: fetched };
  const json = parseStrictJson(fetched.bytes);
  if (json.kind === 'parsed' && isObject(json.value)) {
    return { kind: 'found', address, final: fetched.address, document: json.value };
  }
  const what = { ...notJson, 'name-twice': 'JSON with a name twice', parsed: 'no JSON object' };
  return { kind: 'wrong', address, note: note(`At ${address} is ${what[json.kind]}.`) };
}

const notJson = {
  'not-utf8': 'no text in UTF-8',
  'not-json': 'no JSON',
  'too-large': 'more than any badge is long',
};
