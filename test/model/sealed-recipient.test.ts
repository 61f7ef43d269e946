import { describe, expect, test } from 'vitest';
import type { WrittenRecipient } from '../../src/content/schema/recipient.ts';
import { identityHash } from '../../src/model/recipient.ts';
import { award, issuer, linked, on, places, problemsOf, site } from './sources.ts';

const salt = '0123456789abcdef0123456789abcdef';
const typed: WrittenRecipient = { kind: 'typed', address: 'Ada@Example.org' };
const plain: WrittenRecipient = { kind: 'plain', type: 'email', address: 'Ada@Example.org', salt };
const unpinned = { id: undefined, statusIndex: undefined };
const plainSite = site({ recipients: 'plain' });

const codes = (...given: Parameters<typeof problemsOf>): readonly string[] =>
  places(problemsOf(...given)).map((place) => place.replace('recipients/1.md', '').trim());

describe('under the policy sealed', () => {
  test.each([
    ['typed', award(1, { recipient: typed, ...unpinned }), ['award-address-plain  recipient']],
    ['typed, pinned by hand', award(1, { recipient: typed }), ['award-address-plain  recipient']],
    ['plain', award(1, { recipient: plain }), ['award-address-plain  recipient']],
    ['sealed, without id', award(1, { id: undefined }), ['award-not-sealed']],
    ['sealed, without statusIndex', award(1, { statusIndex: undefined }), ['award-not-sealed']],
    ['sealed', award(1), []],
    ['nobody', award(1, { recipient: undefined }), ['field-missing']],
    [
      'no address',
      award(1, { recipient: { kind: 'typed', address: 'Ada' } }),
      ['field-invalid  recipient'],
    ],
  ])('%s', (_, given, expected) => {
    expect(codes({ awards: [given] })).toEqual(expected);
  });
});

describe('under the policy plain', () => {
  test.each([
    ['typed', award(1, { recipient: typed, ...unpinned }), ['award-not-sealed  recipient']],
    ['typed, pinned by hand', award(1, { recipient: typed }), ['award-not-sealed  recipient']],
    ['plain, without id', award(1, { recipient: plain, id: undefined }), ['award-not-sealed']],
    ['plain', award(1, { recipient: plain }), []],
    ['sealed', award(1), []],
    [
      'no address',
      award(1, { recipient: { ...plain, address: 'tel:+442079460000' } }),
      ['field-invalid  recipient'],
    ],
  ])('%s', (_, given, expected) => {
    expect(codes({ site: plainSite, awards: [given] })).toEqual(expected);
  });

  test('the hash is published, of the address as it is normalized', () => {
    const { awards } = linked({ site: plainSite, awards: [award(1, { recipient: plain })] });
    expect([...awards.values()]).toMatchObject([
      { recipient: { type: 'email', identity: identityHash('ada@example.org', salt), salt } },
    ]);
    expect(
      JSON.stringify([...awards.values()].map((one) => ({ ...one, badgeClass: undefined }))),
    ).not.toMatch(/ada@/i);
  });
});

describe('the command in the hint', () => {
  test.each([
    ['recipients/2026/ada.md', 'recipients/2026/ada.md'],
    ['recipients/été_2.md', 'recipients/été_2.md'],
    // What a shell could read as more than a name is not put into a command to copy.
    ['recipients/$(rm -rf ~).md', '--all'],
    ['recipients/a b.md', '--all'],
    ['recipients/a;b.md', '--all'],
    ["recipients/'.md", '--all'],
    ['recipients/ada@example.org.md', '--all'],
    ['recipients/\u{1b}[2K.md', '--all'],
  ])('%s', (file, argument) => {
    const [problem] = problemsOf({ awards: [award(1, { recipient: typed }, { file })] });
    expect(problem?.hint).toBe(`Run: npm run badges -- seal ${argument}`);
  });
});

describe('an issuer that makes no new awards', () => {
  const issuers = [issuer('acme', { awarding: false })];

  test('refuses what has no id, and keeps what was awarded', () => {
    expect(codes({ issuers, awards: [award(1, { recipient: typed, ...unpinned })] })).toEqual([
      'issuer-not-awarding  badge',
    ]);
    expect(codes({ issuers, awards: [award(1)] })).toEqual([]);
    expect(
      codes({ issuers, awards: [award(1, { recipient: undefined, erased: on('2026-06-01') })] }),
    ).toEqual([]);
  });
});

describe('erased awards', () => {
  const erased = { recipient: undefined, erased: on('2026-06-01') };

  test.each([
    ['stripped', award(1, erased), []],
    ['with a name', award(1, { ...erased, name: 'Ada' }), ['award-erased-rest  name']],
    ['with the recipient', award(1, { erased: erased.erased }), ['award-erased-rest  recipient']],
    [
      'with a text',
      award(1, { ...erased, narrative: 'Ada did it.', evidence: [{ id: 'https://example.org/' }] }),
      ['award-erased-rest  narrative'],
    ],
    ['without id', award(1, { ...erased, id: undefined }), ['award-erased-rest  erased']],
    [
      'without statusIndex',
      award(1, { ...erased, statusIndex: undefined }),
      ['award-erased-rest  erased'],
    ],
    [
      'never sealed',
      award(1, { erased: erased.erased, ...unpinned, recipient: typed }),
      ['award-erased-rest  recipient', 'award-erased-rest  erased'],
    ],
  ])('%s', (_, given, expected) => {
    expect(codes({ awards: [given] })).toEqual(expected);
  });

  test('everything that is left over is named', () => {
    const [problem] = problemsOf({
      awards: [award(1, { ...erased, narrative: 'x', name: 'Ada', expires: on('2027-01-01') })],
    });
    expect(problem?.message).toBe(
      'The award is erased, and expires, name and narrative still stand in the file.',
    );
  });
});

test('no message of any kind repeats the address', () => {
  const canary = 'canary.bird@nest.example';
  for (const recipients of ['sealed', 'plain'] as const) {
    for (const recipient of [
      { kind: 'typed', address: canary },
      { kind: 'typed', address: `${canary},` },
      { kind: 'plain', type: 'email', address: canary, salt },
      { kind: 'plain', type: 'url', address: canary, salt },
    ] as const) {
      const problems = problemsOf({
        site: site({ recipients }),
        awards: [award(1, { recipient, ...unpinned, badge: canary, issuedOn: on('2027-01-01') })],
      });
      expect(problems.length).toBeGreaterThan(1);
      expect(JSON.stringify(problems)).not.toContain('canary');
    }
  }
});
