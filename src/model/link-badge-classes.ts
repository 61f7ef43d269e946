/** Badge classes with their issuer and what they supersede, still without their awards. */

import type {
  BadgeClassSource,
  BadgeTranslationSource,
  Sources,
} from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import type { Award } from './award.ts';
import type { BadgeClass } from './badge-class.ts';
import { given } from './given.ts';
import { type Instant, startOf } from './instant.ts';
import {
  alignmentsOf,
  commonOf,
  futureEndorsements,
  imageOf,
  inFuture,
  problemAt,
} from './link-common.ts';
import type { IssuerDraft } from './link-issuers.ts';
import { resultDescriptionsOf } from './link-result-descriptions.ts';
import { badgeTranslation } from './link-translated-texts.ts';
import { inOrder } from './order.ts';
import type { Site } from './site.ts';

/** While linking, a badge class's list of awards grows. */
export type BadgeClassDraft = BadgeClass & { readonly awards: Award[]; supersedes?: BadgeClass };

/** @param translations by the key of the badge, in the order of the site's languages */
export function linkBadgeClasses(
  sources: Sources,
  issuers: ReadonlyMap<string, IssuerDraft>,
  translations: ReadonlyMap<string, readonly BadgeTranslationSource[]>,
  site: Site,
  now: Instant,
  problems: Problem[],
): Map<string, BadgeClassDraft> {
  const badgeClasses = inOrder(
    sources.badgeClasses.flatMap((source) => {
      const issuer = issuers.get(source.issuer);
      if (issuer === undefined) {
        if (!sources.written.issuers.has(source.issuer)) problems.push(noIssuer(source));
        return [];
      }
      const translated = translations.get(`${source.issuer}/${source.slug}`) ?? [];
      const badgeClass = draftOf(source, issuer, translated, site, now, problems);
      return [[badgeClass.key, badgeClass] as const];
    }),
  );
  for (const badgeClass of badgeClasses.values()) {
    issuers.get(badgeClass.issuer.slug)?.badgeClasses.push(badgeClass);
  }
  for (const source of sources.badgeClasses)
    linkSuperseded(source, sources, badgeClasses, problems);
  return badgeClasses;
}

function draftOf(
  source: BadgeClassSource,
  issuer: IssuerDraft,
  translated: readonly BadgeTranslationSource[],
  site: Site,
  now: Instant,
  problems: Problem[],
): BadgeClassDraft {
  const { slug, origin, fields, criteria, image } = source;
  const updated = fields.updated && startOf(fields.updated, site.timeZone);
  const retired = fields.retired && startOf(fields.retired, site.timeZone);
  const future = inFuture(origin, 'updated', updated, now);
  if (future !== undefined) problems.push(future);
  problems.push(...futureEndorsements(origin, fields.endorsement, site, now));
  const key = `${issuer.slug}/${slug}`;
  return {
    ...commonOf(fields, site, (at) => at.badgePage({ key })),
    key,
    slug,
    issuer,
    name: fields.name,
    description: fields.description,
    criteria,
    image: imageOf(image),
    imageAlt: fields.imageAlt,
    tags: fields.tags ?? [],
    alignment: alignmentsOf(fields.alignment),
    ...achievementOf(fields),
    resultDescription: resultDescriptionsOf(source, problems),
    ...given({ expiresAfter: fields.expiresAfter, retired, updated }),
    translations: translated.map((one) => badgeTranslation(one, source, problems)),
    awards: [],
  };
}

/** @see Open Badges 3.0, "Achievement" */
function achievementOf(fields: BadgeClassSource['fields']) {
  const { achievementType, creditsAvailable, fieldOfStudy, specialization, humanCode } = fields;
  return {
    otherIdentifier: fields.otherIdentifier ?? [],
    ...given({ achievementType, creditsAvailable, fieldOfStudy, specialization, humanCode }),
    ...given({ creator: fields.creator && given(fields.creator) }),
  };
}

const noIssuer = ({ issuer, origin }: BadgeClassSource): Problem =>
  problemAt(
    origin,
    undefined,
    'issuer-missing',
    `Nobody issues this badge: there is no file ${quote(`badges/${issuer}/issuer.md`)}.`,
    'Create it with the fields name, url and email.',
  );

function linkSuperseded(
  { issuer, slug, origin, fields }: BadgeClassSource,
  { written }: Sources,
  badgeClasses: Map<string, BadgeClassDraft>,
  problems: Problem[],
): void {
  if (fields.supersedes === undefined) return;
  const key = `${issuer}/${fields.supersedes}`;
  const own = `${issuer}/${slug}`;
  const older = badgeClasses.get(key);
  const badgeClass = badgeClasses.get(own);
  if (key !== own && older !== undefined) {
    if (badgeClass !== undefined) badgeClass.supersedes = older;
    return;
  }
  if (key !== own && written.badges.has(key)) return;
  const others = [...written.badges.keys()]
    .filter((other) => other.startsWith(`${issuer}/`) && other !== own)
    .map((other) => other.slice(issuer.length + 1));
  // Awards name a badge with its issuer, so some do here too.
  const near = suggest(fields.supersedes.replace(/^.*\//, ''), others);
  problems.push(
    problemAt(
      origin,
      'supersedes',
      'badge-supersedes-unknown',
      `This issuer has no other badge ${quote(fields.supersedes)} that this one could replace.`,
      near === undefined
        ? 'Write the slug of the older badge: its file name without .md.'
        : `Did you mean ${quote(near)}?`,
    ),
  );
}
