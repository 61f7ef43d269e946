/** A site in three languages, built and signed by the real command: what its pages and documents say, and what verifies. */

import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasShared } from '../shared.ts';
import { command } from '../support/command.ts';
import { createJudge } from '../support/judges.ts';
import {
  awardsWith,
  base,
  built,
  documentsOf,
  jsonAt,
  type Tree,
  textAt,
} from '../support/signed-site.ts';
import { ids, writeFiles } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';

let root: string;
let tree: Tree;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-languages-')));
  await writeFiles(root, translated);
  await command(['keys', 'new', 'acme', '--root', root]);
  tree = await built(root);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const page = (path: string): string => textAt(tree, `${path}index.html`);

test('the output is in order', async () => {
  const run = await command(['check', '--output', '--root', root]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('Every address and link leads to its file, and the award verifies');
});

describe('pages', () => {
  test.each([
    ['', 'en', 'Engines', 'Build one.'],
    ['de/', 'de', 'Motoren', 'Bau einen.'],
    ['pt-br/', 'pt-BR', 'Motores', 'Build one.'],
  ])('of a badge and its award below /%s', (folder, language, name, criteria) => {
    for (const path of [`${folder}badges/acme/engines/`, `${folder}awards/${ids[0]}/`]) {
      const html = page(path);
      expect(html).toContain(`<html lang="${language}"`);
      expect(html).toMatch(new RegExp(`<h1[^>]*>(<[^>]*>)*${name}<`));
      expect(html).toContain(`>${criteria}<`);
    }
  });

  test('of the site and the issuer', () => {
    expect(page('de/')).toContain('<title>Der Verein');
    expect(page('de/')).toContain('Was wir lehren.');
    expect(page('de/issuers/acme/')).toContain('Acme auf Deutsch');
    expect(page('de/issuers/acme/')).toContain('>Über uns.<');
    expect(page('pt-br/')).toContain('<title>The Club');
  });

  test('say in which language a text is that is not translated', () => {
    const heading = /<h1[^>]* lang="en"[^>]*>(<[^>]*>)*Old Engines</;
    expect(page('de/badges/acme/old-engines/')).toMatch(heading);
    expect(page('badges/acme/old-engines/')).not.toMatch(heading);
  });

  test('say so text by text, where only some are translated', () => {
    const badge = page('pt-br/badges/acme/engines/');
    expect(badge).toMatch(/<h1>(<[^>]*>)*Motores</);
    expect(badge).toMatch(/<p class="lead[^"]*" lang="en"[^>]*>Knows engines\.</);
    expect(badge).toMatch(/<div class="prose" lang="en"[^>]*><p>Build one\.</);
    expect(badge).toMatch(/<img [^>]*alt="An engine\." lang="en"/);
    expect(badge).toMatch(/<a [^>]*lang="en"[^>]*><bdi>build engines</);
    expect(badge).toMatch(/<h3 [^>]*lang="en"[^>]*>(<[^>]*>)*Craft</);
    const german = page('de/badges/acme/engines/');
    expect(german).toMatch(/<a (?![^>]*lang=)[^>]*><bdi>Motoren bauen</);
    expect(german).toMatch(/<a [^>]*lang="en"[^>]*><bdi>oil engines</);
    const award = page(`pt-br/awards/${ids[0]}/`);
    expect(award).toMatch(/<h1>(<[^>]*>)*Motores</);
    expect(award).toMatch(/<p class="pre-line" lang="en"[^>]*>Knows engines\.</);
    expect(page('pt-br/')).toMatch(/<h1 lang="en">(<[^>]*>)*The Club</);
  });

  test('name their documents in their language', () => {
    const html = page('de/badges/acme/engines/');
    expect(html).toContain('href="/club/de/badges/acme/engines/badge.json"');
    expect(html).toContain('href="/club/de/badges/acme/engines/achievement.json"');
    expect(html).not.toContain('href="/club/badges/acme/engines/badge.json"');
    expect(html).toMatch(/>(<[^>]*>)*badge\.json</);
    expect(page('de/badges/acme/old-engines/')).toContain(
      'href="/club/badges/acme/old-engines/badge.json"',
    );
  });
});

test('documents in other languages name each other', () => {
  const related = (path: string) =>
    jsonAt<{ related: { id: string }[] }>(tree, path)
      .related.map(({ id }) => id)
      .filter((id) => id.startsWith(base))
      .map((id) => id.slice(base.length));
  const engines = ['', 'de/', 'pt-br/'].map((folder) => `${folder}badges/acme/engines/badge.json`);
  for (const path of engines) {
    expect(related(path)).toEqual([
      'badges/acme/old-engines/badge.json',
      ...engines.filter((one) => one !== path),
    ]);
  }
});

test.skipIf(!hasShared)('verifiers that are not ours take the credential', async () => {
  const judge = createJudge({ documents: documentsOf(tree) });
  for (const folder of awardsWith(tree, 'credential.json')) {
    const credential = jsonAt(tree, `${folder}credential.json`);
    expect(await judge.verifyCredential(credential)).toMatchObject({ verified: true });
    expect(await judge.verifyWithVerifierCore(credential)).toMatchObject({ valid: true });
  }
});

test('the catalogue keeps the pages and documents of every language', () => {
  const { files } = jsonAt<{ files: { path: string; keep: boolean }[] }>(tree, 'catalogue.json');
  const kept = files.filter(({ keep }) => keep).map(({ path }) => path);
  expect(kept).toEqual(
    expect.arrayContaining([
      'de/badges/acme/engines/badge.json',
      'de/badges/acme/engines/achievement.json',
      'de/badges/acme/engines/index.html',
      'de/issuers/acme/issuer.json',
      'pt-br/index.html',
    ]),
  );
});
