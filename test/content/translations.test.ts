/** Translations in files beside the originals: what is read, and what is told. */

import { describe, expect, test } from 'vitest';
import { load } from '../../src/publish/load.ts';
import { problemsOf } from '../support/publication.ts';
import { inMemory, minimal, now } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';

const german = { 'badges/site.yaml': `${minimal['badges/site.yaml']}languages: [de]\n` };
const file = 'badges/acme/engines.de.md';
const text = (fields: string, body = ''): string => `---\n${fields}---\n${body}`;

test('a site with translations is sound', async () => {
  const { problems } = await load(inMemory(translated), now);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  [
    'no text at all',
    '',
    '',
    [expect.stringContaining('The file holds no text in the other language.')],
  ],
  ['fields alone', 'name: Motoren\n', '', []],
  ['a body alone', '', 'Bau einen.\n', []],
])('%s', async (_, fields, body, expected) => {
  expect(await problemsOf({ ...german, [file]: text(fields, body) })).toEqual(expected);
});

test('a field that no translation has, at its line', async () => {
  expect(await problemsOf({ ...german, [file]: text('nmae: Motoren\nversion: 2\n') })).toEqual([
    `${file}:2:1  field-unknown
  1 | ---
  2 | nmae: Motoren
    | ^^^^
  There is no field "nmae" here.
  Did you mean "name"?`,
    expect.stringContaining(`${file}:3:1  field-unknown`),
  ]);
  const issuer = { 'badges/acme/issuer.de.md': text('email: hallo@example.org\n') };
  expect(await problemsOf({ ...german, ...issuer })).toEqual([
    expect.stringContaining('The fields are description, imageAlt, name.'),
  ]);
});

describe('the language in the name of a file', () => {
  test('is written in small letters', async () => {
    const brazil = { 'badges/site.yaml': `${minimal['badges/site.yaml']}languages: [pt-BR]\n` };
    const wrong = ['badges/acme/engines.pt-BR.md', 'badges/acme/issuer.pt_br.md'];
    const files = Object.fromEntries(wrong.map((path) => [path, text('name: Motores\n')]));
    expect(await problemsOf({ ...brazil, ...files })).toEqual([
      `${wrong[0]}  translation-name
  The language in the name of a translation stands in small letters, with hyphens.
  Rename it to "engines.pt-br.md".`,
      expect.stringContaining('Rename it to "issuer.pt-br.md".'),
    ]);
    const right = { 'badges/acme/engines.pt-br.md': text('name: Motores\n') };
    expect(await problemsOf({ ...brazil, ...right })).toEqual([]);
  });

  test.each(['engines.v2.md', 'engines.draft.md', 'engines.bak.md', 'engines.old.de.md'])(
    '%s is the badly chosen name of a badge, and no translation',
    async (name) => {
      const found = await problemsOf({ ...german, [`badges/acme/${name}`]: text('name: A\n') });
      expect(found).toEqual([expect.stringContaining(`badges/acme/${name}  slug-invalid`)]);
    },
  );

  test('a readme is nobody’s translation', async () => {
    expect(await problemsOf({ ...german, 'badges/acme/README.de.md': 'Notizen.\n' })).toEqual([]);
  });
});

test('a translation is not endorsed', async () => {
  const endorsed = { 'badges/acme/engines.de.endorsements.yaml': 'endorsement: []\n' };
  expect(await problemsOf({ ...german, [file]: text('name: Motoren\n'), ...endorsed })).toEqual([
    `badges/acme/engines.de.endorsements.yaml  content-unexpected-file
  A translation has no endorsements of its own: they belong to what it translates.
  Name the file "badges/acme/engines.endorsements.yaml".`,
  ]);
});

describe('translations in site.yaml', () => {
  const site = (more: string) => ({ 'badges/site.yaml': `${minimal['badges/site.yaml']}${more}` });

  test.each([
    ['languages: [de, fr]\ntranslations: { de: { title: Der Verein } }\n', []],
    ['languages: [pt-BR]\ntranslations: { pt-br: { description: O clube. } }\n', []],
    [
      'languages: [de]\ntranslations:\n  fr: { title: Le club }\n',
      [
        `badges/site.yaml:6:7  translation-language
  5 | translations:
  6 |   fr: { title: Le club }
    |       ^^^^^^^^^^^^^^^^^^
  There are no pages in "fr", so nobody would see these texts.
  Write a line: languages: [de, fr]`,
      ],
    ],
    [
      'translations: { en: { title: The Club } }\n',
      [expect.stringContaining('"en" is the site’s own language.')],
    ],
    [
      'languages: [de]\ntranslations: { de: { titel: Der Verein } }\n',
      [expect.stringContaining('Did you mean "title"?')],
    ],
    [
      'languages: [de]\ntranslations: { de: Der Verein }\n',
      [expect.stringContaining('field-invalid')],
    ],
    ['languages: [badges]\n', [expect.stringContaining('"badges" is not the code of a language.')]],
  ])('%s', async (more, expected) => {
    expect(await problemsOf(site(more))).toEqual(expected);
  });
});
