import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeAddress } from '../../../src/model/recipient.ts';
import { addressesIn, addressesInName } from '../../../src/publish/leaks/addresses-in.ts';

const valuesIn = (text: string): string[] => addressesIn(text).map(({ address }) => address.value);

describe('where an address begins and ends', () => {
  test.each([
    ['ada@example.org', 'ada@example.org'],
    ['Write to ada@example.org.', 'ada@example.org'],
    ['<ada@example.org>', 'ada@example.org'],
    ["'ada@example.org'", 'ada@example.org'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['*ada@example.org*', 'ada@example.org'],
    ['__ada@example.org__', 'ada@example.org'],
    ['`ada@example.org`', 'ada@example.org'],
    ['?to=ada@example.org&x=y', 'ada@example.org'],
    ['/people/ada@example.org/', 'ada@example.org'],
    ['はada@example.orgです', 'ada@example.org'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['björn@example.org', 'björn@example.org'],
    ['Ada.Lovelace+badges@Example.ORG', 'ada.lovelace+badges@example.org'],
    ['ada＠example.org', 'ada@example.org'],
    ['{"mail":"x\\nada@example.org\\n"}', 'ada@example.org'],
    ['recipient:ada@example.org', 'ada@example.org'],
    ['a;ada@example.org;b', 'ada@example.org'],
    ['tel:+44 20 7946 0000', '+442079460000'],
    ['<a href="tel:+442079460000">', '+442079460000'],
    ['phone;+44 (20) 7946-0000;x', '+442079460000'],
    ['to did:example:123#key-1.', 'did:example:123#key-1'],
    ['ada%2Bbadges%40example%2Eorg', 'ada+badges@example.org'],
    ['%62%6A%C3%B6rn%40example.org', 'björn@example.org'],
    ['ada&commat;example.org', 'ada@example.org'],
    ['ada&#064;example.org', 'ada@example.org'],
    ['ada\\x40example.org', 'ada@example.org'],
    ['ada\\u{40}example.org', 'ada@example.org'],
  ])('%s', (text, value) => {
    expect(valuesIn(text)).toContain(value);
  });

  test.each([
    'vite@7.3.5',
    '@example.org',
    'ada@',
    'ada@localhost',
    '@media (min-width: 40em)',
    'image@2x',
    '50 % 40',
    '&#64;',
    'M1.5+12.5+3',
    '2026-05-01T12:00:00+02:00',
  ])('nothing in %s', (text) => {
    expect(valuesIn(text)).toEqual([]);
  });

  test('the name of a file goes on behind it', () => {
    const values = addressesInName('lists/ada@example.org.links.csv').map(
      ({ address }) => address.value,
    );
    expect(values).toContain('ada@example.org');
  });
});

const encoded: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  percent: encodeURIComponent,
  'percent twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  entities: (text) => text.replaceAll('@', '&#64;'),
  'every letter an entity': (text) =>
    [...text].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join(''),
  json: (text) => text.replaceAll('@', '\\u0040'),
  jws: (text) => {
    const payload = Buffer.from(JSON.stringify({ to: text })).toString('base64url');
    return `eyJhbGciOiJSUzI1NiJ9.${payload}.x`;
  },
};

const local = fc.stringMatching(/^[a-z][a-z0-9]{0,8}([.+_-][a-z0-9]{1,8}){0,2}$/);
const domain = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?(\.[a-z]{2,6}){1,2}$/);
const around = fc.constantFrom('', ' ', '\n', '"', '<', '>', ' (', '; ', ',', ': "', "'", '\t');

test('an address is found in every form, between whatever stands around it, and its range covers it', () => {
  fc.assert(
    fc.property(
      fc.tuple(local, domain),
      fc.constantFrom(...Object.keys(encoded)),
      around,
      around,
      fc.constantFrom('', 'Dear @all, 5 % of us', 'a@b.example '),
      ([name, host], form, before, after, more) => {
        const written = encoded[form]?.(`${name}@${host}`) ?? '';
        const text = `${more}${before === '' && more !== '' ? ' ' : before}${written}${after}`;
        const expected = normalizeAddress(`${name}@${host}`)?.value;
        const found = addressesIn(text).filter(({ address }) => address.value === expected);
        expect(found).not.toEqual([]);
        const start = text.indexOf(form === 'jws' ? (written.split('.')[1] ?? '') : written);
        expect(found.some((one) => one.start <= start && one.end > start)).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('any text is read, and a hostile one soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const { start, end } of addressesIn(text)) expect(start).toBeLessThan(end);
    }),
  );
  for (const part of [
    '@',
    'a@',
    '%40',
    '&#64;',
    '\\u0040',
    'a@b.',
    'eyJaaaaaaaa',
    '+1 ',
    'tel:+1',
    'did:a:',
  ]) {
    expect(addressesIn(part.repeat(100_000)).length).toBeGreaterThanOrEqual(0);
  }
});
