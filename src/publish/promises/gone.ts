/** What was published and is written nowhere any more: issuers and badge classes. Source: design, section 5, promise 1. */

import type { BadgeClass } from '../../model/badge-class.ts';
import type { Issuer } from '../../model/issuer.ts';
import { quote } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import type { AwardChanges } from './award-changes.ts';
import { changedBadgeFacts } from './badge-facts.ts';
import { bringBack, type Finding, finding, inShell, type Since } from './finding.ts';
import { isBadgeThere, isIssuerThere, type Side, type Today } from './side.ts';

export function goneIssuers(before: Side, today: Today, since: Since): Finding[] {
  return [...before.publication.issuers.values()]
    .filter(({ slug }) => !isIssuerThere(today, slug))
    .map((issuer) => {
      const { slug, badgeClasses } = issuer;
      const awards = badgeClasses.reduce((sum, badge) => sum + badge.awards.length, 0);
      const renamed = newIssuer(issuer, before, today);
      const left = badgeClasses.filter(({ key }) => isBadgeThere(today, key)).length;
      const file = `badges/${slug}/issuer.md`;
      const translated = before.sources.issuerTranslations
        .filter((one) => one.issuer === slug && !today.paths.has(one.origin.file))
        .map(({ origin }) => origin.file);
      return finding(
        { side: 'before', file },
        'promise-address-gone',
        `Since ${since.ref}, the issuer ${quote(slug)} is gone. Its addresses would vanish, with those of ${plural(badgeClasses.length, 'badge')} and ${plural(awards, 'award')}.`,
        renamed === undefined
          ? `Bring it back: ${bringBack(since, ...(left === badgeClasses.length ? [file, ...translated] : [`badges/${slug}`]))}\nAn issuer that awards nothing any more says so: awarding: false`
          : `It looks renamed to ${quote(renamed)}. The folder keeps its name, which the addresses are made of: git mv badges/${renamed} badges/${slug}\nWhat people read is "name" in the file, and that may change.`,
      );
    });
}

/** An issuer that was not there before and says the same of itself. */
const newIssuer = ({ name, url }: Issuer, before: Side, today: Today): string | undefined =>
  [...today.publication.issuers.values()].find(
    (one) => one.name === name && one.url === url && !before.publication.issuers.has(one.slug),
  )?.slug;

export function goneBadges(
  { renamed }: Pick<AwardChanges, 'renamed'>,
  before: Side,
  today: Today,
  since: Since,
): Finding[] {
  return [...before.publication.badgeClasses.values()]
    .filter(({ key, issuer }) => !isBadgeThere(today, key) && isIssuerThere(today, issuer.slug))
    .map((badge) => {
      const { key, awards } = badge;
      const now = newBadge(badge, before, today);
      const moved = renamed.get(key) ?? 0;
      const written = before.badges.get(key);
      const translations = translationsOf(badge, before);
      const files = [`badges/${key}.md`, ...translations, written?.image.file ?? ''].filter(
        (file, index, all) => file !== '' && all.indexOf(file) === index && !today.paths.has(file),
      );
      return finding(
        { side: 'before', file: `badges/${key}.md` },
        'promise-address-gone',
        `Since ${since.ref}, the badge ${quote(key)} is gone. Its addresses would vanish, and ${plural(awards.length, 'award')} ${awards.length === 1 ? 'was' : 'were'} made with it${moved > 0 ? ` (${moved} of them with another badge today)` : ''}.`,
        now === undefined
          ? `Bring it back: ${bringBack(since, ...files)}\nA badge that is not awarded any more says so with the date: retired: ${since.now.slice(0, 10)}`
          : `It looks renamed to ${quote(now)}. The file keeps its name, which the addresses are made of: git mv ${inShell(`badges/${now}.md`)} ${inShell(`badges/${key}.md`)} (and its picture${translations.length > 0 ? ' and translations' : ''}), and awards name it again.\nWhat people read is "name" in the file.`,
      );
    });
}

/** Their files, at the earlier time. */
const translationsOf = ({ key }: BadgeClass, { sources }: Side): readonly string[] =>
  sources.badgeTranslations
    .filter(({ issuer, slug }) => `${issuer}/${slug}` === key)
    .map(({ origin }) => origin.file);

/** A badge of the same issuer that was not there before and states the same. */
const newBadge = (badge: BadgeClass, before: Side, today: Today): string | undefined =>
  [...today.publication.badgeClasses.values()].find(
    (one) =>
      one.issuer.slug === badge.issuer.slug &&
      !before.publication.badgeClasses.has(one.key) &&
      changedBadgeFacts(badge, one).every((fact) => fact === 'badge'),
  )?.key;
