import { describe, expect, test } from 'vitest';
import type { AwardSource } from '../../src/content/schema/sources.ts';
import { award, badge, issuer, on, places, problemsOf, sealedFields, uuid } from './sources.ts';

describe('award-unknown-badge', () => {
  const badgeClasses = [badge('acme/intro-to-engines'), badge('acme/steam'), badge('club/steam')];
  const issuers = [issuer('acme'), issuer('club')];

  test.each([
    [
      'acme/intro-to-engine',
      'Did you mean "acme/intro-to-engines" (badges/acme/intro-to-engines.md)?',
    ],
    [
      'Acme/Intro-to-Engines',
      'Did you mean "acme/intro-to-engines" (badges/acme/intro-to-engines.md)?',
    ],
    ['intro-to-engines', 'Did you mean "acme/intro-to-engines" (badges/acme/intro-to-engines.md)?'],
    ['acme/steam.md', 'Did you mean "acme/steam" (badges/acme/steam.md)?'],
    ['clubb/steam', 'Did you mean "club/steam" (badges/club/steam.md)?'],
    ['steam', 'Did you mean "acme/steam" (badges/acme/steam.md)?'],
    [
      'something-else-altogether',
      'Write issuer and badge: the path of the badge’s file below badges/, without .md.',
    ],
    [
      '__proto__',
      'Write issuer and badge: the path of the badge’s file below badges/, without .md.',
    ],
  ])('%s', (written, hint) => {
    expect(problemsOf({ issuers, badgeClasses, awards: [award(1, { badge: written })] })).toEqual([
      {
        code: 'award-unknown-badge',
        severity: 'error',
        file: 'recipients/1.md',
        path: ['badge'],
        message: `No badge class has the id "${written}".`,
        hint,
      },
    ]);
  });

  test('an address that slipped into the field is not repeated', () => {
    const [problem] = problemsOf({ awards: [award(1, { badge: 'ada@example.org' })] });
    expect(problem?.message).toBe('No badge class has the id "•••••••••••••••".');
  });
});

describe('what must be unique', () => {
  const first = award(1);
  const again = (fields: Parameters<typeof award>[1], origin = {}): AwardSource =>
    award(2, fields, { file: 'recipients/2.md', ...origin });

  test.each([
    ['id', again({ id: uuid(1) }), ['award-id-taken recipients/2.md id']],
    [
      'salt',
      again({ recipient: sealedFields(1).recipient }),
      ['award-salt-taken recipients/2.md recipient'],
    ],
    [
      'statusIndex',
      again({ statusIndex: 1 }),
      ['award-status-index-taken recipients/2.md statusIndex'],
    ],
    [
      'everything: a copied file',
      award(1, {}, { file: 'recipients/copy.md' }),
      [
        'award-id-taken recipients/copy.md id',
        'award-status-index-taken recipients/copy.md statusIndex',
        'award-salt-taken recipients/copy.md recipient',
      ],
    ],
  ])('%s', (_, second, expected) => {
    expect(places(problemsOf({ awards: [first, second] }))).toEqual(expected);
    // The problem stands at the later file, whichever was read first.
    expect(places(problemsOf({ awards: [second, first] }))).toEqual(expected);
    expect(problemsOf({ awards: [first, second] })[0]?.message).toContain('in recipients/1.md');
  });

  test('within one file', () => {
    const inFile = (at: number, fields = {}) =>
      award(at, fields, { file: 'recipients/a.md', path: ['awards', at] });
    const problems = problemsOf({ awards: [inFile(0), inFile(1, { id: uuid(0) })] });
    expect(places(problems)).toEqual(['award-id-taken recipients/a.md awards.1.id']);
    expect(problems[0]?.message).toBe('Another award has this id already, above in this file.');
  });

  test('the ids of erased awards stay taken', () => {
    const gone = award(1, { recipient: undefined, erased: on('2026-06-01') });
    expect(places(problemsOf({ awards: [gone, again({ id: uuid(1), statusIndex: 1 })] }))).toEqual([
      'award-id-taken recipients/2.md id',
      'award-status-index-taken recipients/2.md statusIndex',
    ]);
  });

  test('a statusIndex is taken within its issuer alone; a salt that was pinned counts', () => {
    const issuers = [issuer('acme'), issuer('club')];
    const badgeClasses = [badge('acme/engines'), badge('acme/steam'), badge('club/engines')];
    const of = (key: string) => again({ badge: key, statusIndex: 1 });
    expect(problemsOf({ issuers, badgeClasses, awards: [first, of('club/engines')] })).toEqual([]);
    expect(
      places(problemsOf({ issuers, badgeClasses, awards: [first, of('acme/steam')] })),
    ).toEqual(['award-status-index-taken recipients/2.md statusIndex']);
    const plain = again({
      recipient: { kind: 'plain', type: 'email', address: 'a@b.org', salt: '1'.padStart(32, '0') },
    });
    expect(places(problemsOf({ awards: [first, plain] }))).toContain(
      'award-salt-taken recipients/2.md recipient',
    );
  });

  test('the name of a file cannot write to the terminal', () => {
    const problems = problemsOf({
      awards: [award(1, {}, { file: 'recipients/\u{1b}[2K.md' }), again({ id: uuid(1) })],
    });
    expect(problems[0]?.message).toContain('in recipients/\u{fffd}[2K.md');
  });
});

