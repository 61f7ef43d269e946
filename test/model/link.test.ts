import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sources } from '../../src/content/schema/sources.ts';
import { isRevoked } from '../../src/model/award.ts';
import { link } from '../../src/model/link.ts';
import { problemCodes } from '../../src/problems/problem.ts';
import {
  award,
  badge,
  image,
  issuer,
  linked,
  now,
  on,
  places,
  problemsOf,
  sealedFields,
  site,
  sources,
  uuid,
} from './sources.ts';

/** Two issuers, three badges, awards granted, revoked and erased. */
const club: Partial<Sources> = {
  issuers: [
    issuer('club'),
    issuer('acme', { updated: on('2026-03-01'), description: 'We build.' }),
  ],
  badgeClasses: [
    badge('club/engines'),
    badge('acme/steam', { supersedes: 'engines', tags: ['steam'], expiresAfter: 'P1Y' }),
    badge('acme/engines', { retired: on('2026-06-01') }),
  ],
  awards: [
    award(3, { badge: 'acme/steam' }),
    award(1, { evidence: [{ id: 'https://example.org/', name: undefined }] }),
    award(2, { revoked: { on: on('2026-06-01'), reason: 'Twice.' }, name: 'Ada' }),
    award(4, { badge: 'club/engines', statusIndex: 3 }),
    award(5, { recipient: undefined, erased: on('2026-07-01') }),
  ],
};

describe('a publication', () => {
  const { site: linkedSite, issuers, badgeClasses, awards } = linked(club);

  test('everything is in the order of its name, by code unit', () => {
    expect([...issuers.keys()]).toEqual(['acme', 'club']);
    expect([...badgeClasses.keys()]).toEqual(['acme/engines', 'acme/steam', 'club/engines']);
    expect([...awards.keys()]).toEqual([1, 2, 3, 4, 5].map(uuid));
    expect(issuers.get('acme')?.badgeClasses.map(({ slug }) => slug)).toEqual(['engines', 'steam']);
    expect(badgeClasses.get('acme/engines')?.awards.map(({ id }) => id)).toEqual(
      [1, 2, 5].map(uuid),
    );
  });

  test('it is linked both ways', () => {
    for (const issuer of issuers.values()) {
      for (const badgeClass of issuer.badgeClasses) {
        expect(badgeClass.issuer).toBe(issuer);
        expect(badgeClasses.get(badgeClass.key)).toBe(badgeClass);
      }
    }
    for (const badgeClass of badgeClasses.values()) {
      expect(issuers.get(badgeClass.issuer.slug)).toBe(badgeClass.issuer);
      expect(badgeClass.issuer.badgeClasses).toContain(badgeClass);
    }
    for (const [id, one] of awards) {
      expect(one.id).toBe(id);
      expect(one.badgeClass).toBe(badgeClasses.get(one.badgeClass.key));
      expect(one.badgeClass.awards).toContain(one);
    }
    expect(badgeClasses.get('acme/steam')?.supersedes).toBe(badgeClasses.get('acme/engines'));
  });

  test('it knows whether the owner has a theme', () => {
    expect(linkedSite.hasTheme).toBeUndefined();
    expect(linked({ publicFiles: ['CNAME', 'themes/theme.css'] }).site.hasTheme).toBeUndefined();
    expect(linked({ publicFiles: ['CNAME', 'theme.css'] }).site.hasTheme).toBe(true);
  });

  test('it is frozen', () => {
    for (const thing of [
      ...issuers.values(),
      ...badgeClasses.values(),
      ...awards.values(),
      linkedSite,
    ]) {
      expect(Object.isFrozen(thing)).toBe(true);
      for (const value of Object.values(thing)) {
        if (Array.isArray(value)) expect(Object.isFrozen(value)).toBe(true);
      }
    }
  });

  test('fields that were not written are not there', () => {
    for (const thing of [
      ...issuers.values(),
      ...badgeClasses.values(),
      ...awards.values(),
      linkedSite,
    ]) {
      expect(Object.values(thing)).not.toContain(undefined);
    }
    const [first] = awards.values();
    expect(first?.kind === 'granted' && first.evidence).toEqual([{ id: 'https://example.org/' }]);
    expect(Object.keys(first?.kind === 'granted' ? (first.evidence[0] ?? {}) : {})).toEqual(['id']);
  });

  test('what is revoked, what is erased', () => {
    expect([...awards.values()].map(isRevoked)).toEqual([false, true, false, false, true]);
    expect(awards.get(uuid(5) as never)).toEqual({
      kind: 'erased',
      id: uuid(5),
      badgeClass: badgeClasses.get('acme/engines'),
      statusIndex: 5,
      issuedOn: '2026-05-01T00:00:00Z',
      erased: '2026-07-01T00:00:00Z',
    });
  });

  test('dates are instants, expiry comes from the badge', () => {
    expect(awards.get(uuid(3) as never)).toMatchObject({
      issuedOn: '2026-05-01T00:00:00Z',
      expires: '2027-05-01T23:59:59Z',
    });
    expect(badgeClasses.get('acme/engines')?.retired).toBe('2026-06-01T00:00:00Z');
    expect(issuers.get('acme')?.updated).toBe('2026-03-01T00:00:00Z');
  });

  test('the language is the site’s unless said', () => {
    const given = {
      ...club,
      site: site({ language: 'de' }),
      awards: [award(1, { language: 'fr' })],
    };
    const publication = linked(given);
    expect([...publication.awards.values()]).toMatchObject([{ language: 'fr' }]);
    expect(publication.issuers.get('acme')?.language).toBe('de');
  });

  test('an image gets the ending of its kind', () => {
    const svg = { ...image('badges/acme/issuer.svg'), mediaType: 'image/svg+xml' } as const;
    const publication = linked({ issuers: [{ ...issuer('acme'), image: svg }] });
    expect(publication.issuers.get('acme')?.image?.extension).toBe('svg');
    expect(publication.badgeClasses.get('acme/engines')?.image.extension).toBe('png');
  });

  test.each([
    ['https://badges.example.org/', false],
    ['http://localhost:4321/', true],
    ['http://[::1]/', true],
  ])('is %s on this machine alone? %s', (url, expected) => {
    expect(linked({ site: site({ url }) }).site.isLoopback).toBe(expected);
  });

  test('an empty site is a publication too', () => {
    const publication = linked({ issuers: [], badgeClasses: [] });
    expect(publication.issuers.size + publication.badgeClasses.size + publication.awards.size).toBe(
      0,
    );
  });
});

