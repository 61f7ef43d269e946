/** A BadgeClass. @see Open Badges 1.1, "BadgeClass" and "AlignmentObject" */

import type { Addresses } from '../../model/addresses.ts';
import type { Alignment, BadgeClass } from '../../model/badge-class.ts';
import { given, someOf } from '../../model/given.ts';

import { context, type Ob11Document } from './document.ts';

/** `criteria` is the address of the badge's page, which holds the text. */
export function badgeClass(badge: BadgeClass, at: Addresses): Ob11Document {
  return given({
    '@context': context,
    type: 'BadgeClass',
    id: at.v1BadgeClass(badge).url,
    name: badge.name,
    description: badge.description,
    image: at.badgeImage(badge).url,
    criteria: at.badgePage(badge).url,
    issuer: at.v1Issuer(badge.issuer).url,
    alignment: someOf(badge.alignment.map(alignment)),
    // The published schema refuses a tag that stands twice.
    tags: someOf([...new Set(badge.tags)]),
    ...badge.extensions,
  });
}

/** 1.1 has no framework and no code. */
const alignment = ({ targetName, targetUrl, targetDescription }: Alignment): object =>
  given({ name: targetName, url: targetUrl, description: targetDescription });
