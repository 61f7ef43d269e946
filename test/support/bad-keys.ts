/** Every way in which the private half of a key can be wrong, on a disk or in the environment. */

import { chmod, mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PrivateJwk, privateKeyText, secretText } from '../../src/authoring/key-files.ts';
import { thumbprint } from '../../src/content/schema/thumbprint.ts';
import { privateKeys } from '../../src/publish/workspace.ts';

/** The private halves of an issuer's keys, as the command leaves them: for nobody else. */
export async function privateFiles(
  root: string,
  pairs: readonly PrivateJwk[],
  issuer = 'acme',
): Promise<void> {
  await mkdir(join(root, '.rosette'), { recursive: true });
  await mkdir(join(root, '.rosette/keys', issuer), { recursive: true, mode: 0o700 });
  for (const pair of pairs) {
    const path = join(root, privateKeys.file(issuer, thumbprint(pair)));
    await writeFile(path, privateKeyText(pair), { mode: 0o600 });
  }
}

/** A letter of base64url changed for another, in the middle. */
export function flipped(text: string): string {
  const at = Math.floor(text.length / 2);
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}

export type BadKey = {
  readonly name: string;
  /** Spoils a site whose keys are in order. @returns what ROSETTE_KEYS holds, when it is a text */
  readonly spoil: (site: SpoiltSite) => Promise<unknown>;
  /** What a person reads; the thumbprints stand as ED and RSA. */
  readonly told: string;
};

export type SpoiltSite = {
  /** Absolute path of the private RSA key. */
  readonly rsaFile: string;
  readonly rsa: PrivateJwk;
  readonly ed25519: PrivateJwk;
  readonly otherRsa: PrivateJwk;
  readonly root: string;
};

const lost =
  'Put the right one back from your backup of .rosette/keys. If there is none: npm run badges -- keys rotate acme --type rsa --lost';
const file = '.rosette/keys/acme/RSA.jwk.json';
const half = 'The private half of the RSA key "RSA" of "acme"';
const secretHint =
  'Set it again, whole, from the copy that you keep, or from the file that "npm run badges -- keys new" made: gh secret set ROSETTE_KEYS --env github-pages < .rosette/keys/secret.json';

const rewrite = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(path, change(await readFile(path, 'utf8')));

const without = (jwk: PrivateJwk, ...names: string[]): string =>
  JSON.stringify(Object.fromEntries(Object.entries(jwk).filter(([name]) => !names.includes(name))));

