import { describe, expect, test } from 'vitest';
import { privateKeyText } from '../../src/authoring/key-files.ts';
import { pair, secretsOf } from '../support/key-pairs.ts';
import { problemsOf } from '../support/publication.ts';
import { minimal } from '../support/site.ts';

const key = privateKeyText(await pair('ed25519'));

test('the folders of the site are its own, in every language', async () => {
  const site = { 'badges/site.yaml': `${minimal['badges/site.yaml']}languages: [de]\n` };
  const taken = ['badges/mine.html', 'de/badges/mine.html', 'de/index.html'];
  const free = ['de/notes.html', 'fr/badges/mine.html'];
  const files = [...taken, ...free].map((path) => [`public/${path}`, 'Hello.'] as const);
  const problems = await problemsOf({ ...site, ...Object.fromEntries(files) });
  expect(problems.map((problem) => problem.split('  ')[0])).toEqual(
    taken.map((path) => `public/${path}`),
  );
});

describe('a private key in public/', () => {
  test.each(['key.json', 'notes.md', 'x/.well-known/key', 'index.html.bak', 'keys.yaml'])(
    'is found in %s',
    async (name) => {
      const problems = await problemsOf({ [`public/${name}`]: `Hello.\n${key}` });
      expect(problems).toEqual([
        `public/${name}  private-key-in-public
  This file holds a private key, and everything in public/ is published.
  Take the file out. If it was ever committed or published, the key is known: use a new one.`,
      ]);
      for (const secret of secretsOf()) expect(problems.join()).not.toContain(secret);
    },
  );

  test.each(['key.pem', 'key.json', 'id_ed25519'])(
    'is told even when it is cut short: %s',
    async (name) => {
      for (const text of ['-----BEGIN PRIVATE KEY-----\n', '{"kty":"OKP","d":"A']) {
        expect(await problemsOf({ [`public/${name}`]: text })).toHaveLength(1);
      }
    },
  );

  test('no picture is read for it, and no page that speaks of keys is one', async () => {
    expect(
      await problemsOf({
        'public/photo.jpg': key,
        'public/about.html': 'A file that begins with -----BEGIN PRIVATE KEY----- is secret.',
      }),
    ).toEqual([]);
  });
});
