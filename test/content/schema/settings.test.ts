import { describe, expect, test } from 'vitest';
import { isLoopback } from '../../../src/content/schema/loopback.ts';
import { siteSchema } from '../../../src/content/schema/settings.ts';
import { read, told } from './parse.ts';

const good = 'url: https://badges.example.org/club/\ntitle: The Club\n';

test('what is not said', () => {
  expect(read(siteSchema, good).value).toEqual({
    url: 'https://badges.example.org/club/',
    title: 'The Club',
    language: 'en',
    languages: [],
    translations: {},
    timeZone: 'UTC',
    formats: ['2.0', '3.0'],
    bake: ['2.0', '3.0'],
    recipients: 'sealed',
    names: 'page',
    index: false,
  });
});

test('formats are in the order of their numbers, each once; bake follows them', () => {
  const site = read(siteSchema, `${good}formats: [3.0, 2.0, 2.0]\n`).value;
  expect(site).toMatchObject({ formats: ['2.0', '3.0'], bake: ['2.0', '3.0'] });
  expect(read(siteSchema, `${good}formats: 2.0\n`).value?.bake).toEqual(['2.0']);
  expect(read(siteSchema, `${good}bake: [3.0]\n`).value).toMatchObject({
    formats: ['2.0', '3.0'],
    bake: ['3.0'],
  });
});

test('other languages are each named once, and have a folder that is nobody else’s', () => {
  const { value } = read(siteSchema, `${good}language: de\nlanguages: [fr, pt-BR]\n`);
  expect(value?.languages).toEqual(['fr', 'pt-BR']);
  const wrong = (languages: string) =>
    read(siteSchema, `${good}languages: ${languages}\n`).problems.map(({ path, message }) => [
      path,
      message,
    ]);
  expect(wrong('[de, en, DE]')).toEqual([
    [['languages', 1], 'There are pages in "en" already.'],
    [['languages', 2], 'There are pages in "de" already.'],
  ]);
  expect(wrong('[badges]')).toEqual([
    [['languages', 0], '"badges" is not the code of a language.'],
  ]);
});

describe('bake', () => {
  test.each([
    ['[2.0-signed]', ['2.0-signed']],
    ['2.0-signed', ['2.0-signed']],
    ['[3.0, 1.1-signed, 2.0]', ['1.1-signed', '2.0', '3.0']],
    ['[2.0-signed, 1.1, 2.0-signed]', ['1.1', '2.0-signed']],
  ])('%s', (given, expected) => {
    expect(read(siteSchema, `${good}bake: ${given}\n`).value?.bake).toEqual(expected);
  });

  test('a version is baked hosted or signed, not both: they would stand at one address', () => {
    const { problems } = read(siteSchema, `${good}bake: [2.0, 3.0, 2.0-signed]\n`);
    expect(problems).toEqual([
      {
        code: 'field-invalid',
        severity: 'error',
        file: 'a.md',
        path: ['bake'],
        message:
          'An image of Open Badges 2.0 carries the hosted award or the signed one, not both.',
        hint: 'Keep 2.0, which every displayer reads, or 2.0-signed, which counts without your site.',
      },
    ]);
    const older = read(siteSchema, `${good}bake: [1.1-signed, 1.1]\n`).problems;
    expect(older[0]?.message).toContain('Open Badges 1.1 carries');
  });

  test('nothing at all is refused, and so is a signed form of its own for 3.0', () => {
    const empty = read(siteSchema, `${good}bake: []\n`).problems;
    expect(empty.map(({ message }) => message)).toEqual([
      'The list is empty, so no image would carry an award.',
    ]);
    expect(told(read(siteSchema, `${good}bake: [3.0-signed]\n`).problems)).toEqual([
      'field-invalid bake.0',
    ]);
    expect(told(read(siteSchema, `${good}formats: [2.0-signed]\n`).problems)).toEqual([
      'field-invalid formats.0',
    ]);
  });
});

