/** Finds the private half of a public key and tries it: in the environment, else in its file. Source: design, section 4. */

import type { PublicKey } from '../model/keys.ts';
import { keyNames } from '../model/public-key.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { ProofError, type ProofErrorCode } from '../proofs/proof-error.ts';
import { importSigningKey, type SigningKey } from '../proofs/signing-key.ts';
import { readPrivateKeyFile } from './private-key-file.ts';
import type { Secret } from './secret.ts';
import { developmentKeyFiles, privateKeys } from './workspace.ts';

export type WantedKey = {
  readonly issuer: string;
  readonly key: PublicKey;
  readonly root: string;
  readonly secret: Secret;
};

export type FoundKey =
  | { readonly kind: 'found'; readonly signingKey: SigningKey; readonly privateJwk: unknown }
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** A key that is there and cannot be used is refused, not looked for elsewhere. */
export async function findSigningKey(wanted: WantedKey): Promise<FoundKey> {
  const { issuer, key, root, secret } = wanted;
  const inSecret = secret.find(key.thumbprint);
  if (inSecret !== undefined)
    return tryKey(inSecret, wanted, publicFile(wanted), 'in ROSETTE_KEYS');
  for (const file of filesOf(issuer, key)) {
    const read = await readPrivateKeyFile(root, file);
    if (read.kind === 'found') return tryKey(read.value, wanted, file, 'in this file');
    if (read.kind === 'refused') return read;
  }
  return { kind: 'missing' };
}

const filesOf = (issuer: string, { thumbprint, isDevelopment }: PublicKey): readonly string[] => {
  const file = privateKeys.file(issuer, thumbprint);
  return isDevelopment ? [developmentKeyFiles.privateKey(issuer, thumbprint), file] : [file];
};

export const publicFile = ({ issuer, key }: Pick<WantedKey, 'issuer' | 'key'>): string =>
  `keys/${issuer}/${key.thumbprint}.json`;

async function tryKey(
  privateJwk: unknown,
  { issuer, key }: WantedKey,
  file: string,
  where: string,
): Promise<FoundKey> {
  try {
    const signingKey = await importSigningKey(privateJwk, key);
    return { kind: 'found', signingKey, privateJwk };
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    const told = refusals[error.code];
    if (told === undefined) throw error;
    const half = `The private half of the ${keyNames[key.type]} key ${quote(key.thumbprint)} of ${quote(issuer)}, ${where},`;
    return {
      kind: 'refused',
      problem: {
        code: told.code,
        severity: 'error',
        file,
        message: `${half} ${told.is}.`,
        hint: `Put the right one back from your backup of ${privateKeys.folder}. If there is none: ${rotateLost(issuer, key)}`,
      },
    };
  }
}

export const rotateLost = (issuer: string, { type }: Pick<PublicKey, 'type'>): string =>
  `npm run badges -- keys rotate ${issuer} --type ${type} --lost`;

const refusals: Partial<Record<ProofErrorCode, { code: ProblemCode; is: string }>> = {
  'private-key-not-jwk': {
    code: 'private-key-unreadable',
    is: 'is no JSON Web Key of that type',
  },
  'private-key-incomplete': {
    code: 'private-key-incomplete',
    is: 'is incomplete: members of the key are missing, cut short or mistyped',
  },
  'private-key-other': {
    code: 'private-key-other',
    is: 'is another key: it does not belong to this public key',
  },
  'private-key-wrong': {
    code: 'private-key-wrong',
    is: 'is wrong: what it signs does not verify with the public key',
  },
};
