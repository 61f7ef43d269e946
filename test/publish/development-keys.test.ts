import { chmod, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PrivateJwk } from '../../src/authoring/key-files.ts';
import { folderSource } from '../../src/content/files.ts';
import { thumbprint } from '../../src/content/schema/thumbprint.ts';
import type { KeyType } from '../../src/model/keys.ts';
import { developmentKeys } from '../../src/publish/development-keys.ts';
import { openKeyring } from '../../src/publish/keyring.ts';
import { load } from '../../src/publish/load.ts';
import { keyMaker, pair, publicFiles, secretsOf } from '../support/key-pairs.ts';
import { minimal, now, type SiteFiles, siteFolder } from '../support/site.ts';

const local: SiteFiles = {
  ...minimal,
  'badges/site.yaml': 'url: http://localhost:4321/\ntitle: The Club\n',
};
const folder = '.rosette/development/acme';
const made = await Promise.all([pair('ed25519'), pair('rsa')]);
const names = made.map((jwk) => thumbprint(jwk));
const never = (): Promise<PrivateJwk> => Promise.reject(new Error('Nothing had to be made.'));

const asked = (
  root: string,
  generateKeyPair: (type: KeyType) => Promise<PrivateJwk> = keyMaker(),
) => developmentKeys(root, { now: () => now, generateKeyPair });

test('made once, for nobody else on the machine, and found again', async () => {
  const root = await siteFolder(local);
  const keys = await asked(root)(['acme']);
  expect(keys.map(({ fields }) => fields.thumbprint).sort()).toEqual([...names].sort());
  expect(keys).toMatchObject([
    { issuer: 'acme', fields: { development: true, status: 'active' } },
    { issuer: 'acme', fields: { development: true, status: 'active' } },
  ]);
  expect((await readdir(join(root, folder))).sort()).toEqual(
    names.flatMap((name) => [`${name}.json`, `${name}.jwk.json`]).sort(),
  );
  expect(await readdir(join(root, '.rosette/development'))).toEqual(['acme']);
  if (process.platform !== 'win32') {
    for (const name of names) {
      const { mode } = await stat(join(root, folder, `${name}.jwk.json`));
      expect(mode & 0o777).toBe(0o600);
    }
    for (const path of [folder, '.rosette/development']) {
      expect((await stat(join(root, path))).mode & 0o777).toBe(0o700);
    }
  }
  expect(await asked(root, never)(['acme'])).toEqual(keys);
});

test('a site at a loopback address signs with them, and says so', async () => {
  const root = await siteFolder(local);
  const { publication, problems } = await load(folderSource(root), now, {
    developmentKeys: asked(root),
  });
  expect(problems).toEqual([]);
  expect(publication?.site.preview).toBe('development-key');
  if (publication === undefined) throw new Error('There is no publication.');
  const ring = await openKeyring({ publication, root, secret: undefined });
  expect(ring.problems).toEqual([]);
  expect(ring.keyring.get('acme')?.rsa.publicKey.isDevelopment).toBe(true);
});

test.each<[string, SiteFiles]>([
  ['at another address', { 'badges/site.yaml': String(minimal['badges/site.yaml']) }],
  ['for an issuer with keys', await publicFiles()],
  ['for an issuer whose keys cannot be read', { 'keys/acme/x.json': 'x' }],
  ['without a readable address', { 'badges/site.yaml': 'title: x\n' }],
])('nothing is made %s', async (_, files) => {
  const root = await siteFolder({ ...local, ...files });
  const { publication } = await load(folderSource(root), now, {
    developmentKeys: asked(root, never),
  });
  expect(publication?.site.preview).toBeUndefined();
});

test('nothing is made for an unsigned preview, nor where nobody offers', async () => {
  const root = await siteFolder(local);
  const options = { unsigned: true, developmentKeys: asked(root, never) };
  expect((await load(folderSource(root), now, options)).publication?.site.preview).toBe('unsigned');
  const plain = await load(folderSource(root), now);
  expect(plain.publication?.issuers.get('acme')?.keys).toBeUndefined();
  expect(plain.problems).toEqual([]);
});

test.each<[string, (root: string) => Promise<unknown>]>([
  ['a private half is gone', (root) => rm(join(root, folder, `${names[0]}.jwk.json`))],
  [
    'a private half is broken',
    (root) => writeFile(join(root, folder, `${names[1]}.jwk.json`), '{'),
  ],
  ['a public half is gone', (root) => rm(join(root, folder, `${names[1]}.json`))],
  ['a public half is broken', (root) => writeFile(join(root, folder, `${names[1]}.json`), '{}')],
  ['the folder is empty', (root) => rm(join(root, folder), { recursive: true })],
  ['it was open to others', (root) => chmod(join(root, folder, `${names[0]}.jwk.json`), 0o644)],
])('another pair is made where %s', async (_, spoil) => {
  const root = await siteFolder(local);
  await asked(root)(['acme']);
  await spoil(root);
  const second = await Promise.all([pair('ed25519', 1), pair('rsa', 1)]);
  const keys = await asked(
    root,
    async (type) => second[type === 'rsa' ? 1 : 0] as PrivateJwk,
  )(['acme']);
  expect(keys.map(({ fields }) => fields.thumbprint).sort()).toEqual(
    second.map((jwk) => thumbprint(jwk)).sort(),
  );
  expect(await readdir(join(root, '.rosette/development'))).toEqual(['acme']);
});

test('a build and a dev server at once end up with the same keys', async () => {
  const root = await siteFolder(local);
  const all = [0, 1, 2].map((number) => async (type: KeyType) => pair(type, number));
  const results = await Promise.all(all.map((generate) => asked(root, generate)(['acme'])));
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
  expect(await asked(root, never)(['acme'])).toEqual(results[0]);
  expect(await readdir(join(root, '.rosette/development'))).toEqual(['acme']);
});

test('a key in git that was made for development is told on another address', async () => {
  const files = await publicFiles();
  const development = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      String(text).replace('"status"', '"development": true,\n  "status"'),
    ]),
  );
  const { problems } = await load(
    folderSource(await siteFolder({ ...minimal, ...development })),
    now,
  );
  expect(problems.map(({ code }) => code)).toEqual(['key-development', 'key-development']);
  expect(problems[0]?.line).toBe(5);
  for (const hidden of secretsOf()) expect(JSON.stringify(problems)).not.toContain(hidden);
});
