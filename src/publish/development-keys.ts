/**
 * Throw-away keys, so that a site at a loopback address shows everything that signing brings. A machine makes them once
 * for each issuer that has none, below `.rosette/`; they sign for no other address. Source: design, section 4.
 */

import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type GenerateKeyPair,
  newKeyFields,
  privateKeyText,
  publicKeyText,
} from '../authoring/key-files.ts';
import { readKey } from '../content/keys.ts';
import type { KeySource } from '../content/schema/sources.ts';
import type { Instant } from '../model/instant.ts';
import { publicKeyOf, typeOf } from '../model/public-key.ts';
import { readSecret } from './secret.ts';
import { findSigningKey } from './signing-keys.ts';
import { developmentKeyFiles } from './workspace.ts';

type Making = {
  readonly now: () => Instant;
  readonly generateKeyPair: GenerateKeyPair;
};

/** @returns finds the keys of these issuers, or makes them */
export const developmentKeys =
  (root: string, making: Making) =>
  async (issuers: readonly string[]): Promise<readonly KeySource[]> => {
    const found: KeySource[] = [];
    for (const issuer of issuers) {
      found.push(...((await readPair(root, issuer)) ?? (await makePair(root, issuer, making))));
    }
    return found;
  };

/** Undefined unless both keys are there and whole. */
async function readPair(root: string, issuer: string): Promise<readonly KeySource[] | undefined> {
  const folder = join(root, developmentKeyFiles.issuer(issuer));
  const names = await readdir(folder).catch(() => []);
  const keys: KeySource[] = [];
  for (const name of names.filter((one) => /^[^.]+\.json$/.test(one)).sort()) {
    const path = `${developmentKeyFiles.issuer(issuer)}/${name}`;
    const text = await readFile(join(root, path), 'utf8').catch(() => '');
    const source = await readKey({ path, text }, []);
    if (source === undefined) continue;
    const key = publicKeyOf(source, { timeZone: 'UTC' });
    const { secret } = readSecret(undefined);
    const found = await findSigningKey({ issuer, key, root, secret });
    if (found.kind === 'found') keys.push(source);
  }
  const types = keys.map(typeOf).sort();
  return types.join() === 'ed25519,rsa' ? keys : undefined;
}

/** In a folder beside, which then takes its name: a build and a dev server may both come here at once. */
async function makePair(
  root: string,
  issuer: string,
  { now, generateKeyPair }: Making,
): Promise<readonly KeySource[]> {
  const to = join(root, developmentKeyFiles.issuer(issuer));
  const folder = join(root, developmentKeyFiles.folder);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const part = await mkdtemp(`${to}.part-`);
  try {
    for (const type of ['ed25519', 'rsa'] as const) {
      const pair = await generateKeyPair(type);
      const fields = newKeyFields(pair, now(), true);
      const stem = join(part, fields.thumbprint);
      await writeFile(`${stem}.jwk.json`, privateKeyText(pair), { flag: 'wx', mode: 0o600 });
      await writeFile(`${stem}.json`, publicKeyText(fields), { flag: 'wx' });
    }
    await rename(part, to).catch(async () => {
      // Another process was first, or what is there is no pair: a whole pair stays.
      if ((await readPair(root, issuer)) !== undefined) return;
      await rm(to, { recursive: true, force: true });
      await rename(part, to);
    });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  const made = await readPair(root, issuer);
  if (made === undefined) throw new Error(`The development keys of ${issuer} cannot be read back`);
  return made;
}
