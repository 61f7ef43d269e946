/** The keys that an issuer publishes as its own. @see W3C Controlled Identifiers 1.0; DID Core 1.0, "assertionMethod" */

import { dateTime } from '../date-time.ts';
import { isObject, type JsonObject, listOf, own } from '../json.ts';
import type { Judging } from '../judging.ts';
import { placeOf } from './did.ts';
import { fetchText, jsonObject } from './fetch-json.ts';
import { jwkOfMethod, type PublicJwk } from './keys.ts';
import { fail, note, type Outcome, quoted, unclear } from './says.ts';

export type PublishedKey = {
  /** Absolute. */
  readonly id: string;
  readonly key: PublicJwk;
  /** Says itself that it counts no more. */
  readonly isVoid: boolean;
};

export type PublishedKeys =
  | {
      readonly kind: 'keys';
      readonly keys: readonly PublishedKey[];
      /** Where; absent when the issuer's id is the key itself. */
      readonly address?: string;
    }
  /** The issuer's page is there and says nothing of keys. */
  | { readonly kind: 'silent'; readonly address: string }
  | { readonly kind: 'nameless' }
  /** They could not be found out, or what there is is not the issuer's: what to say of the key then. */
  | { readonly kind: 'none'; readonly outcome: Outcome };

export async function publishedKeys(issuer: string, judging: Judging): Promise<PublishedKeys> {
  const place = placeOf(issuer);
  switch (place.kind) {
    case 'itself':
      return { kind: 'keys', keys: keysOf(place.document, issuer, judging.now) };
    case 'nameless':
      return { kind: 'nameless' };
    case 'unknown':
      return {
        kind: 'none',
        outcome: unclear(
          'The issuer’s keys are published in a way that is not known here, so nobody here can say whose key it is.',
          note(`The issuer is ${quoted(issuer)}.`),
        ),
      };
    case 'hosted':
      return hostedKeys(issuer, place, judging);
  }
}

async function hostedKeys(
  issuer: string,
  { address, isDid }: { readonly address: string; readonly isDid: boolean },
  judging: Judging,
): Promise<PublishedKeys> {
  const found = await fetchText(address, judging);
  if (found.kind === 'absent') {
    return {
      kind: 'none',
      outcome: fail('The issuer’s page that should hold its keys is not there.', found.detail),
    };
  }
  if (found.kind === 'closed') {
    return {
      kind: 'none',
      outcome: unclear(
        'The issuer’s page could not be read, and only that page can say whose key it is.',
        found.detail,
      ),
    };
  }
  const document = jsonObject(found.text);
  if (!isDid && (document === undefined || !speaksOfKeys(document))) {
    return { kind: 'silent', address };
  }
  if (document === undefined || own(document, 'id') !== issuer) {
    return {
      kind: 'none',
      outcome: fail(
        'The issuer’s page that should hold its keys has something else.',
        note(`${quoted(address)} is no document of ${quoted(issuer)}.`),
      ),
    };
  }
  return { kind: 'keys', keys: keysOf(document, issuer, judging.now), address };
}

const speaksOfKeys = (document: JsonObject): boolean =>
  ['verificationMethod', 'assertionMethod'].some((name) => own(document, name) !== undefined);

/** Those for assertions alone, whose controller is the issuer; named there, or written out there. */
function keysOf(document: JsonObject, issuer: string, now: number): readonly PublishedKey[] {
  const methods = listOf(own(document, 'verificationMethod')).filter(isObject);
  return listOf(own(document, 'assertionMethod')).flatMap((entry) => {
    const method = isObject(entry)
      ? entry
      : methods.find((one) => absolute(own(one, 'id'), issuer) === absolute(entry, issuer));
    const id = method && absolute(own(method, 'id'), issuer);
    const key = method && jwkOfMethod(method);
    if (method === undefined || id === undefined || key === undefined) return [];
    if (own(method, 'controller') !== issuer) return [];
    return [{ id, key, isVoid: isPast(method, 'revoked', now) || isPast(method, 'expires', now) }];
  });
}

const absolute = (id: unknown, issuer: string): string | undefined =>
  typeof id !== 'string' ? undefined : id.startsWith('#') ? issuer + id : id;

/** @see W3C Controlled Identifiers 1.0, "Verification Methods": `expires` and `revoked` */
function isPast(method: JsonObject, name: string, now: number): boolean {
  const written = own(method, name);
  return written !== undefined && (dateTime(written) ?? 0) <= now;
}
