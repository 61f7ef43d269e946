/** What the files of an issuer's keys say after some steps. Source: design, section 4. */

import type { KeyFields } from '../content/schema/key.ts';
import { given } from '../model/given.ts';
import { type Instant, startOf } from '../model/instant.ts';
import type { KeyType } from '../model/keys.ts';
import { newKeyFields, type PrivateJwk, privateKeyText, publicKeyText } from './key-files.ts';
import type { KeyStep } from './key-steps.ts';

export type KeyPlan = {
  readonly made: readonly {
    readonly type: KeyType;
    readonly thumbprint: string;
    readonly file: string;
    readonly text: string;
    readonly privateJwk: PrivateJwk;
    readonly privateText: string;
  }[];
  readonly changed: readonly {
    readonly type: KeyType;
    readonly thumbprint: string;
    readonly status: 'retired' | 'compromised';
    readonly file: string;
    readonly text: string;
  }[];
};

export type Writing = {
  readonly issuer: string;
  readonly now: Instant;
  readonly reason?: string;
  /** One for each step that makes a key. */
  readonly pairs: ReadonlyMap<KeyType, PrivateJwk>;
};

/** What the files say after the steps. */
export function keyPlan(
  steps: readonly KeyStep[],
  { issuer, now, reason, pairs }: Writing,
): KeyPlan {
  const made: KeyPlan['made'][number][] = [];
  const changed: KeyPlan['changed'][number][] = [];
  for (const step of steps) {
    if (step.kind === 'make') {
      const privateJwk = pairs.get(step.type);
      if (privateJwk === undefined) throw new Error('A step lacks its key pair.');
      const fields = newKeyFields(privateJwk, now);
      made.push({
        type: step.type,
        thumbprint: fields.thumbprint,
        file: `keys/${issuer}/${fields.thumbprint}.json`,
        text: publicKeyText(fields),
        privateJwk,
        privateText: privateKeyText(privateJwk),
      });
    } else {
      const { origin, fields } = step.key;
      const status = step.kind === 'retire' ? 'retired' : 'compromised';
      const text = publicKeyText(changedFields(fields, status, now, reason));
      changed.push({
        type: step.type,
        thumbprint: fields.thumbprint,
        status,
        file: origin.file,
        text,
      });
    }
  }
  return { made, changed };
}

function changedFields(
  fields: KeyFields,
  status: 'retired' | 'compromised',
  now: Instant,
  reason: string | undefined,
): KeyFields {
  const created = startOf(fields.created, 'UTC');
  // A clock may go after that of the machine which made the key, and nothing changes before it is made.
  const at = { kind: 'instant', instant: now < created ? created : now } as const;
  return { ...fields, status, [status]: at, ...given({ reason: reason ?? fields.reason }) };
}
