/**
 * The documents that the check judged: what is shown is read from the very same ones, found the same way. A document
 * counts where it says that it belongs; what stands beside it or in it is a copy.
 */

import { isSameAddress, referenceOf, webAddress } from '../../../verify/addresses.ts';
import type { FetchDocument } from '../../../verify/fetched.ts';
import { generationOf } from '../../../verify/generation.ts';
import { hostedDocument } from '../../../verify/hosted-document.ts';
import { isBeyondLimits, isObject, type JsonObject, own } from '../../../verify/json.ts';
import type { Written } from '../../../verify/judging.ts';
import { looksLikeJws, takeApart } from '../../../verify/jws.ts';
import { linked } from '../../../verify/links.ts';
import { credentialOf } from '../../../verify/ob30/written.ts';
import type { Report } from '../../../verify/report.ts';
import { isSigned, statedAddress } from '../../../verify/stated-address.ts';
import { parseStrictJson, utf8 } from '../../../verify/strict-json.ts';

export type Documents =
  /** 1.0 to 2.0. */
  | {
      readonly kind: 'hosted';
      readonly assertion: JsonObject;
      readonly badge?: JsonObject;
      readonly issuer?: { readonly document: JsonObject; readonly address: string };
    }
  | { readonly kind: 'credential'; readonly credential: JsonObject };

/**
 * Undefined when what stands at the address is no text of a badge, or nothing is there.
 *
 * @param generation what the check took it for
 */
export async function documentsAt(
  address: string,
  generation: Report['generation'],
  fetchDocument: FetchDocument,
): Promise<Documents | undefined> {
  const fetched = await fetchDocument(address);
  const written = fetched.kind === 'found' ? writtenIn(fetched.bytes) : undefined;
  if (written === undefined) return undefined;
  const document = written.form === 'jws' ? written.jws.payload : written.document;
  if (isBeyondLimits(document)) return undefined;
  if (generation === '3.0') {
    return { kind: 'credential', credential: credentialOf(written).document };
  }
  const assertion =
    written.form === 'jws' && isSigned(document)
      ? document
      : await assertionOf(document, address, fetchDocument);
  const badge = await badgeOf(assertion, fetchDocument);
  const issuer = badge && (await linked(own(badge, 'issuer'), 'Issuer', fetchDocument));
  return {
    kind: 'hosted',
    assertion,
    ...(badge && { badge }),
    ...(issuer?.kind === 'found' && { issuer }),
  };
}

function writtenIn(bytes: Uint8Array): Written | undefined {
  const text = utf8(bytes)
    ?.replace(/^\uFEFF/, '')
    .trim();
  if (text === undefined) return undefined;
  if (looksLikeJws(text)) {
    const taken = takeApart(text);
    return taken.kind === 'refused' ? undefined : { form: 'jws', jws: taken.jws };
  }
  const json = parseStrictJson(text);
  return json.kind === 'parsed' && isObject(json.value)
    ? { form: 'json', document: json.value }
    : undefined;
}

/** The one at the address that it gives itself, as `verify/hosted.ts` takes it. */
async function assertionOf(
  document: JsonObject,
  asked: string,
  fetchDocument: FetchDocument,
): Promise<JsonObject> {
  const { generation, documentClass } = generationOf(document) ?? {};
  if (generation === undefined || documentClass === undefined) return document;
  const stated = statedAddress(document, { generation, documentClass });
  if (typeof stated !== 'string' || isSameAddress(stated, asked)) return document;
  const hosted = await hostedDocument(stated, 'Assertion', fetchDocument);
  return hosted.kind === 'found' ? hosted.document : document;
}

/** A badge class without an address stands in the signed assertion, as `verify/signed.ts` takes it. */
async function badgeOf(
  assertion: JsonObject,
  fetchDocument: FetchDocument,
): Promise<JsonObject | undefined> {
  const value = own(assertion, 'badge');
  if (isSigned(assertion) && isObject(value) && webAddress(referenceOf(value)) === undefined) {
    return value;
  }
  const badge = await linked(value, 'BadgeClass', fetchDocument);
  return badge?.kind === 'found' ? badge.document : undefined;
}
