/** The keys of an issuer as its page lists them. Source: design, section 4. */

import type { CompromisedKey, IssuerKeys, PublicKey, RetiredKey } from '../model/keys.ts';

export type ShownKey =
  | { readonly state: 'active'; readonly key: PublicKey }
  | { readonly state: 'retired'; readonly key: RetiredKey }
  | { readonly state: 'compromised'; readonly key: CompromisedKey };

/**
 * Those that are in use, then those that were.
 *
 * @param hasDid an Ed25519 key is published in the DID document alone
 */
export function shownKeys(keys: IssuerKeys, hasDid: boolean): readonly ShownKey[] {
  const all: readonly ShownKey[] = [
    { state: 'active', key: keys.ed25519 },
    { state: 'active', key: keys.rsa },
    ...keys.retired.map((key) => ({ state: 'retired', key }) as const),
    ...keys.compromised.map((key) => ({ state: 'compromised', key }) as const),
  ];
  return all.filter(({ key }) => hasDid || key.type === 'rsa');
}

/** Enough of a thumbprint to tell a key from the others. */
export const shortThumbprint = ({ thumbprint }: Pick<PublicKey, 'thumbprint'>): string =>
  `${thumbprint.slice(0, 10)}…`;
