/** A BadgeClass. @see Open Badges 2.0, "BadgeClass", "Criteria" and "AlignmentObject" */

import type { Addresses } from '../../model/addresses.ts';
import type { Alignment, BadgeClass } from '../../model/badge-class.ts';
import { given, someOf } from '../../model/given.ts';
import { badgeInLanguage } from '../../model/in-language.ts';
import { folderOf, relatedInLanguages } from '../other-languages.ts';
import { commonProperties, context, imageProperty, type Ob20Document } from './document.ts';

/**
 * A stand-alone BadgeClass document; `criteria` has both its page and its text. Its translations are documents of their
 * own, of the same issuer; what others say of the badge, they say of the original.
 *
 * @param language of one of the translations; the original's unless said
 */
export function badgeClass(
  original: BadgeClass,
  at: Addresses,
  language = original.language,
): Ob20Document {
  const folder = folderOf(original, language);
  const badge = badgeInLanguage(original, language);
  const { supersedes: older } = original;
  const related = [
    ...(older === undefined
      ? []
      : [given({ id: at.badgeDocument(older).url, version: older.version })]),
    ...relatedInLanguages(original, language, (one) => at.documents(one).badgeDocument(badge).url),
  ];
  return given({
    '@context': context,
    type: 'BadgeClass',
    id: at.documents(folder).badgeDocument(badge).url,
    name: badge.name,
    description: badge.description,
    image: imageProperty(at.badgeImage(badge).url, badge.imageAlt),
    criteria: { id: at.pages(folder).badgePage(badge).url, narrative: badge.criteria },
    issuer: at.issuerProfile(badge.issuer).url,
    alignment: someOf(badge.alignment.map(alignment)),
    tags: someOf(badge.tags),
    ...commonProperties({
      ...badge,
      related,
      endorsement: folder === '' ? badge.endorsement : [],
    }),
  });
}

/** The context of 2.0 does not know `targetType`. */
const alignment = ({ targetType: _, ...known }: Alignment): object => known;
