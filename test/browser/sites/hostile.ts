/** A site whose contributors try to run scripts in the browsers of its readers: every field that takes a text holds tricks. */

import { awardSchema } from '../../../src/content/schema/award.ts';
import { badgeClassSchema } from '../../../src/content/schema/badge-class.ts';
import { issuerSchema } from '../../../src/content/schema/issuer.ts';
import { siteSchema } from '../../../src/content/schema/settings.ts';
import type { SiteFiles } from '../../support/site.ts';
import { awardId, block, markdownFile } from './content.ts';
import { addresses, emails, oddSvg, pictureNames, polyglot } from './hostile/attacks.ts';
import { allInMarkdown, bundles } from './hostile/pack.ts';
import { type Field, filled } from './hostile/written-fields.ts';
import { medallion, plum, teal, wine } from './pictures.ts';

/** What a person writes, by the name of its file. */
export const schemas = {
  site: siteSchema,
  issuer: issuerSchema,
  badge: badgeClassSchema,
  award: awardSchema,
} as const;

type Kind = keyof typeof schemas;

/** Texts that name something that is there, and cannot say anything else. */
export const references: Readonly<Record<Kind, readonly string[]>> = {
  site: [],
  issuer: ['image', 'defaultImage'],
  badge: ['image', 'supersedes'],
  award: ['badge'],
};

/** As many as it takes until every trick stood in every field that has room for a name. */
export const variants = bundles(200).length;

export type Hostile = {
  readonly files: SiteFiles;
  /** What stands in each field that takes a text, by `<kind>.<field>`. */
  readonly placed: ReadonlyMap<string, readonly string[]>;
};

/** What a field holds that is no free text. */
type Fixed = Readonly<Record<string, unknown>>;

export function hostile(url: string): Hostile {
  const placed = new Map<string, string[]>();
  const make = (kind: Kind, variant: number, fixed: Fixed, sizes = {}) => {
    const seen = new Map<string, number>();
    const fields = filled(
      schemas[kind],
      (field) => {
        if (Object.hasOwn(fixed, field.name)) return fixed[field.name];
        if (field.kind === 'other') return field.name === 'extensions' ? undefined : field.example;
        const nth = seen.get(field.name) ?? 0;
        seen.set(field.name, nth + 1);
        // One award in three is revoked.
        const turn = field.name === 'revoked.reason' ? variant / 3 : variant;
        const value = trickFor(field, turn + nth * variants);
        const name = `${kind}.${field.name}`;
        placed.set(name, [...(placed.get(name) ?? []), value]);
        return value;
      },
      sizes,
    );
    return kind === 'site' ? fields : { ...fields, ...extensions };
  };
  const files: Record<string, string | Uint8Array> = {
    'badges/site.yaml': block(
      make('site', 0, {
        url,
        language: 'en',
        languages: undefined,
        translations: undefined,
        timeZone: 'UTC',
        formats: '2.0',
        bake: undefined,
        index: true,
      }),
    ),
    'recipients/erased.md': markdownFile({
      badge: 'acme-0/engines',
      id: awardId(3),
      statusIndex: 3,
      issuedOn: '2026-05-01',
      erased: '2026-07-01',
    }),
  };
  for (let variant = 0; variant < variants; variant += 1) {
    const issuer = `acme-${variant}`;
    // What looks alike on every page need not be there as often.
    const isThird = variant % 3 === 0;
    const supersedes = isThird ? 'older' : undefined;
    Object.assign(files, {
      [`badges/${issuer}/issuer.md`]: markdownFile(
        make('issuer', variant, { image: undefined, defaultImage: undefined, awarding: true }),
        allInMarkdown(variant),
      ),
      [`badges/${issuer}/issuer.png`]: medallion(90, 90, plum),
      ...badge(issuer, 'engines', variant, { supersedes, retired: undefined }),
      ...(isThird ? badge(issuer, 'older', variant, { supersedes: undefined }) : {}),
      [`recipients/${issuer}.md`]: markdownFile(
        make('award', variant, { ...sealed(issuer, 10 * variant + 1), ...notRevoked }, lists),
      ),
    });
    if (isThird) {
      const fixed = { ...sealed(issuer, 10 * variant + 2), narrative: undefined };
      files[`recipients/${issuer}-revoked.md`] = markdownFile(
        make('award', variant, fixed, lists),
        allInMarkdown(variant + 1),
      );
    }
  }
  return { files, placed };

  function badge(issuer: string, slug: string, variant: number, more: Fixed): SiteFiles {
    const { [variant % pictureNames.length]: picture = 'picture.png' } = pictureNames;
    const isOdd = slug === 'older';
    const name = isOdd ? 'odd.svg' : picture;
    const fields = make('badge', variant, { ...described, ...more, image: name }, lists);
    return {
      [`badges/${issuer}/${slug}.md`]: markdownFile(fields, allInMarkdown(variant)),
      [`badges/${issuer}/${name}`]: isOdd
        ? oddSvg
        : medallion(90, 90, variant % 2 === 0 ? teal : wine),
    };
  }
}

/** A trick for a field that takes one: every kind of it, turn by turn. */
function trickFor({ kind, maxCharacters }: Field, turn: number): string {
  const turnOf = (all: readonly string[]): string => all[turn % all.length] ?? polyglot;
  if (kind === 'address') return turnOf(addresses);
  if (kind === 'email') return turnOf(emails);
  return maxCharacters >= 20_000 ? allInMarkdown(turn) : turnOf(bundles(maxCharacters));
}

const lists = { tags: 3, evidence: 2, alignment: 2 };

const notRevoked: Fixed = { 'revoked.on': undefined, 'revoked.reason': undefined };

const extensions = {
  'extensions:ApplyLink': {
    '@context': 'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json',
    type: ['Extension', 'extensions:ApplyLink'],
    url: 'javascript:__xss=1',
    [polyglot]: polyglot,
  },
};

const described: Fixed = {
  'resultDescription.id': 'score',
  'resultDescription.resultType': 'RubricCriterionLevel',
  'resultDescription.requiredLevel': 'working',
  'resultDescription.rubricCriterionLevel.id': 'working',
};

const sealed = (issuer: string, number: number): Fixed => ({
  badge: `${issuer}/engines`,
  'recipient.type': 'email',
  'recipient.identity': `sha256$${'ab'.repeat(32)}`,
  'recipient.address': undefined,
  'recipient.salt': `${'0123456789abcdef'.repeat(2)}${number}`,
  id: awardId(number),
  statusIndex: number,
  erased: undefined,
  'result.resultDescription': 'score',
  'result.status': undefined,
  'result.achievedLevel': 'working',
});