export const badKeys: readonly BadKey[] = [
  {
    name: 'missing',
    spoil: ({ rsaFile }) => rename(rsaFile, `${rsaFile}.elsewhere`),
    told: `keys/acme/RSA.json  private-key-missing
  The private half of this RSA key of "acme" is missing, so nothing can be signed: ROSETTE_KEYS is not set, and there is no file ${file}.
  Put the file there, or set ROSETTE_KEYS (on GitHub in Settings → Environments → github-pages). If the key is lost for good: npm run badges -- keys rotate acme --type rsa --lost
  To look at the site without signatures: npm run build -- --unsigned`,
  },
  {
    name: 'missing also in the environment',
    spoil: async ({ rsaFile, ed25519, otherRsa }) => {
      await rename(rsaFile, `${rsaFile}.elsewhere`);
      return secretText([ed25519, otherRsa]);
    },
    told: `keys/acme/RSA.json  private-key-missing
  The private half of this RSA key of "acme" is missing, so nothing can be signed: ROSETTE_KEYS holds 2 keys, but not this one, and there is no file ${file}.
  Put the file there, or set ROSETTE_KEYS (on GitHub in Settings → Environments → github-pages). If the key is lost for good: npm run badges -- keys rotate acme --type rsa --lost
  To look at the site without signatures: npm run build -- --unsigned`,
  },
  {
    name: 'empty',
    spoil: ({ rsaFile }) => writeFile(rsaFile, ''),
    told: `${file}  private-key-unreadable
  This private key is not JSON: the file is cut short, or something else was written into it.
  Put it back from your backup of .rosette/keys.`,
  },
  {
    name: 'cut short',
    spoil: ({ rsaFile }) => rewrite(rsaFile, (text) => text.slice(0, -40)),
    told: `${file}  private-key-unreadable
  This private key is not JSON: the file is cut short, or something else was written into it.
  Put it back from your backup of .rosette/keys.`,
  },
  {
    name: 'of another type',
    spoil: ({ rsaFile, ed25519 }) => writeFile(rsaFile, privateKeyText(ed25519)),
    told: `${file}  private-key-unreadable
  ${half}, in this file, is no JSON Web Key of that type.
  ${lost}`,
  },
  {
    name: 'no key at all',
    spoil: ({ rsaFile }) => writeFile(rsaFile, '["Hello."]'),
    told: `${file}  private-key-unreadable
  ${half}, in this file, is no JSON Web Key of that type.
  ${lost}`,
  },
  {
    name: 'its public half alone',
    spoil: ({ rsaFile, rsa }) => writeFile(rsaFile, without(rsa, 'd', 'p', 'q', 'dp', 'dq', 'qi')),
    told: `${file}  private-key-incomplete
  ${half}, in this file, is incomplete: members of the key are missing, cut short or mistyped.
  ${lost}`,
  },
  {
    name: 'one member missing',
    spoil: ({ rsaFile, rsa }) => writeFile(rsaFile, without(rsa, 'qi')),
    told: `${file}  private-key-incomplete
  ${half}, in this file, is incomplete: members of the key are missing, cut short or mistyped.
  ${lost}`,
  },
  {
    name: 'a member cut short',
    spoil: ({ rsaFile, rsa }) =>
      writeFile(rsaFile, JSON.stringify({ ...rsa, p: String(rsa.p).slice(0, 41) })),
    told: `${file}  private-key-incomplete
  ${half}, in this file, is incomplete: members of the key are missing, cut short or mistyped.
  ${lost}`,
  },
  {
    name: 'another key than its name says',
    spoil: ({ rsaFile, otherRsa }) => writeFile(rsaFile, privateKeyText(otherRsa)),
    told: `${file}  private-key-other
  ${half}, in this file, is another key: it does not belong to this public key.
  ${lost}`,
  },
  {
    name: 'the right public half with the private half of another',
    spoil: ({ rsaFile, rsa, otherRsa }) =>
      writeFile(rsaFile, JSON.stringify({ ...otherRsa, n: rsa.n })),
    told: `${file}  private-key-wrong
  ${half}, in this file, is wrong: what it signs does not verify with the public key.
  ${lost}`,
  },
  {
    name: 'a letter changed',
    spoil: ({ root, ed25519 }) =>
      writeFile(
        join(root, privateKeys.file('acme', thumbprint(ed25519))),
        JSON.stringify({ ...ed25519, d: flipped(ed25519.d) }),
      ),
    told: `.rosette/keys/acme/ED.jwk.json  private-key-wrong
  The private half of the Ed25519 key "ED" of "acme", in this file, is wrong: what it signs does not verify with the public key.
  Put the right one back from your backup of .rosette/keys. If there is none: npm run badges -- keys rotate acme --type ed25519 --lost`,
  },
  {
    name: 'readable by others',
    spoil: ({ rsaFile }) => chmod(rsaFile, 0o644),
    told: `${file}  private-key-open
  Others on this machine may read or change this private key.
  Keep them out: chmod 600 ${file}
  If others do use this machine, make a new key: what they could read, they may have. Where a disk knows no permissions, pass the keys in ROSETTE_KEYS.`,
  },
  {
    name: 'in a folder that is open to others, once for both keys',
    spoil: ({ root }) => chmod(join(root, '.rosette/keys/acme'), 0o750),
    told: `.rosette/keys/acme  private-key-open
  Others on this machine may look into or change this folder of private keys.
  Keep them out: chmod 700 .rosette/keys/acme
  If others do use this machine, make a new key: what they could read, they may have. Where a disk knows no permissions, pass the keys in ROSETTE_KEYS.`,
  },
  {
    name: 'a symbolic link',
    spoil: async ({ rsaFile }) => {
      await rename(rsaFile, `${rsaFile}.elsewhere`);
      await symlink(`${rsaFile}.elsewhere`, rsaFile);
    },
    told: `${file}  private-key-link
  This private key is a symbolic link, and what it points to may be anybody’s.
  Put the file itself here instead of the link.`,
  },
  {
    name: 'a secret that was cut off',
    spoil: async ({ rsaFile, rsa, ed25519 }) => {
      await rename(rsaFile, `${rsaFile}.elsewhere`);
      return secretText([ed25519, rsa]).slice(0, -30);
    },
    told: `ROSETTE_KEYS  secret-unreadable
  The secret ROSETTE_KEYS in the environment is not JSON: it was perhaps cut off when it was pasted.
  ${secretHint}`,
  },
  {
    name: 'a secret that is one key',
    spoil: async ({ rsa }) => privateKeyText(rsa),
    told: `ROSETTE_KEYS  secret-unreadable
  The secret ROSETTE_KEYS in the environment is JSON, but no JWK Set: it has no list "keys".
  ${secretHint}`,
  },
  {
    name: 'a secret whose key is incomplete',
    spoil: async ({ rsa, ed25519 }) =>
      JSON.stringify({ keys: [ed25519, JSON.parse(without(rsa, 'dq'))] }),
    told: `keys/acme/RSA.json  private-key-incomplete
  ${half}, in ROSETTE_KEYS, is incomplete: members of the key are missing, cut short or mistyped.
  ${lost}`,
  },
  {
    name: 'a secret whose key only has its name',
    spoil: async ({ rsa, otherRsa }) =>
      JSON.stringify({ keys: [{ ...otherRsa, kid: thumbprint(rsa) }] }),
    told: `keys/acme/RSA.json  private-key-other
  ${half}, in ROSETTE_KEYS, is another key: it does not belong to this public key.
  ${lost}`,
  },
];
