/** Who signs for each issuer: the private halves of its active keys. Source: design, section 4. */

import type { Issuer } from '../model/issuer.ts';
import type { PublicKey } from '../model/keys.ts';
import { keyNames } from '../model/public-key.ts';
import type { Publication } from '../model/publication.ts';
import { type Problem, uniqueProblems } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { plural } from '../problems/render.ts';
import type { IssuerSigner } from '../proofs/signing-key.ts';
import { openPlace } from './private-key-file.ts';
import { readSecret, type Secret } from './secret.ts';
import { findSigningKey, publicFile, rotateLost } from './signing-keys.ts';
import { privateKeys } from './workspace.ts';

export type KeyringOptions = {
  readonly publication: Publication;
  /** The folder that holds badges/, recipients/, keys/ and public/. */
  readonly root: string;
  /** What the environment says in `ROSETTE_KEYS`. */
  readonly secret: string | undefined;
};

/** Every issuer that has keys is in the keyring, or there is a problem. No problem holds a part of a private key. */
export async function openKeyring({
  publication,
  root,
  secret: text,
}: KeyringOptions): Promise<{ keyring: ReadonlyMap<string, IssuerSigner>; problems: Problem[] }> {
  const signing = [...publication.issuers.values()].filter(({ keys }) => keys !== undefined);
  const keyring = new Map<string, IssuerSigner>();
  if (signing.length === 0) return { keyring, problems: [] };
  const { secret, problem } = readSecret(text);
  const problems: Problem[] = problem === undefined ? [] : [problem];
  const find = async ({ slug }: Issuer, key: PublicKey) => {
    const found = await findSigningKey({ issuer: slug, key, root, secret });
    if (found.kind === 'found') return found.signingKey;
    if (found.kind === 'refused') problems.push(found.problem);
    // Where the secret cannot be read, it may be the one place that has the key.
    else if (problem === undefined) problems.push(missing(slug, key, secret));
    return undefined;
  };
  for (const issuer of signing) {
    if (issuer.keys === undefined) continue;
    const ed25519 = await find(issuer, issuer.keys.ed25519);
    const rsa = await find(issuer, issuer.keys.rsa);
    if (ed25519?.type === 'ed25519' && rsa?.type === 'rsa') {
      keyring.set(issuer.slug, { ed25519, rsa });
    }
  }
  const open = await openPlace(root, privateKeys.secret);
  if (open !== undefined) problems.push(open);
  // A folder that is open to others is so for every key in it.
  return { keyring, problems: uniqueProblems(problems) };
}

function missing(issuer: string, key: PublicKey, secret: Secret): Problem {
  const file = privateKeys.file(issuer, key.thumbprint);
  const inSecret =
    secret.size === 0
      ? 'ROSETTE_KEYS is not set'
      : `ROSETTE_KEYS holds ${plural(secret.size, 'key')}, but not this one`;
  return {
    code: 'private-key-missing',
    severity: 'error',
    file: publicFile({ issuer, key }),
    message: `The private half of this ${keyNames[key.type]} key of ${quote(issuer)} is missing, so nothing can be signed: ${inSecret}, and there is no file ${file}.`,
    hint: `Put the file there, or set ROSETTE_KEYS (on GitHub in Settings → Environments → github-pages). If the key is lost for good: ${rotateLost(issuer, key)}\nTo look at the site without signatures: npm run build -- --unsigned`,
  };
}
