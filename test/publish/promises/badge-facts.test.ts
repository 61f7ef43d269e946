import { describe, expect, test } from 'vitest';
import { rich } from '../../support/rich-site.ts';
import { minimal, picture, type SiteFiles } from '../../support/site.ts';
import { broken, type Changes, compared, edited, places } from './comparing.ts';

const engines = 'badges/acme/engines.md';

const described = edited(minimal, engines, 'Knows engines.', 'Knows motors.');

const withUpdated = (files: SiteFiles, date: string): SiteFiles =>
  edited(files, engines, 'imageAlt', `updated: ${date}\nimageAlt`);

test('a badge that has awards: what changed, and the three ways out of it', async () => {
  expect(await broken(minimal, described)).toEqual([
    `badges/acme/engines.md:3:14  promise-facts-changed
  2 | name: Engines
  3 | description: Knows motors.
    |              ^^^^^^^^^^^^^
  Since main, the description of this badge has changed, and 1 award has it as it was.
  Put it back; this shows what changed: git diff main -- badges/acme/engines.md
  A correction that means the same is stated in badges/acme/engines.md: updated: 2026-11-01
  For a new meaning make a new badge: npm run badges -- badge version acme/engines`,
  ]);
});

describe('each fact has a word and a place', () => {
  test.each<[string, string, string, string]>([
    ['the name', '2', 'name: Engines', 'name: Motors'],
    ['the text of the criteria', '', 'Build *one*', 'Build *two*'],
    ['the alignment', '7', 'targetName: build engines', 'targetName: make engines'],
    ['the type of the achievement', '13', 'Certificate', 'Award'],
    ['the creator', '15', 'Steam Guild', 'Guild'],
    ['the field of study', '19', 'Engineering', 'Art'],
    ['the specialization', '20', 'specialization: Steam', 'specialization: Coal'],
    ['the number of credits', '21', '1.50', '2'],
    ['a description of results', '27', 'Final score', 'Score'],
  ])('%s', async (words, line, from, to) => {
    const [found, ...more] = await broken(rich, edited(rich, engines, from, to));
    expect(more).toEqual([]);
    expect(found).toContain(`Since main, ${words} of this badge has changed, and 3 awards have it`);
    expect(found?.startsWith(`${engines}${line === '' ? '  ' : `:${line}:`}`)).toBe(true);
  });

  test('the picture', async () => {
    const [found, ...more] = await broken(minimal, { 'badges/acme/engines.png': picture(130) });
    expect(more).toEqual([]);
    expect(found).toContain(
      'badges/acme/engines.png  promise-facts-changed\n  Since main, the picture',
    );
    expect(found).toContain('Bring it back: git checkout main -- badges/acme/engines.png');
  });
});

test('a fact that was taken out is shown where it stood', async () => {
  const changes = edited(rich, engines, 'specialization: Steam\n', '');
  expect(await places(rich, changes)).toEqual(['promise-facts-changed badges/acme/engines.md:20']);
});

test('one picture that several badges show is told once', async () => {
  const badges = ['one', 'two'].map((slug) => [
    [`badges/acme/${slug}.md`, minimal[engines]],
    [
      `recipients/${slug}.md`,
      String(minimal['recipients/ada.md'])
        .replace('acme/engines', `acme/${slug}`)
        .replace(/id: .*/, `id: ${slug === 'one' ? 1 : 2}b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42`)
        .replace(/00017|statusIndex: 17/g, (found) =>
          found.replace('17', slug === 'one' ? '18' : '19'),
        ),
    ],
  ]);
  const before: SiteFiles = {
    ...minimal,
    ...Object.fromEntries(badges.flat()),
    ...edited(minimal, 'badges/acme/issuer.md', 'name', 'defaultImage: common.png\nname'),
    'badges/acme/common.png': picture(100),
  };
  expect(await broken(before, { 'badges/acme/common.png': picture(130) })).toEqual([
    expect.stringContaining(
      'the picture of 2 badges has changed, and 2 awards have them as it was',
    ),
  ]);
});

describe('a stated correction', () => {
  const before = { ...minimal, ...withUpdated(minimal, '2026-06-01') };

  test.each<[string, SiteFiles, string, boolean]>([
    ['the first', minimal, '2026-06-01', true],
    ['a later one', before, '2026-06-02', true],
    ['the same as before', before, '2026-06-01', false],
    ['the same, written otherwise', before, '2026-06-01T00:00:00Z', false],
    ['an earlier one', before, '2026-05-31', false],
  ])('%s', async (_, was, date, isAllowed) => {
    const changes = withUpdated({ ...minimal, ...described }, date);
    const { problems, changedBadges } = await compared(was, changes);
    expect(problems.map(({ code }) => code)).toEqual(isAllowed ? [] : ['promise-facts-changed']);
    expect(changedBadges.map(({ key }) => key)).toEqual(['acme/engines']);
  });

  test('of today already: the next one says its time', async () => {
    const today = { ...minimal, ...withUpdated(minimal, '2026-11-01') };
    const [found] = await broken(today, withUpdated({ ...minimal, ...described }, '2026-11-01'));
    expect(found).toContain('updated: 2026-11-01T12:00:00Z');
  });

  test('that only moves along with the time zone', async () => {
    const zone = {
      'badges/site.yaml': `${minimal['badges/site.yaml']}timeZone: America/New_York\n`,
    };
    const changes = { ...withUpdated({ ...minimal, ...described }, '2026-06-01'), ...zone };
    expect(await places(before, changes)).toContain(
      'promise-facts-changed badges/acme/engines.md:3',
    );
  });
});

describe('allowed', () => {
  const changed = (from: string, to: string) => edited(minimal, engines, from, to);
  test.each<[string, Changes, SiteFiles?]>([
    ['a badge without awards', described, without(minimal, 'recipients/ada.md')],
    [
      'another picture of one',
      { 'badges/acme/engines.png': picture(130) },
      without(minimal, 'recipients/ada.md'),
    ],
    ['another text for people who cannot see the picture', changed('An engine.', 'A motor.')],
    ['tags', changed('imageAlt', 'tags: [a]\nimageAlt')],
    ['retired', changed('imageAlt', 'retired: 2026-10-01\nimageAlt')],
    [
      'the name of the issuer',
      edited(minimal, 'badges/acme/issuer.md', 'name: Acme', 'name: Acme Ltd'),
    ],
    ['another title', edited(minimal, 'badges/site.yaml', 'The Club', 'Our Club')],
    [
      'a new version of it',
      {
        'badges/acme/engines-2.md': String(minimal[engines]).replace(
          'imageAlt',
          'supersedes: engines\nimageAlt',
        ),
        'badges/acme/engines-2.png': picture(130),
        ...changed('imageAlt', 'retired: 2026-10-01\nimageAlt'),
      },
    ],
  ])('%s', async (_, changes, before = minimal) => {
    const { problems, content } = await compared(before, changes);
    expect(problems).toEqual([]);
    expect(content.publication).toBeDefined();
  });
});

function without(files: SiteFiles, path: string): SiteFiles {
  const { [path]: _, ...rest } = files;
  return rest;
}
