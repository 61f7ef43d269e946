/** The one secret for CI: the private halves of all active keys, as far as they are on this machine. */

import { type PrivateJwk, secretText } from '../../../authoring/key-files.ts';
import type { KeySource } from '../../../content/schema/sources.ts';
import { thumbprint } from '../../../content/schema/thumbprint.ts';
import type { KeyType } from '../../../model/keys.ts';
import { publicKeyOf, typeOf } from '../../../model/public-key.ts';
import { compareText, type Problem } from '../../../problems/problem.ts';
import type { Secret } from '../../../publish/secret.ts';
import { findSigningKey } from '../../../publish/signing-keys.ts';

export type LackingKey = {
  readonly issuer: string;
  readonly type: KeyType;
  readonly thumbprint: string;
  /** Why it cannot be used, where it is here. */
  readonly problem?: Problem;
};

export type SecretSet = {
  readonly text: string;
  readonly size: number;
  /** Active keys that the set would need to be whole. */
  readonly lacking: readonly LackingKey[];
};

type Given = {
  readonly root: string;
  readonly secret: Secret;
  /** Active public keys of all issuers that were there before. */
  readonly active: readonly KeySource[];
  /** Keys that are being made. */
  readonly made: readonly PrivateJwk[];
};

export async function secretSet({ root, secret, active, made }: Given): Promise<SecretSet> {
  const keys: PrivateJwk[] = [];
  const lacking: LackingKey[] = [];
  for (const source of active) {
    const key = publicKeyOf(source, { timeZone: 'UTC' });
    const { issuer } = source;
    const found = await findSigningKey({ issuer, key, root, secret });
    if (found.kind === 'found') {
      keys.push(found.privateJwk as PrivateJwk);
      continue;
    }
    lacking.push({
      issuer,
      type: typeOf(source),
      thumbprint: key.thumbprint,
      ...(found.kind === 'refused' ? { problem: found.problem } : {}),
    });
  }
  keys.push(...made);
  // The same keys, the same text, in whatever order they were made.
  keys.sort((a, b) => compareText(thumbprint(a), thumbprint(b)));
  lacking.sort((a, b) => compareText(a.issuer, b.issuer) || compareText(a.type, b.type));
  return { text: secretText(keys), size: keys.length, lacking };
}