describe('what cannot be read', () => {
  test('without site.yaml links are checked all the same, and nothing is published', () => {
    const given = sources({ site: undefined, awards: [award(1, { badge: 'acme/engine' })] });
    const { publication, problems } = link(given, { now });
    expect(publication).toBeUndefined();
    expect(places(problems)).toEqual(['award-unknown-badge recipients/1.md badge']);
    expect(link(sources({ site: undefined }), { now })).toEqual({
      publication: undefined,
      problems: [],
    });
  });

  test('a link to a file with mistakes of its own is no second mistake', () => {
    const written = {
      issuers: new Set(['acme', 'broken']),
      badges: new Map(
        ['acme/broken', 'acme/steam', 'broken/engines', 'broken/steam'].map((key) => [
          key,
          `badges/${key}.md`,
        ]),
      ),
      keys: new Set<string>(),
    };
    expect(
      problemsOf({
        written,
        badgeClasses: [
          badge('acme/steam', { supersedes: 'broken' }),
          // The profile of this issuer cannot be read, so none of its badges can be linked.
          badge('broken/engines'),
          badge('broken/steam', { supersedes: 'engines' }),
        ],
        awards: [award(1, { badge: 'acme/broken' }), award(2, { badge: 'broken/engines' })],
      }),
    ).toEqual([]);
  });
});

describe('laws', () => {
  const mixed = fc.record({
    awards: fc.array(
      fc
        .record({
          number: fc.nat(5),
          badge: fc.constantFrom(
            'acme/engines',
            'acme/steam',
            'engines',
            'club/engines',
            '../x',
            '__proto__',
            '/',
          ),
          issuedOn: fc.constantFrom(
            '2026-05-01',
            '2026-12-24',
            '1900-01-01',
            '2026-05-01T18:30:00+02:00',
          ),
          expires: fc.constantFrom(undefined, '2026-05-01', '2020-01-01'),
          id: fc.constantFrom(undefined, uuid(1), uuid(2)),
          statusIndex: fc.constantFrom(undefined, 1, 2),
          erased: fc.constantFrom(undefined, undefined, '2026-06-01', '2027-01-01'),
          revoked: fc.constantFrom(undefined, undefined, '2026-06-01', '2025-01-01', '2027-01-01'),
          file: fc.constantFrom('recipients/a.md', 'recipients/b.md'),
        })
        .map(({ number, file, revoked, erased, issuedOn, expires, ...rest }) =>
          award(
            number,
            {
              ...rest,
              issuedOn: on(issuedOn),
              expires: expires === undefined ? undefined : on(expires),
              erased: erased === undefined ? undefined : on(erased),
              revoked: revoked === undefined ? undefined : { on: on(revoked), reason: 'x' },
              recipient: erased === undefined ? sealedFields(number).recipient : undefined,
            },
            { file, path: ['awards', number], shared: ['badge', 'issuedOn'] },
          ),
        ),
    ),
    retired: fc.constantFrom(undefined, '2026-01-01', '2026-10-01'),
    supersedes: fc.constantFrom(undefined, 'steam', 'engines', '../engines', 'constructor'),
    withIssuer: fc.boolean(),
  });

  test('sound and published, or at least one problem in whole sentences; the same problem once', () =>
    fc.assert(
      fc.property(mixed, ({ awards, retired, supersedes, withIssuer }) => {
        const given: Partial<Sources> = {
          awards,
          issuers: withIssuer ? [issuer('acme')] : [],
          badgeClasses: [
            badge('acme/engines', retired === undefined ? {} : { retired: on(retired) }),
            badge('acme/steam', supersedes === undefined ? {} : { supersedes }),
          ],
        };
        const { publication, problems } = link(sources(given), { now });
        expect(publication === undefined).toBe(problems.length > 0);
        for (const { code, message, hint = '', file } of problems) {
          expect(problemCodes).toContain(code);
          expect(file).toMatch(/^(badges|recipients)\//);
          expect(message).toMatch(/^[A-Z"].*\.$/s);
          expect(message + hint).not.toMatch(/undefined|\[object/);
        }
        const texts = problems.map((problem) => JSON.stringify(problem));
        expect(new Set(texts).size).toBe(texts.length);
        if (publication !== undefined) expect(publication.awards.size).toBe(awards.length);
      }),
      { numRuns: 400 },
    ));

  test('the order of reading changes neither the publication nor the problems', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...(club.awards ?? [])], { minLength: 5 }), (awards) => {
        const publication = linked({
          ...club,
          awards,
          issuers: [...(club.issuers ?? [])].reverse(),
          badgeClasses: [...(club.badgeClasses ?? [])].reverse(),
        });
        expect(publication).toEqual(linked(club));
        expect([...publication.awards.keys()]).toEqual([...linked(club).awards.keys()]);
      }),
    ));
});
