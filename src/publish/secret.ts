/** The private keys in the environment: what `ROSETTE_KEYS` holds, a JWK Set. @see RFC 7517, section 5 */

import { type PublicJwk, thumbprint } from '../content/schema/thumbprint.ts';
import type { Problem } from '../problems/problem.ts';
import { parseSecretJson } from './private-key-file.ts';
import { privateKeys } from './workspace.ts';

/** The command that gives it to GitHub, in the environment that a deployment to Pages belongs to. */
export const setSecret = (file: string): string =>
  `gh secret set ROSETTE_KEYS --env github-pages < ${/^[\w./-]+$/.test(file) ? file : `"${file}"`}`;

export type Secret = {
  /** The key with this thumbprint; else one that says it is, so that somebody can be told it is not. */
  readonly find: (thumbprint: string) => unknown;
  readonly size: number;
};

/** @param text undefined where the variable is not set */
export function readSecret(text: string | undefined): { secret: Secret; problem?: Problem } {
  if (text === undefined || text.trim() === '') return { secret: none };
  const value = parseSecretJson(new TextEncoder().encode(text));
  if (value === undefined) {
    return {
      secret: none,
      problem: unreadable('is not JSON: it was perhaps cut off when it was pasted'),
    };
  }
  const { keys } = (value ?? {}) as { readonly keys?: unknown };
  if (!Array.isArray(keys)) {
    return { secret: none, problem: unreadable('is JSON, but no JWK Set: it has no list "keys"') };
  }
  const byThumbprint = new Map<string, unknown>();
  const byName = new Map<unknown, unknown>();
  for (const key of keys) {
    const name = thumbprintOf(key);
    if (name !== undefined) byThumbprint.set(name, key);
    byName.set((key as Members | null)?.kid, key);
  }
  return {
    secret: { find: (name) => byThumbprint.get(name) ?? byName.get(name), size: keys.length },
  };
}

type Members = Readonly<Record<string, unknown>>;

const none: Secret = { find: () => undefined, size: 0 };

/** Computed, because a position or a name may be wrong. Undefined for what is no key of ours. */
function thumbprintOf(key: unknown): string | undefined {
  const { kty, crv, x, n, e } = (typeof key === 'object' && key !== null ? key : {}) as Members;
  const isOurs =
    (kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string') ||
    (kty === 'RSA' && typeof n === 'string' && typeof e === 'string');
  return isOurs ? thumbprint(key as PublicJwk) : undefined;
}

const unreadable = (what: string): Problem => ({
  code: 'secret-unreadable',
  severity: 'error',
  file: 'ROSETTE_KEYS',
  message: `The secret ROSETTE_KEYS in the environment ${what}.`,
  hint: `Set it again, whole, from the copy that you keep, or from the file that "npm run badges -- keys new" made: ${setSecret(privateKeys.secret)}`,
});
