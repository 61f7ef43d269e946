/** Every sentence of the check's scripts is there in every language, with the same places for values. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { consequences } from '../../../../src/site/scripts/verify/consequences.ts';
import { wordsIn, wordsOf } from '../../../../src/site/scripts/verify/words.ts';
import { check as de } from '../../../../src/site/words/de/check.ts';
import { verify as dePage } from '../../../../src/site/words/de/verify.ts';
import { check as en } from '../../../../src/site/words/en/check.ts';
import { verify as enPage } from '../../../../src/site/words/en/verify.ts';
import { check as es } from '../../../../src/site/words/es/check.ts';
import { verify as esPage } from '../../../../src/site/words/es/verify.ts';
import { check as fr } from '../../../../src/site/words/fr/check.ts';
import { verify as frPage } from '../../../../src/site/words/fr/verify.ts';

const folder = new URL('../../../../src/site/scripts/verify/', import.meta.url);

const keys =
  /'(reportCopied|reportNotCopied|(?:verify|verdict|trouble|bake|yours|step|issued|issuer|says|checked|inPicture)[A-Z]\w*)'/g;

test('what scripts say is in their table', () => {
  const said = readdirSync(folder).flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(keys)].map(([, key = '']) => key),
  );
  const verdicts = ['Valid', 'Expired', 'Revoked', 'Invalid', 'Unknown'].flatMap((verdict) => [
    `verdict${verdict}`,
    `verdict${verdict}Means`,
  ]);
  const wanted = [...new Set([...said, ...verdicts, ...Object.values(consequences)])];
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
});

const places = (table: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(table).map(([key, text]) => [key, [...text.matchAll(/\{\w+\}/g)].flat().sort()]),
  );

test.each([
  ['de', de, dePage],
  ['es', es, esPage],
  ['fr', fr, frPage],
])('%s has the same places for values', (_, check, page) => {
  expect(places(check)).toEqual(places(en));
  expect(places(page)).toEqual(places(enPage));
});

test('a language without words speaks English, and values take their places', async () => {
  expect((await wordsIn('de'))('verdictInvalid')).toBe('Nicht gültig');
  expect((await wordsIn('fi'))('verifyAsking', { host: 'x.example' })).toBe('Asking x.example …');
  expect(wordsOf({ a: '{host} {other}' })('a', { host: '{other}' })).toBe('{other} {other}');
});
