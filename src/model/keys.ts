/** The public keys of an issuer. Source: design, section 4. */

import type { Instant } from './instant.ts';

export type Ed25519Jwk = { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };
export type RsaJwk = { readonly kty: 'RSA'; readonly n: string; readonly e: string };

type AnyKey = {
  /** SHA-256 of the JWK, base64url: the name of its file, and of its documents. @see RFC 7638 */
  readonly thumbprint: string;
  readonly created: Instant;
  /** Thrown away with the machine it was made on; signs for no address but a loopback one. */
  readonly isDevelopment: boolean;
};

/** Signs what carries a Data Integrity proof. */
export type Ed25519Key = AnyKey & {
  readonly type: 'ed25519';
  readonly jwk: Ed25519Jwk;
  /** `z6Mk…`. @see W3C Controlled Identifiers 1.0, "Multikey" */
  readonly publicKeyMultibase: string;
};

/** Signs JWS and JWT. */
export type RsaKey = AnyKey & {
  readonly type: 'rsa';
  readonly jwk: RsaJwk;
  /** SubjectPublicKeyInfo, with line feeds. */
  readonly publicKeyPem: string;
};

export type PublicKey = Ed25519Key | RsaKey;
export type KeyType = PublicKey['type'];

/** What it signed still counts; nothing new is signed with it. */
export type RetiredKey = PublicKey & { readonly retired: Instant; readonly reason?: string };

/** Others may have it, so nothing that it signed counts. */
export type CompromisedKey = PublicKey & {
  readonly compromised: Instant;
  readonly reason: string;
};

export type IssuerKeys = {
  /** The active ones: one of each type. */
  readonly ed25519: Ed25519Key;
  readonly rsa: RsaKey;
  /** In the order of their creation, then of their thumbprints. */
  readonly retired: readonly RetiredKey[];
  /** In the same order. */
  readonly compromised: readonly CompromisedKey[];
};

/** The keys that what they signed counts by: active, then retired. */
export const validKeys = ({ ed25519, rsa, retired }: IssuerKeys): readonly PublicKey[] => [
  ed25519,
  rsa,
  ...retired,
];
