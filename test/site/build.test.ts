/** The example issuer, built by the real command at an https address, judged as a whole. */

import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CatalogueFile, CatalogueShard } from '../../src/publish/catalogue-file.ts';
import { command, type Run, treeOf } from '../support/command.ts';
import { exampleCopy } from '../support/example.ts';
import { minimal, siteFolder } from '../support/site.ts';

const base = 'https://badges.example.org/club/';
let root: string;
let run: Run;
let tree: Map<string, Uint8Array>;

const text = (path: string): string => new TextDecoder().decode(tree.get(path));
const data = <T>(path: string): T => JSON.parse(text(path)) as T;
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const documents = () =>
  [...tree.keys()].filter((path) =>
    /^(issuers|badges|awards)\/.*(?<!oembed|_search)\.json$/.test(path),
  );

beforeAll(async () => {
  root = await exampleCopy(base);
  run = await command(['build', '--root', root]);
  tree = await treeOf(join(root, 'dist'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('it is published in one go, and the command says where to look', () => {
  expect(run.code).toBe(0);
  expect(run.stdout).toMatch(/^Published 2 issuers, 7 badge classes, 13 awards in \d/);
  // What was asked for and needs keys is said, and nothing else is wrong.
  expect(run.stderr.match(/issuer-no-keys/g)).toHaveLength(2);
  expect(run.stderr).toContain('npm run badges -- keys new lantern-street');
  expect(run.stderr).toMatch(/\n2 warnings in 2 files\.\n$/);
  expect(run.stdout).toContain('Hosted documents only');
  expect(run.stdout).toContain(`It belongs at ${base}`);
});

test('every id and link of a document that is ours is a file we wrote', () => {
  // 2.0 and 1.1: two issuers, seven badges, thirteen awards; lists of both; one endorsement and who says it.
  expect(documents()).toHaveLength(2 * (2 + 7 + 13 + 2) + 2);
  for (const path of documents()) {
    const document = data<{ id?: string; revoked?: boolean }>(path);
    const isBare =
      path.endsWith('v1-revocations.json') ||
      (path.endsWith('v1.json') && document.revoked === true);
    expect(document.id).toBe(isBare ? undefined : base + path);
    for (const url of text(path).match(/https:\/\/badges\.example\.org\/club\/[^"\\]*/g) ?? []) {
      // The scope that awards stand in is a prefix, not a page.
      if (url === `${base}awards/`) continue;
      const file = url.slice(base.length);
      expect(tree.has(file.endsWith('/') ? `${file}index.html` : file), url).toBe(true);
    }
  }
});

test('a chunk reader that is not ours finds in every PNG the document at its address', async () => {
  const images = [...tree.keys()].filter((path) => /^awards\/.*\/(badge|v1)\.png$/.test(path));
  expect(images).toHaveLength(2 * 7);
  for (const path of images) {
    const { comments } = await sharp(tree.get(path)).metadata();
    expect(comments?.map(({ keyword }) => keyword)).toEqual(['openbadges']);
    const record = path.endsWith('v1.png')
      ? path.replace('.png', '.json')
      : path.replace('badge.png', 'assertion.json');
    const baked = JSON.parse(comments?.[0]?.text ?? '') as { id?: string };
    const hosted = data<{ revoked?: boolean }>(record);
    if (hosted.revoked === true && baked.id === undefined) expect(baked).toEqual(hosted);
    else expect(baked.id).toBe(base + record);
    if (hosted.revoked !== true) expect(baked).toEqual(hosted);
  }
});

test('the catalogue lists what is there, with right digests', () => {
  const catalogue = data<CatalogueFile>('catalogue.json');
  expect(catalogue).toMatchObject({ format: 1, base });
  expect(catalogue).not.toHaveProperty('source');
  const outside = [...tree.keys()].filter(
    (path) => !path.startsWith('awards/') && !path.startsWith('catalogue'),
  );
  expect(catalogue.files.map(({ path }) => path)).toEqual(outside);
  for (const { path, sha256: digest, bytes } of catalogue.files) {
    expect([digest, bytes]).toEqual([sha256(tree.get(path) ?? ''), tree.get(path)?.length]);
  }
  const kept = catalogue.files.filter(({ keep }) => keep).map(({ path }) => path);
  expect(kept).toEqual(
    outside.filter(
      (path) =>
        !/(^|\/)_(image|page|search|used|awardables)|^(_|robots\.txt|sitemap\.xml)/.test(path),
    ),
  );
  expect(catalogue.awards.count).toBe(13);
});

test('the shards list awards by the digest of their id, and give no address away', () => {
  const { awards } = data<CatalogueFile>('catalogue.json');
  const ids = new Set(
    [...tree.keys()]
      .filter((path) => path.startsWith('awards/'))
      .map((path) => path.split('/')[1] ?? ''),
  );
  const found: string[] = [];
  for (const [hex, digest] of Object.entries(awards.shards)) {
    const path = `catalogue/${hex}.json`;
    expect(sha256(text(path))).toBe(digest);
    for (const [hash, record] of Object.entries(data<CatalogueShard>(path))) {
      expect(hash.slice(0, 2)).toBe(hex);
      found.push(hash);
      const id = [...ids].find((one) => sha256(one) === hash) ?? '';
      const files = [...tree.keys()].filter((file) => file.startsWith(`awards/${id}/`));
      expect(record.files).toBe(files.length);
      expect(record.tree).toBe(
        sha256(JSON.stringify(files.map((file) => [file, sha256(tree.get(file) ?? '')]))),
      );
    }
  }
  expect(found.sort()).toEqual([...ids].map((id) => sha256(id)).sort());
  const lists = [...tree.keys()]
    .filter((path) => path.startsWith('catalogue'))
    .map(text)
    .join();
  for (const id of ids) expect(lists).not.toContain(id);
});

test('nothing published tells an address of a recipient, this machine, or the time', () => {
  const textOf = (files: readonly (readonly [string, Uint8Array])[]): string =>
    files.map(([, bytes]) => new TextDecoder('latin1').decode(bytes)).join('\n');
  const everything = textOf([...tree]);
  for (const name of ['ada', 'bao', 'noor', 'grace', 'jo', 'nina', 'layla', 'zoe', 'kim', 'sam']) {
    expect(everything).not.toContain(`${name}@example.org`);
  }
  expect(everything).not.toContain(root);
  expect(everything).not.toContain('/node_modules/');
  // Scripts know the word, to refuse what leads there.
  const written = [...tree].filter(([path]) => !path.endsWith('.js'));
  expect(written.length).toBeLessThan(tree.size);
  expect(textOf(written).includes('localhost')).toBe(false);
});

test('files of ours and of public/ reach the output', () => {
  expect(tree.has('.nojekyll')).toBe(true);
  expect(text('robots.txt')).toContain('User-agent');
});

test('the source is recorded when the environment says it', async () => {
  const small = await siteFolder(minimal);
  const out = join(small, 'with-source');
  const { code } = await command(['build', '--root', small, '--out', out], {
    env: { ROSETTE_SOURCE: 'https://code.example.org/club@0123abc' },
  });
  expect(code).toBe(0);
  const catalogue = JSON.parse(
    await readFile(join(out, 'catalogue.json'), 'utf8'),
  ) as CatalogueFile;
  expect(catalogue.source).toBe('https://code.example.org/club@0123abc');
});
