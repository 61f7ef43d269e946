import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bakedForm } from '../../src/bakery/baked-form.ts';
import { hasShared, shared } from '../shared.ts';

const jws = (payload: object) =>
  `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`;

test.each<{ name: string; text: string; expected: object }>([
  {
    name: 'a hosted 2.0 assertion',
    text: ' {"id":"https://a.example/1.json","badge":"https://a.example/b.json"}\n',
    expected: {
      keyword: 'openbadges',
      element: 'assertion',
      svg: { verify: 'https://a.example/1.json' },
    },
  },
  {
    name: 'a hosted 1.x assertion',
    text: '{"uid":"1","badge":"x","verify":{"type":"hosted","url":"https://a.example/v1.json"}}',
    expected: { keyword: 'openbadges', svg: { verify: 'https://a.example/v1.json' } },
  },
  {
    name: 'a signed 2.0 assertion',
    text: jws({ type: 'Assertion' }),
    expected: { keyword: 'openbadges', svg: { verify: jws({ type: 'Assertion' }) } },
  },
  {
    name: 'a 3.0 credential',
    text: '{"type":["VerifiableCredential","OpenBadgeCredential"],"id":"urn:uuid:x"}',
    expected: { keyword: 'openbadgecredential', element: 'credential' },
  },
  {
    name: 'a VC-JWT',
    text: jws({ type: ['VerifiableCredential'] }),
    expected: { keyword: 'openbadgecredential', element: 'credential' },
  },
  {
    name: 'a VC-JWT of the older data model',
    text: jws({ vc: { type: ['VerifiableCredential'] } }),
    expected: { keyword: 'openbadgecredential' },
  },
])('$name', ({ text, expected }) => {
  expect(bakedForm(text)).toMatchObject({ ...expected, text: text.trim() });
});

test.each(['', 'hello', '{}', '{"id":"x"}', 'a.b.c', '[1]', '{"badge":'])(
  '%j is no badge',
  (text) => {
    expect(bakedForm(text)).toBeUndefined();
  },
);

test('arbitrary text never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((text) => `a.${text}.c`),
      ),
      (text) => {
        expect(() => bakedForm(text)).not.toThrow();
      },
    ),
  );
});

describe.skipIf(!hasShared)('published samples (skipped: ../shared is not there)', () => {
  test.each([
    ['spec/vectors/ob20/validator/basic-assertion.json', 'openbadges'],
    ['spec/vectors/ob20/validator/simple.jwt', 'openbadges'],
    ['spec/vectors/ob10/mozilla-spec/assertion.json', 'openbadges'],
    ['spec/vectors/ob30/validator/simple.json', 'openbadgecredential'],
    ['spec/vectors/ob30/validator/simple.jwt', 'openbadgecredential'],
  ])('%s', async (path, keyword) => {
    expect(bakedForm(await readFile(shared(path), 'utf8'))?.keyword).toBe(keyword);
  });
});
