import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { commonFields, gatherExtensions } from '../../../src/content/schema/common.ts';
import { read, told } from './parse.ts';

const schema = z.preprocess(gatherExtensions, z.strictObject(commonFields));

const link =
  '{ "@context": https://example.org/c.json, type: [Extension, "extensions:Link"], url: x }';

describe('extensions', () => {
  test('are gathered, their values as JSON', () => {
    const { value, problems } = read(
      schema,
      `extensions:Link: ${link}\nextensions:N1: { "@context": c, type: Extension, n: [1.50, true, null, "1"], __proto__: { a: 1 } }`,
    );
    expect(problems).toEqual([]);
    expect(JSON.stringify(value?.extensions)).toBe(
      '{"extensions:Link":{"@context":"https://example.org/c.json","type":["Extension","extensions:Link"],"url":"x"},"extensions:N1":{"@context":"c","type":"Extension","n":[1.5,true,null,"1"],"__proto__":{"a":1}}}',
    );
  });

  test.each([
    ['extensions:Link: text', ['field-invalid extensions:Link']],
    ['extensions:Link: 42', ['field-invalid extensions:Link']],
    ['extensions:Link: [a]', ['field-invalid extensions:Link']],
    ['extensions:Link:', ['field-missing extensions:Link']],
    ['extensions:Link: { type: [Extension] }', ['field-invalid extensions:Link']],
    ['extensions:Link: { "@context": c }', ['field-invalid extensions:Link']],
    ['extensions:Link: { "@context": c, type: [Link] }', ['field-invalid extensions:Link']],
    ['extensions:Link: { "@context": [c], type: Extension }', ['field-invalid extensions:Link']],
    [`Extensions:Link: ${link}`, ['field-unknown Extensions:Link']],
    [`extensions:a-b: ${link}`, ['field-unknown extensions:a-b']],
    [`"extensions:": ${link}`, ['field-unknown extensions:']],
    [`extensions:1: ${link}`, ['field-unknown extensions:1']],
  ])('%s', (given, expected) => {
    expect(told(read(schema, given).problems)).toEqual(expected);
  });

  /** What stands there is copied into documents, so a free choice of names could replace an id or a recipient. */
  test.each([
    `extensions: { recipient: ${link} }`,
    `extensions: { "extensions:Link": ${link} }`,
    `extensions: ${link}`,
    'extensions: text',
    'extensions: 42',
    'extensions:',
    `extensions: { id: ${link} }\nextensions:Link: ${link}`,
  ])('a field named extensions is none: %s', (given) => {
    const { value, problems } = read(schema, given);
    expect(value).toBeUndefined();
    expect(told(problems)).toEqual(['field-unknown extensions']);
    expect(problems[0]?.part).toBe('key');
  });
});

describe('related and endorsement', () => {
  test.each<[string, unknown]>([
    ['related: https://example.org/de', [{ id: 'https://example.org/de' }]],
    [
      'related:\n  - https://example.org/de\n  - { id: https://example.org/fr, language: FR, version: 1.10 }',
      [
        { id: 'https://example.org/de' },
        { id: 'https://example.org/fr', language: 'fr', version: '1.10' },
      ],
    ],
  ])('%s', (given, expected) => {
    expect(read(schema, given).value?.related).toEqual(expected);
  });

  test.each([
    ['related: 42', ['field-invalid related.0']],
    ['related: true', ['field-invalid related.0']],
    ['related: [[https://example.org/]]', ['field-invalid related.0']],
    ['related: {}', ['field-missing related.0.id']],
    ['related: { id: x, lang: de }', ['url-invalid related.0.id', 'field-unknown related.0.lang']],
    [
      'related: { id: https://example.org/, language: "?" }',
      ['language-unknown related.0.language'],
    ],
    ['endorsement: [https://example.org/, x]', ['url-invalid endorsement.1']],
    ['language: [en]', ['language-unknown language']],
    ['version: |\n  1\n  2', ['field-invalid version']],
    ['__proto__: 1', ['field-unknown __proto__']],
  ])('%s', (given, expected) => {
    expect(told(read(schema, given).problems)).toEqual(expected);
  });
});

test.each([undefined, null, 'text', 7, [1, 2], true])(
  'gatherExtensions leaves %j as it is',
  (given) => {
    expect(gatherExtensions(given)).toBe(given);
  },
);
