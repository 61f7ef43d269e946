/** Key pairs for tests, made once a process and handed out in order: an RSA pair takes a moment. */

import { newKeyFields, type PrivateJwk, publicKeyText } from '../../src/authoring/key-files.ts';
import { generateKeyPair as generate } from '../../src/cli/generate-key-pair.ts';
import { type PublicJwk, thumbprint } from '../../src/content/schema/thumbprint.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { KeyType } from '../../src/model/keys.ts';
import type { SiteFiles } from './site.ts';

const made: Record<KeyType, PrivateJwk[]> = { ed25519: [], rsa: [] };

/** The pair of a number from 0, always the same. */
export async function pair(type: KeyType, number = 0): Promise<PrivateJwk> {
  for (let count = made[type].length; count <= number; count += 1) {
    made[type].push(await generate(type));
  }
  return made[type][number] as PrivateJwk;
}

/** Begins with the first pair of each type again, for a site of its own. */
export function keyMaker(): (type: KeyType) => Promise<PrivateJwk> {
  const count = { ed25519: 0, rsa: 0 };
  return (type) => {
    count[type] += 1;
    return pair(type, count[type] - 1);
  };
}

export const createdAt = '2026-01-01T00:00:00Z' as Instant;

/** Name and text of the file of an active public key. */
export function publicFile(
  issuer: string,
  jwk: PublicJwk,
  more: Readonly<Record<string, unknown>> = {},
): SiteFiles {
  const fields = JSON.parse(publicKeyText(newKeyFields(jwk, createdAt))) as object;
  const text = `${JSON.stringify({ ...fields, ...more }, undefined, 2)}\n`;
  return { [`keys/${issuer}/${thumbprint(jwk)}.json`]: text };
}

/** Both active public keys of an issuer. */
export const publicFiles = async (issuer = 'acme', number = 0): Promise<SiteFiles> => ({
  ...publicFile(issuer, await pair('ed25519', number)),
  ...publicFile(issuer, await pair('rsa', number)),
});

const secretMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const;

/** The private members of every pair that was made so far: no output may hold one, nor a good part of it. */
export const secretsOf = (): readonly string[] =>
  [...made.ed25519, ...made.rsa].flatMap((jwk) =>
    secretMembers.flatMap((name) => {
      const value = jwk[name];
      return typeof value === 'string' ? [value.slice(0, 24), value.slice(-24)] : [];
    }),
  );
