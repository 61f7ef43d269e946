/** What happens to awards, in Markdown: a section for each badge that is awarded, and one for whatever else. */

import { plural } from '../../problems/render.ts';
import type { AwardShown, BadgeAwards, NameChange } from './awards.ts';
import type { Changes } from './changes.ts';
import { type Images, most, rows, type Section, section, value } from './parts.ts';
import { aboutUnsealed, countUnsealed } from './sentences.ts';
import { asCode, pictureTags, shown } from './shown.ts';

type Column = readonly [title: string, cell: (award: AwardShown) => string];

const issued: Column = ['Issued', ({ issuedOn }) => issuedOn];
const expires: Column = ['Expires', ({ expires = '' }) => expires];
const named: Column = ['Name on its page', ({ name = '' }) => shown(name)];
const badge: Column = ['Badge', ({ badgeName }) => shown(badgeName)];
const revoked: Column = ['Revoked because', ({ revoked }) => shown(revoked?.reason ?? '')];
const erased: Column = ['Erased', ({ erased = '' }) => erased];
const written: Column = [
  'Written in',
  ({ file, row }) => `${asCode(file)}${row === undefined ? '' : `, row ${row}`}`,
];
const page: Column = ['Its page', ({ page }) => asCode(page)];

/** Columns that say nothing of any award are left out. */
function table(awards: readonly AwardShown[], columns: readonly Column[]): string {
  const used = columns.filter(([, cell]) => awards.some((award) => cell(award) !== ''));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(used.map(([title]) => title)),
    line(used.map(() => '---')),
    rows(awards, most.awards, (award) => line(used.map(([, cell]) => cell(award)))),
  ].join('\n');
}

const awarded = ({ badge, awards }: BadgeAwards, images: Images): Section =>
  section(
    `### ${plural(awards.length, 'new award')}: ${shown(badge.name)}`,
    `${pictureTags(images, badge.picture, [32])} ${asCode(badge.badge)}, awarded by ${shown(badge.issuer)}.`.trim(),
    table(awards, [issued, expires, named, revoked, written, page]),
  );

export const awardSections = ({ awards }: Changes, images: Images): readonly Section[] =>
  awards.map((group) => awarded(group, images));

export function unsealedSection(changes: Changes): Section {
  const { unsealed } = changes;
  if (unsealed.length === 0) return '';
  return section(
    `### ${plural(countUnsealed(changes), 'award')} without a seal`,
    aboutUnsealed(changes),
    rows(
      unsealed,
      most.awards,
      ({ file, badge, awards }) => `- ${asCode(file)}: ${awards} of ${asCode(badge)}`,
    ),
  );
}

export function revokedSection({ revoked: awards }: Changes): Section {
  if (awards.length === 0) return '';
  return section(
    `### ${plural(awards.length, 'award')} would be revoked`,
    'From then on they count no more. Their pages stay, and say so with the reason.',
    table(awards, [badge, issued, named, revoked, written, page]),
  );
}

export function erasedSection({ erased: awards }: Changes): Section {
  if (awards.length === 0) return '';
  return section(
    `### ${plural(awards.length, 'award')} would be erased`,
    'Their pages then name no one, and they count as revoked. That cannot be undone.',
    table(awards, [badge, issued, erased, written, page]),
  );
}

export function nameSection({ names }: Changes): Section {
  if (names.length === 0) return '';
  const row = ({ award, was, is }: NameChange) =>
    `- ${value(was)} → ${value(is)} (${shown(award.badgeName)}, ${asCode(award.file)})`;
  return section(
    `### ${plural(names.length, 'other name')} on pages of awards`,
    rows(names, most.awards, row),
  );
}