describe('url', () => {
  test.each([
    ['https://Badges.Example.ORG', 'https://badges.example.org/'],
    ['https://badges.example.org/Club', 'https://badges.example.org/Club/'],
    ['https://badges.example.org/club///', 'https://badges.example.org/club/'],
    ['https://badges.example.org/a/../club/', 'https://badges.example.org/club/'],
    ['https://badges.example.org:8443/', 'https://badges.example.org:8443/'],
    ['https://badges.example.org:443/', 'https://badges.example.org/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['http://localhost:4321', 'http://localhost:4321/'],
    ['http://127.0.0.1/club/', 'http://127.0.0.1/club/'],
    ['http://127.1/', 'http://127.0.0.1/'],
    ['http://[::1]:80/', 'http://[::1]/'],
    ['http://a.localhost/', 'http://a.localhost/'],
    ['https://example.org/~ada/my_badges-1.0', 'https://example.org/~ada/my_badges-1.0/'],
  ])('%s', (given, expected) => {
    expect(read(siteSchema, `url: "${given}"\ntitle: x`).value?.url).toBe(expected);
  });

  test.each([
    ...['http://example.org/', 'http://localhost.example.org/', 'http://127.0.0.1.example.org/'],
    ...['ftp://example.org/', 'example.org', '/club/', 'javascript:alert(1)', 'file:///etc/', ''],
    ...[
      'https://user@example.org/',
      'https://:pw@example.org/',
      'https://example.org/?a',
      'https://example.org/#a',
    ],
    ...[
      'https://example.org/a b/',
      'https://example.org/ü/',
      'https://example.org/a%2fb/',
      'https://example.org/a//b/',
    ],
    ...[
      'https://example.org/.../',
      "https://example.org/a'b/",
      'https://example.org/<script>/',
      'https://example.org/a;b/',
    ],
  ])('refused: %s', (given) => {
    const { problems } = read(siteSchema, `url: "${given}"\ntitle: x`);
    expect(told(problems)).toEqual(['url-invalid url']);
    expect(problems[0]?.hint).toMatch(/^(Write|Use) /);
  });

  test.each(['[https://example.org/]', '42', '{ a: b }', ''])('refused: %s', (given) => {
    expect(told(read(siteSchema, `url: ${given}\ntitle: x`).problems)[0]).toMatch(/ url$/);
  });
});

describe('mistakes', () => {
  test.each([
    ['accent: red', ['field-invalid accent']],
    ['accent: "#fff"', ['field-invalid accent']],
    ['accent: 123456', ['field-invalid accent']],
    // YAML takes what follows the # for a comment.
    ['accent: #0f5b63', ['field-missing accent']],
    ['accent: "#0f5b63; } body { display: none"', ['field-invalid accent']],
    ['timeZone: Berlin', ['time-zone-unknown timeZone']],
    ['timeZone: [UTC]', ['time-zone-unknown timeZone']],
    ['timeZone: "Europe/Berlin[x]"', ['time-zone-unknown timeZone']],
    ['formats: [2]', ['field-invalid formats.0']],
    ['formats: { 2.0: true }', ['field-invalid formats.0']],
    ['recipients: hidden', ['field-invalid recipients']],
    ['names: true', ['field-invalid names']],
    ['index: yes', ['field-invalid index']],
    ['repository: github.com/acme/badges', ['url-invalid repository']],
    ['Title: x', ['field-unknown Title']],
    ['__proto__: { index: true }', ['field-unknown __proto__']],
    ['isLoopback: true', ['field-unknown isLoopback']],
  ])('%s', (given, expected) => {
    expect(told(read(siteSchema, `${good}${given}\n`).problems)).toEqual(expected);
  });

  test.each(['text', '42', 'true', '[a]', 'null'])('a file of %s holds no fields', (given) => {
    expect(read(siteSchema, given).problems.map(({ message }) => message)).toEqual([
      'The file holds no fields.',
    ]);
  });
});

test.each([
  ['localhost', true],
  ['club.localhost', true],
  ['127.0.0.1', true],
  ['127.255.0.9', true],
  ['[::1]', true],
  ['localhost.example.org', false],
  ['mylocalhost', false],
  ['128.0.0.1', false],
  ['[::2]', false],
  ['example.org', false],
])('isLoopback: %s', (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected);
});

test.each(['#0F5B63', '" #0f5b63 "'.slice(1, -1)])('accent "%s"', (given) => {
  expect(read(siteSchema, `${good}accent: "${given}"`).value?.accent).toBe('#0f5b63');
});
