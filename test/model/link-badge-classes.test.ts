import { describe, expect, test } from 'vitest';
import { badge, issuer, linked, on, places, problemsOf, site } from './sources.ts';

test('issuer-missing: a badge in a folder without a profile', () => {
  expect(problemsOf({ badgeClasses: [badge('acme/engines'), badge('club/steam')] })).toEqual([
    {
      code: 'issuer-missing',
      severity: 'error',
      file: 'badges/club/steam.md',
      path: [],
      message: 'Nobody issues this badge: there is no file "badges/club/issuer.md".',
      hint: 'Create it with the fields name, url and email.',
    },
  ]);
});

describe('badge-supersedes-unknown', () => {
  const newer = (supersedes: string) => badge('acme/steam', { supersedes });

  test.each([
    ['engine', 'Did you mean "engines"?'],
    ['Engines', 'Did you mean "engines"?'],
    ['acme/engines', 'Did you mean "engines"?'],
    ['steam', 'Write the slug of the older badge: its file name without .md.'],
    ['wholly-different', 'Write the slug of the older badge: its file name without .md.'],
    ['../club/engines', undefined],
    ['constructor', undefined],
  ])('%s', (supersedes, hint) => {
    const problems = problemsOf({ badgeClasses: [badge('acme/engines'), newer(supersedes)] });
    expect(places(problems)).toEqual(['badge-supersedes-unknown badges/acme/steam.md supersedes']);
    if (hint !== undefined) expect(problems[0]?.hint).toBe(hint);
  });

  test('a badge of another issuer is unknown too', () => {
    const problems = problemsOf({
      issuers: [issuer('acme'), issuer('club')],
      badgeClasses: [badge('club/engines'), newer('engines')],
    });
    expect(places(problems)).toEqual(['badge-supersedes-unknown badges/acme/steam.md supersedes']);
  });

  test('a chain is linked step by step', () => {
    const { badgeClasses } = linked({
      badgeClasses: [
        badge('acme/c', { supersedes: 'b' }),
        badge('acme/b', { supersedes: 'a' }),
        badge('acme/a'),
      ],
    });
    expect(badgeClasses.get('acme/c')?.supersedes?.supersedes?.key).toBe('acme/a');
  });
});

test('updated may not lie in the future, retired may', () => {
  const later = on('2026-11-02');
  expect(places(problemsOf({ badgeClasses: [badge('acme/engines', { updated: later })] }))).toEqual(
    ['date-future badges/acme/engines.md updated'],
  );
  expect(problemsOf({ badgeClasses: [badge('acme/engines', { retired: later })] })).toEqual([]);
  expect(places(problemsOf({ issuers: [issuer('acme', { updated: later })] }))).toEqual([
    'date-future badges/acme/issuer.md updated',
  ]);
});

test('today is no future, where the site stands', () => {
  const badgeClasses = [badge('acme/engines', { updated: on('2026-11-02') })];
  // At noon UTC on the first it is the second in Kiribati.
  expect(problemsOf({ badgeClasses, site: site({ timeZone: 'Pacific/Kiritimati' }) })).toEqual([]);
});
