/** Previews: nothing signed, or signed with a throw-away key; every page and the catalogue say so. */

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, type Run, treeOf } from '../support/command.ts';
import { exampleCopy } from '../support/example.ts';
import {
  builtExample,
  exampleWithKeys,
  jsonAt,
  type Tree,
  textAt,
} from '../support/signed-site.ts';
import { writeFiles } from '../support/site.ts';

const roots: string[] = [];
afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

const pagesOf = (tree: Tree) => [...tree.keys()].filter((path) => path.endsWith('.html'));
const isSigned = (path: string) =>
  /\.(jws|jwt)\.txt$|credential\.|did\.json|\/keys\/|\/status\/|achievement\.json/.test(path);

describe('an unsigned build of a site with keys', () => {
  let run: Run;
  let tree: Tree;
  beforeAll(async () => {
    const root = await exampleWithKeys();
    roots.push(root);
    // As on the machine of a contributor, who has no private keys.
    await rm(join(root, '.rosette'), { recursive: true });
    expect((await command(['build', '--root', root])).code).toBe(1);
    run = await command(['build', '--root', root, '--unsigned']);
    tree = await treeOf(join(root, 'dist'));
  });

  test('works without private keys and says what it is', () => {
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('This is a preview');
    expect(run.stderr).toBe('');
  });

  test('holds nothing signed, and names no such thing', () => {
    expect([...tree.keys()].filter(isSigned)).toEqual([]);
    const profile = jsonAt(tree, 'issuers/lantern-street/issuer.json');
    expect(profile).not.toHaveProperty('publicKey');
  });

  test('says so on every page, and asks search engines to stay away', () => {
    expect(pagesOf(tree).length).toBeGreaterThan(25);
    for (const path of pagesOf(tree)) {
      expect(textAt(tree, path), path).toMatch(/\bpreview\b/i);
      expect(textAt(tree, path), path).toContain('content="noindex"');
    }
    expect(jsonAt(tree, 'catalogue.json')).toHaveProperty('preview', 'unsigned');
  });
});

describe('the example as it is, at an address of this machine', () => {
  let run: Run;
  let tree: Tree;
  let root: string;
  beforeAll(async () => {
    root = await exampleCopy();
    roots.push(root);
    run = await command(['build', '--root', root]);
    tree = await treeOf(join(root, 'dist'));
  });

  test('is signed with throw-away keys, made once', async () => {
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('throw-away keys');
    expect([...tree.keys()].filter(isSigned).length).toBeGreaterThan(13 * 4);
    expect((await command(['build', '--root', root])).code).toBe(0);
    expect(await treeOf(join(root, 'dist'))).toEqual(tree);
  });

  test('says so on every page and in the catalogue', () => {
    for (const path of pagesOf(tree)) expect(textAt(tree, path), path).toMatch(/\bpreview\b/i);
    expect(jsonAt(tree, 'catalogue.json')).toHaveProperty('preview', 'development-key');
  });

  test('its keys are refused at any other address', async () => {
    const other = await exampleCopy('https://badges.example.org/club/');
    roots.push(other);
    const made = await treeOf(join(root, '.rosette/development/lantern-street'));
    await writeFiles(
      other,
      Object.fromEntries(
        [...made]
          .filter(([path]) => !path.endsWith('.jwk.json'))
          .map(([path, bytes]) => [`keys/lantern-street/${path}`, bytes]),
      ),
    );
    const refused = await command(['build', '--root', other]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('key-development');
    await expect(readFile(join(other, 'dist/index.html'))).rejects.toThrow('ENOENT');
  });
});

test('a signed site is no preview', async () => {
  const { root, tree } = await builtExample();
  roots.push(root);
  for (const path of pagesOf(tree)) expect(textAt(tree, path), path).not.toMatch(/\bpreview\b/i);
  expect(jsonAt(tree, 'catalogue.json')).not.toHaveProperty('preview');
});
