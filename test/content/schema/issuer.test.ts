import { expect, test } from 'vitest';
import { issuerSchema } from '../../../src/content/schema/issuer.ts';
import { read, told } from './parse.ts';

const good = 'name: Acme\nurl: https://acme.example/\nemail: badges@acme.example\n';

test('fields are read as they are written', () => {
  expect(
    read(issuerSchema, `${good}telephone: +44 20 7946 0000\nlinkedin: 1234\nawarding: false`).value,
  ).toEqual({
    name: 'Acme',
    url: 'https://acme.example/',
    email: 'badges@acme.example',
    telephone: '+442079460000',
    linkedin: 1234,
    awarding: false,
  });
  expect(read(issuerSchema, good).value?.awarding).toBe(true);
});

test.each([
  ['awarding: no', ['field-invalid awarding']],
  ['awarding:', []],
  ['linkedin: https://www.linkedin.com/company/1', ['field-invalid linkedin']],
  ['telephone: 012 34', ['field-invalid telephone']],
  ['updated: yesterday', ['date-invalid updated']],
  ['slug: acme', ['field-unknown slug']],
  [
    'prototype: { a: 1 }\n__proto__: { awarding: false }',
    ['field-unknown prototype', 'field-unknown __proto__'],
  ],
])('%s', (given, expected) => {
  expect(told(read(issuerSchema, good + given).problems)).toEqual(expected);
});

test('an empty file is told what is missing', () => {
  expect(told(read(issuerSchema, '{}').problems)).toEqual([
    'field-missing name',
    'field-missing url',
    'field-missing email',
  ]);
});
