/** Badges, issuers and keys that are new or changed, in Markdown. */

import { keyNames } from '../../model/public-key.ts';
import { plural } from '../../problems/render.ts';
import type { Changes } from './changes.ts';
import type { KeyChange } from './keys.ts';
import { differenceRow, type Images, most, rows, type Section, section, value } from './parts.ts';
import { asCode, pictureTags, shown } from './shown.ts';
import type { BadgeShown, ChangedBadge, ChangedIssuer } from './things.ts';

/** What follows begins a line of its own after an empty one. */
const apart = (...parts: readonly string[]): string => `${section(...parts)}\n`;

const heading = ({ badge, name, issuer, file }: BadgeShown): readonly string[] => [
  `#### ${shown(name)}`,
  `${asCode(badge)} of ${shown(issuer)}, written in ${asCode(file)}.`,
];

const translated = ({ languages }: Pick<BadgeShown, 'languages'>): string =>
  languages === undefined ? '' : `Translated into ${shown(languages)}.`;

export function newBadgeSection({ newBadges }: Changes, images: Images): Section {
  if (newBadges.length === 0) return '';
  const row = (badge: BadgeShown) =>
    apart(
      ...heading(badge),
      shown(badge.description),
      translated(badge),
      pictureTags(images, badge.picture),
    );
  return section(`### ${plural(newBadges.length, 'new badge')}`, rows(newBadges, most.things, row));
}

export function changedBadgeSection({ changedBadges }: Changes, images: Images): Section {
  if (changedBadges.length === 0) return '';
  const row = (badge: ChangedBadge) =>
    apart(
      ...heading(badge),
      `There ${badge.awarded === 1 ? 'is' : 'are'} ${plural(badge.awarded, 'award')} of it. What changes:`,
      badge.changes.map(differenceRow).join('\n'),
      pictureTags(images, badge.picture),
    );
  return section(
    `### ${plural(changedBadges.length, 'badge')} would change`,
    'The files of the change show every word.',
    rows(changedBadges, most.things, row),
  );
}

export function issuerSection({ newIssuers, changedIssuers }: Changes): Section {
  const count = newIssuers.length + changedIssuers.length;
  if (count === 0) return '';
  const changed = ({ issuer, name, changes }: ChangedIssuer) =>
    apart(
      `#### ${shown(name)}`,
      `${asCode(issuer)}. What changes:`,
      changes.map(differenceRow).join('\n'),
    );
  return section(
    `### ${plural(count, 'issuer')}, new or changed`,
    rows(
      newIssuers,
      most.things,
      (issuer) =>
        `- New: ${asCode(issuer.issuer)}, ${shown(issuer.name)}, ${asCode(issuer.url)}${issuer.languages === undefined ? '' : `. ${translated(issuer)}`}`,
    ),
    rows(changedIssuers, most.things, changed),
  );
}

const isNow: Readonly<Record<KeyChange['is'], string>> = {
  active: 'signs from now on',
  retired: 'is retired: it signs no more, and what it signed still counts',
  compromised: 'is called compromised: nothing that it signed counts any more',
};

/** "A new RSA key of acme signs from now on." */
export const keyInWords = ({ issuer, type, was, is }: KeyChange): string =>
  `${was === undefined ? 'A new' : 'The'} ${keyNames[type]} key of ${issuer} ${isNow[is]}.`;

export function keySection({ keys }: Changes): Section {
  if (keys.length === 0) return '';
  const row = (key: KeyChange) =>
    `- ${keyInWords(key)} ${asCode(key.thumbprint)}${key.reason === undefined ? '' : ` Reason: ${value(key.reason)}`}`;
  return section(
    `### ${plural(keys.length, 'key')}, new or changed`,
    'Whoever holds the private half of a key that signs can sign in the name of the issuer.',
    rows(keys, most.things, row),
  );
}
