/** What `revoke`, `supersede` and `erase` have in common: reading, what is in the way, and the words for it. */

import type { Revocation } from '../../authoring/revoke.ts';
import { type FileSource, folderSource } from '../../content/files.ts';
import { placeProblems } from '../../content/place.ts';
import { parseDate } from '../../content/schema/dates.ts';
import { text } from '../../content/schema/fields.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import { dayOf, type Instant, startOf } from '../../model/instant.ts';
import { hasErrors, type Problem } from '../../problems/problem.ts';
import { maskAddresses, printable, quote } from '../../problems/quote.ts';
import { type Loaded, load } from '../../publish/load.ts';
import { type Ask, type ExitCode, exit, type GlobalOptions, type Io } from '../io.ts';
import { tellOutcome } from '../report.ts';
import { awardsMeant, type Meant, type MeantOptions } from './awards-meant.ts';

export type Content = Loaded & {
  readonly files: FileSource;
  readonly now: Instant;
  readonly timeZone: string;
  /** What is wrong with `site.yaml`: without it nobody knows what a date or an address means. */
  readonly inSite: readonly Problem[];
};

export async function contentOf({ root, now: given }: GlobalOptions, io: Io): Promise<Content> {
  const now = given ?? io.now();
  const files = folderSource(root);
  const loaded = await load(files, now);
  const inSite = loaded.problems.filter(
    ({ file, severity }) => file === 'badges/site.yaml' && severity === 'error',
  );
  return { ...loaded, files, now, timeZone: loaded.sources.site?.timeZone ?? 'UTC', inSite };
}

/** A sentence when a date on the command line is none, or lies ahead. */
export function dateFault(
  flag: string,
  written: string | undefined,
  content: Content,
): string | undefined {
  const { now, timeZone } = content;
  if (written === undefined) return undefined;
  const date = parseDate(written);
  if (date === undefined) {
    return `--${flag}: ${quote(written)} is no date; write for example 2026-05-01 or 2026-05-01T18:30:00+02:00.`;
  }
  return startOf(date, timeZone) > now
    ? `--${flag}: ${quote(written)} lies in the future; today is ${todayIn(content)}.`
    : undefined;
}

/** Today where the site is. */
export const todayIn = ({ now, timeZone }: Content): string => dayOf(now, timeZone);

/** A sentence when a reason cannot be published as it is. */
export function reasonFault(reason: string): string | undefined {
  const parsed = text().safeParse(reason);
  const fault = parsed.success ? undefined : parsed.error.issues[0]?.message;
  if (fault !== undefined) return fault;
  return maskAddresses(reason) === reason
    ? undefined
    : 'The reason is published, and somebody’s address stands in it. Say it without.';
}

/** What is wrong with the value of a flag. */
export const ofFlag = (flag: string, fault: string | undefined): string | undefined =>
  fault && `--${flag}: ${fault}`;

/** Ends a command that has changed nothing because something is in the way. */
export function refuse(
  options: GlobalOptions,
  problems: readonly Problem[],
  io: Io,
  why = '',
): ExitCode | undefined {
  if (!hasErrors(problems)) return undefined;
  tellOutcome(options, problems, { dryRun: options.dryRun, changed: [] }, io);
  if (!options.json) io.warn(`${why}Nothing was changed.`);
  return exit.problems;
}

/** Of problems that are found in a plan. */
export const asItWouldBe = 'The lines above are those of the file as it would be. ';

export const whichAward =
  'Say which award: its id, its page, its recipient file or the address it was made to.';

/** The awards that are meant, and everything that keeps them from being changed. */
export async function awardsToChange(
  content: Content,
  options: MeantOptions,
  ask: Ask | undefined,
): Promise<Meant> {
  const { inSite, files } = content;
  const { awards, problems } = await awardsMeant(
    content,
    options,
    hasErrors(inSite) ? undefined : ask,
  );
  const unpublished = awards.filter(({ fields }) => fields.id === undefined).map(notPublished);
  return {
    awards,
    problems: [...inSite, ...problems, ...(await placeProblems(files, unpublished))],
  };
}

/** An award without an id was never sealed, and only sealed awards are published. */
const notPublished = ({ origin }: AwardSource): Problem => ({
  code: 'award-not-published',
  severity: 'error',
  file: origin.file,
  path: origin.path,
  message: 'This award was never sealed, so it was never published.',
  hint: 'Nothing of it has to last: change it in the file, or delete it there.',
});

/** What revoking would have written. */
export const revokeByHand = ({ on, reason }: Revocation): string =>
  `add to the award "revoked: { on: ${on}, reason: ${JSON.stringify(printable(reason))} }".`;
