import { describe, expect, test } from 'vitest';
import type { GrantedAward } from '../../src/model/award.ts';
import type { BadgeClass } from '../../src/model/badge-class.ts';
import {
  awardsToTell,
  createView,
  hasResults,
  hasWork,
  successorsOf,
} from '../../src/site/view.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { minimal, sealedAward } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';

async function badgeOf(files: Readonly<Record<string, string | Uint8Array>>, key: string) {
  const { publication } = await publish(files);
  const badge = publication.badgeClasses.get(key);
  if (badge === undefined) throw new Error(`No badge ${key}.`);
  return badge;
}

const id = (number: number) => `${String(number).padStart(8, '0')}-6a1e-4d0e-9a53-5f7d3c1e8b42`;

describe('the number of awards', () => {
  const withAwards = (holding: number, revoked: number): Promise<BadgeClass> => {
    const numbers = Array.from({ length: holding + revoked }, (_, index) => index + 1);
    const { 'recipients/ada.md': _, ...rest } = minimal;
    const files = numbers.map((number) => [
      `recipients/${number}.md`,
      sealedAward(
        id(number),
        number,
        number > holding ? 'revoked: { on: 2026-06-01, reason: Wrong. }\n' : '',
      ),
    ]);
    return badgeOf({ ...rest, ...Object.fromEntries(files) }, 'acme/engines');
  };

  test.each([
    { holding: 0, revoked: 0, told: undefined },
    { holding: 4, revoked: 3, told: undefined },
    { holding: 5, revoked: 0, told: 5 },
    { holding: 6, revoked: 2, told: 6 },
  ])('$holding that hold and $revoked revoked: $told', async ({ holding, revoked, told }) => {
    expect(awardsToTell(await withAwards(holding, revoked))).toBe(told);
  });
});

test('a badge knows what replaces it', async () => {
  const successors = successorsOf(await badgeOf(rich, 'acme/old-engines'));
  expect(successors.map(({ key }) => key)).toEqual(['acme/engines']);
  expect(successorsOf(await badgeOf(rich, 'acme/engines'))).toEqual([]);
});

describe('an award', () => {
  const awardOf = async (more: string): Promise<GrantedAward> => {
    const badge = await badgeOf(
      {
        ...minimal,
        'badges/acme/engines.md': `---
name: Engines
description: Knows engines.
imageAlt: An engine.
resultDescription: { id: grade, name: Grade, resultType: LetterGrade }
---
Build one.
`,
        'recipients/ada.md': sealedAward(id(1), 1, more).replace('Built a working model.\n', ''),
      },
      'acme/engines',
    );
    const [award] = badge.awards;
    if (award?.kind !== 'granted') throw new Error('No award.');
    return award;
  };

  test.each([
    ['', false, false],
    ['name: Ada\nlicenseNumber: L-7\n', false, false],
    ['result: { value: A }\n', true, false],
    ['creditsEarned: 0\n', true, false],
    ['role: Captain\n', false, true],
    ['term: Spring 2026\n', false, true],
    ['activityStartDate: 2026-01-01\n', false, true],
    ['activityEndDate: 2026-01-01\n', false, true],
    ['narrative: Built one.\n', false, true],
    ['evidence: https://work.example.org/\n', false, true],
    ['source: { name: Steam School, url: "https://school.example.org/" }\n', false, true],
  ])('with %j has results: %j, has work: %j', async (more, results, work) => {
    const award = await awardOf(more);
    expect([hasResults(award), hasWork(award)]).toEqual([results, work]);
  });
});

