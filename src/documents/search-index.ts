/** What the catalogue's search looks in: all badges in few bytes, for the page of one language. Ours, no standard's. */

import type { Addresses } from '../model/addresses.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import { given, someOf } from '../model/given.ts';
import { languageFolder } from '../model/languages.ts';
import type { Publication } from '../model/publication.ts';
import { textLanguage } from '../model/text-language.ts';
import { shapeAt } from '../model/thumbnails.ts';

export type FoundIssuer = { readonly slug: string; readonly name: string };

/** What is absent is empty, or does not hold. */
export type FoundBadge = {
  readonly href: string;
  readonly name: string;
  /** Its beginning. */
  readonly description: string;
  /** Place among the issuers. */
  readonly issuer: number;
  readonly tags?: readonly string[];
  /** Names of what it is aligned with. */
  readonly skills?: readonly string[];
  readonly type?: string;
  /** Nobody gets it any more: it is retired, or its issuer makes no awards. */
  readonly isPast?: true;
  readonly isRetired?: true;
  readonly image: readonly [src: string, width: number, height: number];
  /** Of its name, where that is not the page's. */
  readonly language?: string;
  /** Of its description, where that is not the name's. */
  readonly descriptionLanguage?: string;
};

export type SearchIndex = {
  readonly issuers: readonly FoundIssuer[];
  /** In the order of the catalogue. */
  readonly badges: readonly FoundBadge[];
};

const mostCharacters = 160;
const pictureSize = 96;

/**
 * @param language of the page
 * @param original the publication before it was put into that language
 */
export function searchIndex(
  { site, issuers, badgeClasses }: Publication,
  at: Addresses,
  language: string,
  original: Pick<Publication, 'badgeClasses'> = { badgeClasses },
): SearchIndex {
  const pages = at.pages(languageFolder(site, language));
  const places = new Map([...issuers.keys()].map((slug, index) => [slug, index]));
  const entry = (badge: BadgeClass): FoundBadge => {
    const { isSmaller, width, height } = shapeAt(badge.image, pictureSize);
    const picture = isSmaller ? at.badgeThumbnail(badge, pictureSize) : at.badgeImage(badge);
    const own = original.badgeClasses.get(badge.key)?.language ?? badge.language;
    const [ofName, ofDescription] = [
      textLanguage(badge, 'name', own),
      textLanguage(badge, 'description', own),
    ];
    const isRetired = badge.retired !== undefined;
    return given({
      href: pages.badgePage(badge).href,
      name: badge.name,
      description: beginning(badge.description, mostCharacters),
      issuer: places.get(badge.issuer.slug) ?? 0,
      tags: someOf(badge.tags),
      skills: someOf([...new Set(badge.alignment.map(({ targetName }) => targetName))]),
      type: badge.achievementType,
      isPast: isRetired || !badge.issuer.isAwarding ? (true as const) : undefined,
      isRetired: isRetired ? (true as const) : undefined,
      image: [picture.href, width, height] as const,
      language: ofName === language ? undefined : ofName,
      descriptionLanguage: ofDescription === ofName ? undefined : ofDescription,
    });
  };
  return {
    issuers: [...issuers.values()].map(({ slug, name }) => ({ slug, name })),
    badges: [...badgeClasses.values()].map(entry),
  };
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first of its characters; cut between two words where there is a blank in the last third. */
export function beginning(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= most) return plain;
  const first = [...characters.segment(plain)].slice(0, most).map(({ segment }) => segment);
  const cut = first.join('');
  if (cut.length === plain.length) return plain;
  const blank = cut.lastIndexOf(' ');
  return `${blank > (2 * cut.length) / 3 ? cut.slice(0, blank) : cut}…`;
}
