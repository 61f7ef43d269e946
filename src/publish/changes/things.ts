/** Badges and issuers that are new, or say something else than they did. Pure. */

import type { Sources } from '../../content/schema/sources.ts';
import type { BadgeClass } from '../../model/badge-class.ts';
import { dayOf, type Instant } from '../../model/instant.ts';
import type { Issuer } from '../../model/issuer.ts';
import type { Publication } from '../../model/publication.ts';
import { listed } from '../../problems/render.ts';
import { type BadgeFact, badgeFactList, sha256 } from '../facts.ts';
import { badgeWords } from '../promises/words.ts';
import { type Compared, type Difference, difference, differences } from './differences.ts';
import { oneLine, type Picture } from './shown.ts';
import {
  badgeTranslationChanges,
  issuerTranslationChanges,
  languageInWords,
} from './translations.ts';

export type BadgeShown = {
  /** `issuer/badge`. */
  readonly badge: string;
  readonly name: string;
  readonly issuer: string;
  readonly description: string;
  readonly file: string;
  readonly picture: Picture;
  /** The languages that it is translated into, in words. Absent: none. */
  readonly languages?: string;
  /** How many awards of it there would be. */
  readonly awarded: number;
};

export type ChangedBadge = BadgeShown & { readonly changes: readonly Difference[] };

export type IssuerShown = {
  readonly issuer: string;
  readonly name: string;
  readonly url: string;
  readonly file: string;
  /** The languages that it is translated into, in words. Absent: none. */
  readonly languages?: string;
};

export type ChangedIssuer = IssuerShown & { readonly changes: readonly Difference[] };

/** @param sources where the badge and its picture are written */
export function badgeShown(badge: BadgeClass, { badgeClasses }: Sources): BadgeShown {
  const { key, name, issuer, description, imageAlt, awards } = badge;
  const source = badgeClasses.find((one) => `${one.issuer}/${one.slug}` === key);
  return {
    badge: key,
    name: oneLine(name),
    issuer: oneLine(issuer.name),
    description: oneLine(description),
    file: source?.origin.file ?? '',
    picture: { file: source?.image.file ?? '', alt: oneLine(imageAlt) },
    ...languagesOf(badge),
    awarded: awards.length,
  };
}

export const issuerShown = (issuer: Issuer): IssuerShown => ({
  issuer: issuer.slug,
  name: oneLine(issuer.name),
  url: oneLine(issuer.url),
  file: `badges/${issuer.slug}/issuer.md`,
  ...languagesOf(issuer),
});

function languagesOf({ translations }: Pick<BadgeClass | Issuer, 'translations'>) {
  const languages = translations.map(({ language }) => languageInWords(language));
  return languages.length === 0 ? {} : { languages: listed(languages) };
}

const day =
  (timeZone: string) =>
  (instant: Instant | undefined): string | undefined =>
    instant && dayOf(instant, timeZone);

/** What a badge says besides its facts. */
const besidesFacts = (timeZone: string): Compared<BadgeClass> => [
  ['the text for those who cannot see the picture', ({ imageAlt }) => imageAlt],
  ['the tags', ({ tags }) => tags],
  ['the version', ({ version }) => version],
  ['the badge that it replaces', ({ supersedes }) => supersedes?.key],
  ['the day from which nobody gets it any more', ({ retired }) => day(timeZone)(retired)],
  ['the day of its latest correction', ({ updated }) => day(timeZone)(updated)],
  ['the language', ({ language }) => language],
  ['its code', ({ humanCode }) => humanCode],
  ['its names in other registers', ({ otherIdentifier }) => otherIdentifier],
  ['what is related to it', ({ related }) => related],
  ['its endorsements', ({ endorsement }) => endorsement],
  ['its extensions', ({ extensions }) => extensions],
];

function badgeChanges(was: BadgeClass, is: BadgeClass, timeZone: string): readonly Difference[] {
  const earlier = new Map<BadgeFact, unknown>(badgeFactList(was));
  const facts = badgeFactList(is).map(
    ([fact, value]) => [badgeWords[fact], fact === 'image', earlier.get(fact), value] as const,
  );
  const ofFacts = facts
    .filter(([, , one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .map(([what, isDigest, one, other]) => (isDigest ? { what } : difference(what, one, other)));
  return [
    ...ofFacts,
    ...differences(besidesFacts(timeZone), was, is),
    ...badgeTranslationChanges(was, is),
  ];
}

/** Those of both sides that are no longer the same, each with what changed; in the order of the badges. */
export function changedBadges(
  before: Publication | undefined,
  after: Publication,
  sources: Sources,
): readonly ChangedBadge[] {
  return [...after.badgeClasses.values()].flatMap((badge) => {
    const was = before?.badgeClasses.get(badge.key);
    const changes = was && badgeChanges(was, badge, after.site.timeZone);
    return changes === undefined || changes.length === 0
      ? []
      : [{ ...badgeShown(badge, sources), changes }];
  });
}

const ofIssuer: Compared<Issuer> = [
  ['the name', ({ name }) => name],
  ['the web address', ({ url }) => url],
  ['the mail address', ({ email }) => email],
  ['the telephone number', ({ telephone }) => telephone],
  ['the description', ({ description }) => description],
  ['the text about it', ({ about }) => about],
  ['the logo', ({ image }) => image && { digest: sha256(image.bytes) }],
  ['the text for those who cannot see the logo', ({ imageAlt }) => imageAlt],
  ['the number of the organization at LinkedIn', ({ linkedin }) => linkedin],
  ['whether it makes new awards', ({ isAwarding }) => (isAwarding ? 'yes' : 'no')],
  ['the language', ({ language }) => language],
  ['the version', ({ version }) => version],
  ['what is related to it', ({ related }) => related],
  ['its endorsements', ({ endorsement }) => endorsement],
  ['its extensions', ({ extensions }) => extensions],
];

export function changedIssuers(
  before: Publication | undefined,
  after: Publication,
): readonly ChangedIssuer[] {
  return [...after.issuers.values()].flatMap((issuer) => {
    const was = before?.issuers.get(issuer.slug);
    const changes = was && [
      ...differences(ofIssuer, was, issuer),
      ...issuerTranslationChanges(was, issuer),
    ];
    return changes === undefined || changes.length === 0
      ? []
      : [{ ...issuerShown(issuer), changes }];
  });
}
