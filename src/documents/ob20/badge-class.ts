/** A BadgeClass. @see Open Badges 2.0, "BadgeClass", "Criteria" and "AlignmentObject" */

import type { Addresses } from '../../model/addresses.ts';
import type { Alignment, BadgeClass } from '../../model/badge-class.ts';
import { given, someOf } from '../../model/given.ts';
import { commonProperties, context, imageProperty, type Ob20Document } from './document.ts';

/** A stand-alone BadgeClass document; `criteria` has both its page and its text. */
export function badgeClass(badge: BadgeClass, at: Addresses): Ob20Document {
  const common = commonProperties(badge);
  const older = badge.supersedes;
  const related = [
    ...(older === undefined
      ? []
      : [given({ id: at.badgeDocument(older).url, version: older.version })]),
    ...((common.related as readonly object[] | undefined) ?? []),
  ];
  return given({
    '@context': context,
    type: 'BadgeClass',
    id: at.badgeDocument(badge).url,
    name: badge.name,
    description: badge.description,
    image: imageProperty(at.badgeImage(badge).url, badge.imageAlt),
    criteria: { id: at.badgePage(badge).url, narrative: badge.criteria },
    issuer: at.issuerProfile(badge.issuer).url,
    alignment: someOf(badge.alignment.map(alignment)),
    tags: someOf(badge.tags),
    ...common,
    related: someOf(related),
  });
}

/** The context of 2.0 does not know `targetType`. */
const alignment = ({ targetType: _, ...known }: Alignment): object => known;
