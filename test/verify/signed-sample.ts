/** A sound signed award of each generation, its issuer's key, and where all of it is hosted. */

import { CompactSign, exportSPKI } from 'jose';
import { type Sample, sample11, sample20 } from './sample.ts';

export const at = 'https://issuer.example/';
export const urn = 'urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9';
export const keyAddress = `${at}key.json`;
export const pemAddress = `${at}key.pem`;

export type Pair = { readonly privateKey: CryptoKey; readonly pem: string };

/** @param bits the length of the key */
export async function rsaPair(bits = 2048): Promise<Pair> {
  const pair = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: bits,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    true,
    ['sign', 'verify'],
  );
  return { privateKey: pair.privateKey, pem: await exportSPKI(pair.publicKey) };
}

export const base64url = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** By hand, so that any header and any length of key will do. */
export async function sign(
  payload: unknown,
  { privateKey }: Pair,
  header: object = { alg: 'RS256' },
): Promise<string> {
  const signed = `${base64url(header)}.${base64url(payload)}`;
  const bytes = new TextEncoder().encode(signed);
  const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, bytes);
  return `${signed}.${Buffer.from(signature).toString('base64url')}`;
}

/** With a secret: what HS256 makes of the issuer's public key, as an attacker does. */
export const signWithSecret = (payload: unknown, secret: string): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));

export const keyDocument = (pem: string, more: object = {}) => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'CryptographicKey',
  id: keyAddress,
  owner: `${at}issuer.json`,
  publicKeyPem: pem,
  ...more,
});

export const list20 = (entries: readonly unknown[], more: object = {}) => ({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'RevocationList',
  id: `${at}revoked.json`,
  issuer: `${at}issuer.json`,
  revokedAssertions: entries,
  ...more,
});

export const signed20 = (): Sample => {
  const sample = sample20();
  sample.assertion.id = urn;
  sample.assertion.verification = { type: 'SignedBadge', creator: keyAddress };
  for (const part of Object.values(sample)) delete part.endorsement;
  return sample;
};

export const signed11 = (): Sample => {
  const sample = sample11();
  sample.assertion.id = `${at}awards/1.jws.txt`;
  sample.assertion.verify = { type: 'signed', url: pemAddress };
  return sample;
};

const utf8 = (text: string) => new TextEncoder().encode(text);

export const hosting20 = ({ badge, issuer }: Sample, pem: string): Record<string, unknown> => ({
  [`${at}badge.json`]: badge,
  [`${at}issuer.json`]: issuer,
  [keyAddress]: keyDocument(pem),
  [`${at}revoked.json`]: list20([]),
});

export const hosting11 = ({ badge, issuer }: Sample, pem: string): Record<string, unknown> => ({
  [`${at}badge.json`]: badge,
  [`${at}issuer.json`]: issuer,
  [pemAddress]: utf8(pem),
  [`${at}revoked.json`]: {},
});
