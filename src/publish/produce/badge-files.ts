/** The files of a badge class. */

import { badgeClass as v1BadgeClass } from '../../documents/ob11/badge-class.ts';
import { badgeClass } from '../../documents/ob20/badge-class.ts';
import { achievementDocument } from '../../documents/ob30/achievement.ts';
import type { BadgeRef } from '../catalogue.ts';
import { badgeShare } from '../share/contents.ts';
import type { Credentials } from './credentials.ts';
import { found, json, type Workshop } from './workshop.ts';

export function badgeFiles(workshop: Workshop, credentials: Credentials) {
  const { publication, at, resize, lighten, drawShare } = workshop;
  return async (ref: BadgeRef): Promise<Uint8Array> => {
    const badge = found(publication.badgeClasses, ref.badge);
    switch (ref.kind) {
      case 'badge-class':
        return json(badgeClass(badge, at, ref.language));
      case 'v1-badge-class':
        return json(v1BadgeClass(badge, at));
      case 'achievement':
        return json(
          ref.language === undefined
            ? achievementDocument(badge, at, await credentials.ofBadge(badge))
            : achievementDocument(badge, at, [], ref.language),
        );
      case 'badge-image':
        return (await lighten(badge.image)).bytes;
      case 'badge-share':
        return drawShare(badgeShare(badge, workshop));
      case 'badge-thumbnail':
        return resize(badge.image.bytes, ref.size);
    }
  };
}
