/** The two publications that are compared, with the places where their things are written. */

import type {
  AwardSource,
  BadgeClassSource,
  IssuerSource,
  Sources,
} from '../../content/schema/sources.ts';
import { type Addresses, createAddresses } from '../../model/addresses.ts';
import type { Publication } from '../../model/publication.ts';

export type Side = {
  readonly sources: Sources;
  /** As far as it is sound. */
  readonly publication: Publication;
  readonly at: Addresses;
  /** What was read, sound or not: awards by id, badge classes by `issuer/badge`, issuers by slug. */
  readonly awards: ReadonlyMap<string, AwardSource>;
  readonly badges: ReadonlyMap<string, BadgeClassSource>;
  readonly issuers: ReadonlyMap<string, IssuerSource>;
  /** Ids that more than one award has. */
  readonly repeated: ReadonlySet<string>;
};

/** What stands in files that cannot be read as content, or not at all. */
export type BrokenFiles = {
  /** Whatever looks like the id of an award in a recipient file that has an error. */
  readonly ids: ReadonlySet<string>;
  /** Files and folders that nobody could look into. */
  readonly unread: readonly string[];
};

/** The later side, of which everything is known that there is. */
export type Today = Side & {
  /** Every file of the content. */
  readonly paths: ReadonlySet<string>;
  /** Names of the settings that are written in site.yaml; the others are what they are unless said. */
  readonly settings: ReadonlySet<string>;
  readonly broken: BrokenFiles;
};

export function sideOf(sources: Sources, publication: Publication): Side {
  const awards = new Map<string, AwardSource>();
  const repeated = new Set<string>();
  for (const source of sources.awards) {
    const { id } = source.fields;
    if (id === undefined) continue;
    if (awards.has(id)) repeated.add(id);
    else awards.set(id, source);
  }
  return {
    sources,
    publication,
    at: createAddresses(publication.site.url),
    awards,
    badges: new Map(sources.badgeClasses.map((one) => [`${one.issuer}/${one.slug}`, one])),
    issuers: new Map(sources.issuers.map((one) => [one.slug, one])),
    repeated,
  };
}

/** Is it written somewhere, sound or not? Then it is broken at most, and that is told as such. */
export const isAwardThere = (today: Today, id: string, file: string): boolean =>
  today.awards.has(id) || today.broken.ids.has(id) || isUnread(today, file);

export const isBadgeThere = ({ sources, broken }: Today, key: string): boolean =>
  sources.written.badges.has(key) || isUnread({ broken }, `badges/${key}.md`);

export const isIssuerThere = ({ sources, broken }: Today, slug: string): boolean =>
  sources.written.issuers.has(slug) || isUnread({ broken }, `badges/${slug}/issuer.md`);

const isUnread = ({ broken }: Pick<Today, 'broken'>, file: string): boolean =>
  broken.unread.some((one) => file === one || file.startsWith(`${one}/`));
