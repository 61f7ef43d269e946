/** Keys of issuers that are new or have another status. Source: design, section 4. Pure. */

import { given } from '../../model/given.ts';
import type { Issuer } from '../../model/issuer.ts';
import type { KeyType, PublicKey } from '../../model/keys.ts';
import type { Publication } from '../../model/publication.ts';
import { oneLine } from './shown.ts';

export type KeyStatus = 'active' | 'retired' | 'compromised';

export type KeyChange = {
  readonly issuer: string;
  readonly type: KeyType;
  readonly thumbprint: string;
  readonly is: KeyStatus;
  /** Absent: the key is new. */
  readonly was?: KeyStatus;
  readonly reason?: string;
};

type State = Pick<KeyChange, 'type' | 'thumbprint' | 'is' | 'reason'>;

/** What is gone is a broken promise, and told as such. */
export function keyChanges(
  before: Publication | undefined,
  after: Publication,
): readonly KeyChange[] {
  return [...after.issuers.values()].flatMap((issuer) => {
    const earlier = before?.issuers.get(issuer.slug);
    const states = new Map(statesOf(earlier).map((state) => [state.thumbprint, state.is]));
    return statesOf(issuer).flatMap((state): KeyChange[] => {
      const was = states.get(state.thumbprint);
      return was === state.is ? [] : [{ issuer: issuer.slug, ...state, ...given({ was }) }];
    });
  });
}

function statesOf(issuer: Issuer | undefined): readonly State[] {
  if (issuer?.keys === undefined) return [];
  const { ed25519, rsa, retired, compromised } = issuer.keys;
  const state = ({ type, thumbprint }: PublicKey, is: KeyStatus, reason?: string): State => ({
    type,
    thumbprint,
    is,
    ...given({ reason: reason === undefined ? undefined : oneLine(reason) }),
  });
  return [
    state(ed25519, 'active'),
    state(rsa, 'active'),
    ...retired.map((key) => state(key, 'retired', key.reason)),
    ...compromised.map((key) => state(key, 'compromised', key.reason)),
  ];
}