describe('a view', () => {
  test('says the language of a text only where it is not the site’s', async () => {
    const { publication, addresses } = await publish(rich);
    const { langOf, direction } = createView({ publication, addresses });
    const badge = (key: string) => publication.badgeClasses.get(key) ?? { language: '' };
    expect(langOf(badge('acme/engines'))).toBe('en-GB');
    expect(langOf(badge('acme/old-engines'))).toBeUndefined();
    expect(direction).toBe('ltr');
  });

  test('in another language gives everything with its texts in that language', async () => {
    const open = await publish(translated);
    const { publication, site, pages, langOf, criteria, about, files } = createView(open, 'de');
    const badge = publication.badgeClasses.get('acme/engines');
    const old = publication.badgeClasses.get('acme/old-engines');
    const [award] = publication.awards.values();
    if (badge === undefined || old === undefined) throw new Error('No badge.');
    expect(site.title).toBe('Der Verein');
    expect([badge.name, badge.issuer.name, old.issuer.name]).toEqual([
      'Motoren',
      'Acme auf Deutsch',
      'Acme auf Deutsch',
    ]);
    expect(award?.badgeClass).toBe(badge);
    expect([langOf(badge), langOf(badge.issuer), langOf(old)]).toEqual([
      undefined,
      undefined,
      'en',
    ]);
    expect(criteria(badge)).toBe('<p>Bau einen.</p>\n');
    expect(about(badge.issuer)).toBe('<p>Über uns.</p>\n');
    expect(successorsOf(old)).toEqual([badge]);
    expect(pages.badgePage(badge).path).toBe('de/badges/acme/engines/');
    expect(files.badge(badge)['badge-class']?.path).toBe('de/badges/acme/engines/badge.json');
  });

  test('says so text by text, where a translation lacks some', async () => {
    const open = await publish(translated);
    const portuguese = createView(open, 'pt-BR');
    const german = createView(open, 'de');
    const [inPortuguese, inGerman] = [portuguese, german].map(({ publication }) =>
      publication.badgeClasses.get('acme/engines'),
    );
    if (inPortuguese === undefined || inGerman === undefined) throw new Error('No badge.');
    const texts = ['name', 'description', 'criteria', 'imageAlt', 'tags', 'creator'] as const;
    expect(texts.map((text) => portuguese.langOf(inPortuguese, text))).toEqual([
      undefined,
      ...['en', 'en', 'en', 'en', 'en'],
    ]);
    expect(texts.map((text) => german.langOf(inGerman, text))).toEqual([
      ...[undefined, undefined, undefined, undefined, undefined],
      'en',
    ]);
    expect(portuguese.langOf(inPortuguese.issuer, 'about')).toBe('en');
    const [build, oil] = inGerman.alignment;
    const [score, craft] = inGerman.resultDescription;
    const [begun, working] = craft?.rubricCriterionLevel ?? [];
    if (!(build && oil && score && craft && begun && working)) throw new Error('Parts are lost.');
    const { langOfSkill, langOfResult } = german;
    expect([
      langOfSkill(inGerman, build, 'targetName'),
      langOfSkill(inGerman, oil, 'targetName'),
      langOfResult(inGerman, score),
      langOfResult(inGerman, craft),
      langOfResult(inGerman, craft, { level: begun, text: 'description' }),
      langOfResult(inGerman, craft, { level: begun, text: 'level' }),
      langOfResult(inGerman, craft, { level: working, text: 'name' }),
    ]).toEqual([undefined, 'en', 'en', undefined, undefined, 'en', 'en']);
    expect([portuguese.titleLang, portuguese.descriptionLang]).toEqual(['en', 'en']);
    expect([german.titleLang, german.descriptionLang]).toEqual([undefined, undefined]);
    // On the pages of the original nothing is marked.
    const own = createView(open);
    const original = own.publication.badgeClasses.get('acme/engines');
    expect(texts.map((text) => original && own.langOf(original, text))).toEqual(
      texts.map(() => undefined),
    );
  });

  test('in the site’s own language is of the publication itself', async () => {
    const open = await publish(translated);
    expect(createView(open).publication).toBe(open.publication);
  });

  test('renders the texts with links that mean the same everywhere', async () => {
    const { publication, addresses } = await publish({
      ...minimal,
      'badges/acme/engines.md':
        '---\nname: Engines\ndescription: Knows engines.\nimageAlt: An engine.\n---\n[a](../../../)\n',
    });
    const { criteria } = createView({ publication, addresses });
    const [badge] = publication.badgeClasses.values();
    expect(badge && criteria(badge)).toBe('<p><a href="/club/">a</a></p>\n');
  });
});

describe('the words of a page', () => {
  test.each([
    ['de', undefined],
    ['de-AT', undefined],
    ['en-GB', undefined],
    // No table: English words, and said to be.
    ['ar', 'en'],
  ])('in %s are marked to be in %s', async (language, marked) => {
    const { publication, addresses } = await publish(minimal);
    expect(createView({ publication, addresses }, language).wordsLanguage).toBe(marked);
  });
});
