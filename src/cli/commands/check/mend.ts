/** Plans what is mechanical, in rounds: what one fix brings to light, the next may mend. Writes nothing. */

import { mendFieldNames } from '../../../authoring/fix/field-names.ts';
import { mendDates, mendSiteAddress } from '../../../authoring/fix/field-values.ts';
import {
  mendEndings,
  mendPictures,
  mendSlugs,
  mendTranslationNames,
} from '../../../authoring/fix/file-names.ts';
import { type Fix, type Fixer, nameOf, type TextFix } from '../../../authoring/fix/fix.ts';
import { applySplices, type Splice } from '../../../authoring/splice.ts';
import type { FileSource } from '../../../content/files.ts';
import type { Instant } from '../../../model/instant.ts';
import { type Loaded, load } from '../../../publish/load.ts';
import { decodeText } from '../../../syntax/text-file.ts';
import type { Change } from '../../write-files.ts';
import { encodedLike } from './encoded-like.ts';
import { fixingOf } from './fixing-of.ts';
import { type Overlay, overlay } from './overlay.ts';
import { sealRound } from './seal-round.ts';

/** In the order in which they are tried: a file that has its name can be read, and a field that has its name, too. */
const fixers: readonly Fixer[] = [
  mendEndings,
  mendPictures,
  mendSlugs,
  mendTranslationNames,
  mendFieldNames,
  mendDates,
  mendSiteAddress,
];

export type Mending = {
  readonly now: Instant;
  readonly isCommitted: (path: string) => boolean;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Names of fixes that are not to be planned. */
  readonly without: ReadonlySet<string>;
};

export type Mended = {
  readonly fixes: readonly Fix[];
  readonly before: Loaded;
  readonly after: Loaded;
  readonly changes: readonly Change[];
};

/** More rounds than any content needs; each one reads the content again. */
const maxRounds = 20;

export async function mend(files: FileSource, mending: Mending): Promise<Mended> {
  const over = overlay(files);
  const before = await load(over, mending.now);
  const done: Fix[] = [];
  let after = before;
  for (let round = 0; round < maxRounds; round += 1) {
    const fixes = await oneRound(after, over, mending);
    if (fixes.length === 0) break;
    done.push(...fixes);
    after = await load(over, mending.now);
  }
  return { fixes: done, before, after, changes: over.changes() };
}

/** What can be done together; sealing comes when nothing else is left. */
async function oneRound(content: Loaded, over: Overlay, mending: Mending): Promise<readonly Fix[]> {
  const site = await fixingOf(content, over, mending.isCommitted);
  for (const fixer of fixers) {
    const fixes = fixer(site).filter((fix) => !mending.without.has(nameOf(fix)));
    const done = await applied(fixes, over);
    if (done.length > 0) return done;
  }
  return sealRound(content, over, mending);
}

async function applied(fixes: readonly Fix[], over: Overlay): Promise<readonly Fix[]> {
  const done: Fix[] = [];
  for (const fix of fixes) {
    if (fix.kind !== 'rename') continue;
    for (const { from, to } of fix.renames) {
      const bytes = await over.read(from);
      over.set(from, undefined);
      over.set(to, bytes);
    }
    done.push(fix);
  }
  const byFile = Map.groupBy(
    fixes.filter((fix) => fix.kind === 'text'),
    ({ file }) => file,
  );
  for (const [file, some] of byFile) {
    const bytes = await over.read(file);
    const decoded = decodeText(bytes, { utf16: file.endsWith('.csv') });
    if (!decoded.ok) continue;
    const fitting = apart(some);
    const splices = fitting.flatMap((fix) => fix.splices);
    over.set(file, encodedLike(bytes, applySplices(decoded.text, splices)));
    done.push(...fitting);
  }
  return done;
}

/** Two fixes of one row wait for each other. */
function apart(fixes: readonly TextFix[]): readonly TextFix[] {
  const starts = new Set<number>();
  return fixes.filter(({ splices }) => {
    const isFree = splices.every(({ start }: Splice) => !starts.has(start));
    if (isFree) for (const { start } of splices) starts.add(start);
    return isFree;
  });
}