describe('fields that awards of a file share', () => {
  const shared = (
    fields: Parameters<typeof award>[1],
    ...names: readonly string[]
  ): AwardSource[] =>
    [1, 2, 3].map((number, at) =>
      award(number, fields, { file: 'recipients/a.md', path: ['awards', at], shared: names }),
    );

  test.each([
    [
      'badge',
      shared({ badge: 'acme/engine' }, 'badge'),
      ['award-unknown-badge recipients/a.md badge'],
    ],
    [
      'issuedOn',
      shared({ issuedOn: on('2027-01-01') }, 'issuedOn'),
      ['date-future recipients/a.md issuedOn'],
    ],
    [
      'expires',
      shared({ expires: on('2020-01-01') }, 'expires'),
      ['award-expires-first recipients/a.md expires'],
    ],
    [
      'revoked',
      shared({ revoked: { on: on('2027-01-01'), reason: 'x' } }, 'revoked'),
      ['date-future recipients/a.md revoked.on'],
    ],
    [
      'revoked, too early',
      shared({ revoked: { on: on('2020-01-01'), reason: 'x' } }, 'revoked'),
      ['award-revoked-first recipients/a.md revoked.on'],
    ],
  ])('a mistake in %s is one mistake, at its line', (_, awards, expected) => {
    expect(places(problemsOf({ awards }))).toEqual(expected);
  });

  test('what each says for itself is reported for each', () => {
    expect(places(problemsOf({ awards: shared({ issuedOn: on('2027-01-01') }) }))).toEqual([
      'date-future recipients/a.md awards.0.issuedOn',
      'date-future recipients/a.md awards.1.issuedOn',
      'date-future recipients/a.md awards.2.issuedOn',
    ]);
  });
});

test('an award tells everything that is wrong with it at once', () => {
  const problems = problemsOf({
    awards: [
      award(1, {
        badge: 'acme/engine',
        issuedOn: on('2027-01-01'),
        expires: on('2026-01-01'),
        revoked: { on: on('2026-02-01'), reason: 'x' },
        recipient: undefined,
      }),
    ],
  });
  expect(places(problems)).toEqual([
    'award-unknown-badge recipients/1.md badge',
    'date-future recipients/1.md issuedOn',
    'award-expires-first recipients/1.md expires',
    'award-revoked-first recipients/1.md revoked.on',
    'field-missing recipients/1.md',
  ]);
});
