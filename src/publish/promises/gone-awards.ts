/** Awards that were published and are written nowhere any more. Source: design, section 5, promise 1. */

import type { AwardSource } from '../../content/schema/sources.ts';
import type { Award, AwardId } from '../../model/award.ts';
import { below } from '../../model/link-common.ts';
import { plural } from '../../problems/render.ts';
import {
  bringBack,
  type Finding,
  finding,
  inShell,
  placeOfAward,
  type Since,
  showChange,
} from './finding.ts';
import { folded } from './folded.ts';
import { isAwardThere, type Side, type Today } from './side.ts';

type Gone = {
  readonly id: AwardId;
  /** Where it stood. */
  readonly was: AwardSource;
  /** The award of today that can only be this one, under another id or none. */
  readonly is?: AwardSource;
};

/** One finding for each file that is gone, each award that was taken out of a file, each id that was changed. */
export function goneAwards(before: Side, today: Today, since: Since): Finding[] {
  const gone = goneFrom(before, today);
  const isDeleted = ({ was, is }: Gone) => is === undefined && !today.paths.has(was.origin.file);
  const others = gone.filter((one) => !isDeleted(one));
  return [
    ...folded(
      deletedFiles(gone.filter(isDeleted), before),
      ({ folder }) => folder,
      ({ file }) => file,
    ).map((group) =>
      group.length === 1 ? deleted(group[0], since) : deletedTogether(group, since),
    ),
    ...folded(
      others.filter(({ is }) => is === undefined),
      ({ was }) => was.origin.file,
      ({ id }) => id,
    ).map((group) => takenOut(group, since)),
    ...folded(
      others.filter(({ is }) => is !== undefined),
      ({ is }) => is?.origin.file ?? '',
      ({ id }) => id,
    ).map((group) => otherId(group, since)),
  ];
}

function goneFrom(before: Side, today: Today): readonly Gone[] {
  const missing = [...before.publication.awards.values()].flatMap((award) => {
    const was = before.awards.get(award.id);
    return was === undefined || isAwardThere(today, award.id, was.origin.file)
      ? []
      : [{ award, was }];
  });
  if (missing.length === 0) return [];
  const marks = newAwardsByMark(before, today);
  return missing.map(({ award, was }) => {
    const is = marksOf(award)
      .map((mark) => marks.get(mark))
      .find((source) => source !== undefined);
    return { id: award.id, was, ...(is === undefined ? {} : { is }) };
  });
}

/** What no two awards have alike, besides the id. */
const marksOf = (award: Award): readonly string[] => [
  ...(award.kind === 'granted' ? [`salt ${award.recipient.salt}`] : []),
  `status ${award.badgeClass.issuer.slug} ${award.statusIndex}`,
];

function newAwardsByMark(before: Side, today: Today): ReadonlyMap<string, AwardSource> {
  const marks = new Map<string, AwardSource>();
  for (const source of today.sources.awards) {
    const { id, badge, recipient, statusIndex } = source.fields;
    if (id !== undefined && before.awards.has(id)) continue;
    if (recipient !== undefined && recipient.kind !== 'typed') {
      marks.set(`salt ${recipient.salt}`, source);
    }
    if (statusIndex !== undefined) {
      marks.set(`status ${badge.split('/')[0]} ${statusIndex}`, source);
    }
  }
  return marks;
}

const instead =
  'An award made by mistake is revoked (npm run badges -- revoke ID), and somebody who wants to be forgotten is erased (npm run badges -- erase ID); both keep the addresses.';

type Deleted = {
  readonly file: string;
  readonly folder: string;
  readonly gone: readonly Gone[];
  /** Did none of its awards go into another file? */
  readonly isWhole: boolean;
};

function deletedFiles(gone: readonly Gone[], before: Side): readonly Deleted[] {
  const held = Map.groupBy(before.awards.values(), ({ origin }) => origin.file);
  return [...Map.groupBy(gone, ({ was }) => was.origin.file)].map(([file, awards]) => ({
    file,
    folder: file.slice(0, file.lastIndexOf('/')),
    gone: awards,
    isWhole: awards.length === held.get(file)?.length,
  }));
}

function deleted({ file, gone, isWhole }: Deleted, since: Since): Finding {
  const isOne = gone.length === 1;
  return finding(
    { side: 'before', file },
    'promise-address-gone',
    `Since ${since.ref}, this file is gone, and with it ${plural(gone.length, 'award')} that ${isOne ? 'was' : 'were'} published. ${isOne ? 'Its' : 'Their'} addresses would vanish.`,
    `${isWhole ? `Bring it back: ${bringBack(since, file)}` : `Put ${isOne ? 'it' : 'them'} into another file as ${isOne ? 'it was' : 'they were'}; this shows the old one: git show ${since.commit}:./${inShell(file)}`}\n${withId(instead, gone)}`,
  );
}

function deletedTogether(group: readonly [Deleted, ...Deleted[]], since: Since): Finding {
  const [{ file, folder }] = group;
  const awards = group.reduce((sum, { gone }) => sum + gone.length, 0);
  return finding(
    { side: 'before', file },
    'promise-address-gone',
    `Since ${since.ref}, ${group.length} files of this folder are gone, of which this was the first, and with them ${awards} awards that were published. Their addresses would vanish.`,
    `Bring them back; this lists them: git diff --diff-filter=D --name-only ${since.commit} -- ${inShell(folder)}\n${instead}`,
  );
}

function takenOut(group: readonly [Gone, ...Gone[]], since: Since): Finding {
  const [{ was }] = group;
  const isOne = group.length === 1;
  return finding(
    placeOfAward('before', was),
    'promise-address-gone',
    isOne
      ? `Since ${since.ref}, this award was taken out, and it was published. Its addresses would vanish.`
      : `Since ${since.ref}, ${group.length} awards were taken out of this file, of which this was the first, and they were published. Their addresses would vanish.`,
    `Put ${isOne ? 'it' : 'them'} back; this shows what changed: ${showChange(since, was.origin.file)}\n${withId(instead, group)}`,
  );
}

function otherId(group: readonly [Gone, ...Gone[]], since: Since): Finding {
  const [{ id, was, is = was }] = group;
  const isOne = group.length === 1;
  return finding(
    { side: 'after', ...below(is.origin, 'id') },
    'promise-address-gone',
    isOne
      ? `Since ${since.ref}, the id of this award ${is.fields.id === undefined ? 'is gone' : 'has changed'}, and its addresses are made of it. Those that were published would vanish.`
      : `Since ${since.ref}, the ids of ${group.length} awards in this file have changed, and their addresses are made of them. Those that were published would vanish.`,
    isOne
      ? `Write the id as it was: id: ${id}`
      : `Write the ids as they were; this shows what changed: ${showChange(since, was.origin.file)}`,
  );
}

/** With the id of the only award in place of the word. */
const withId = (hint: string, [first, ...more]: readonly Gone[]): string =>
  first === undefined || more.length > 0 ? hint : hint.replaceAll(/\bID\b/g, first.id);
