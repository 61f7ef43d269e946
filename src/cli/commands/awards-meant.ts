/** The awards that the words of a command mean. Where a word means several, the person chooses, or nothing is done. */

import { relative, resolve, sep } from 'node:path';
import { type FoundAwards, findAwards } from '../../authoring/find-awards.ts';
import type { AwardSource } from '../../content/schema/sources.ts';
import type { Problem, ProblemCode } from '../../problems/problem.ts';
import { maskRecipient, quote } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import type { Loaded } from '../../publish/load.ts';
import { fastIdentityHash } from '../identity-hash.ts';
import type { Ask } from '../io.ts';
import { stemOf } from './award-files.ts';
import { labelOf } from './award-words.ts';

export type MeantOptions = {
  readonly root: string;
  /** Ids, addresses of the site, recipient files, addresses of recipients. */
  readonly words: readonly string[];
  /** Only awards of this badge: `issuer/badge`. */
  readonly badge?: string;
  /** Does a file mean all of its awards without a question? */
  readonly yes: boolean;
  /** Means a word one award, however many it could? */
  readonly single?: boolean;
};

export type Meant = {
  /** In the order of the words, each once. */
  readonly awards: readonly AwardSource[];
  readonly problems: readonly Problem[];
};

export async function awardsMeant(
  { sources, problems: inContent }: Pick<Loaded, 'sources' | 'problems'>,
  options: MeantOptions,
  ask: Ask | undefined,
): Promise<Meant> {
  const owners = ownersOf(sources.awards);
  const meant = new Set<AwardSource>();
  const problems: Problem[] = [];
  for (const [index, word] of options.words.entries()) {
    const file = pathOf(options.root, word, owners);
    const unread = inContent.filter(
      (problem) => stemOf(problem.file) === stemOf(file) && isInTheWay(problem, owners.has(file)),
    );
    if (unread.length > 0) {
      problems.push(...unread);
      continue;
    }
    const found = findAwards(sources.awards, word, file, { hash: fastIdentityHash });
    const awards = found.awards.filter(
      ({ fields }) => options.badge === undefined || fields.badge === options.badge,
    );
    if (awards.length === 0) {
      problems.push(notFound(word, found, options.badge, index + 1));
      continue;
    }
    const chosen = await choose({ ...found, awards }, options, ask);
    if (chosen === undefined) problems.push(several(awards, found.by === 'file', options));
    for (const award of chosen ?? []) meant.add(award);
  }
  return { awards: [...meant], problems };
}

/** The recipient file that each file belongs to: itself, or the one that it holds shared fields or endorsements of. */
function ownersOf(awards: readonly AwardSource[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { origin } of awards) {
    if (origin.sharedFile !== undefined) owners.set(origin.sharedFile, origin.file);
    owners.set(origin.file, origin.file);
  }
  return owners;
}

/** A word as the path of a recipient file below the root: it counts from the current folder or from the root. */
function pathOf(root: string, word: string, owners: ReadonlyMap<string, string>): string {
  const [near = '', fromRoot = ''] = [resolve(word), resolve(root, word)].map((full) =>
    relative(root, full).split(sep).join('/'),
  );
  const path = owners.has(near) || near.startsWith('recipients/') ? near : fromRoot;
  return owners.get(path) ?? path;
}

const unsealed: readonly ProblemCode[] = ['award-not-sealed', 'award-address-plain'];

/** In a file that cannot be read whole nobody knows which awards are meant. */
const isInTheWay = ({ code, severity, file }: Problem, isRead: boolean): boolean =>
  severity === 'error' && file.startsWith('recipients/') && (!isRead || !unsealed.includes(code));

async function choose(
  { by, awards }: FoundAwards,
  { yes, single = false }: MeantOptions,
  ask: Ask | undefined,
): Promise<readonly AwardSource[] | undefined> {
  if (awards.length === 1) return awards;
  if (yes && by === 'file' && !single) return awards;
  if (ask === undefined || awards.length > mostToChoose) return undefined;
  const all = single ? [] : [{ value: 'all', label: `All ${awards.length} of them` }];
  const chosen = await ask.choose({
    message: `This means ${plural(awards.length, 'award')}. Which one?`,
    options: [
      ...awards.map((award, index) => ({ value: String(index), label: labelOf(award) })),
      ...all,
    ],
  });
  return chosen === 'all' ? awards : awards.slice(Number(chosen), Number(chosen) + 1);
}

/** More is no list that anybody reads. */
const mostToChoose = 40;

function several(
  awards: readonly AwardSource[],
  isFile: boolean,
  { single = false }: MeantOptions,
): Problem {
  const listed = awards.slice(0, mostToChoose).map((award) => `  ${labelOf(award)}`);
  const more = awards.length - listed.length;
  if (more > 0) listed.push(`  and ${more} more`);
  const all = isFile && !single ? ' Or mean all of the file: --yes.' : '';
  return {
    code: 'award-several',
    severity: 'error',
    file: awards[0]?.origin.file ?? 'recipients',
    message: [`This means ${plural(awards.length, 'award')}:`, ...listed].join('\n'),
    hint: `Name the one you mean by its id, or say of which badge it is: --badge ISSUER/BADGE.${all}`,
  };
}

/** Says never what an address was: it may be somebody's own. */
function notFound(
  word: string,
  { by, awards }: FoundAwards,
  badge: string | undefined,
  number: number,
): Problem {
  const ofBadge = awards.length > 0 && badge !== undefined;
  const message = ofBadge
    ? `None of the ${plural(awards.length, 'award')} that this means is of the badge ${quote(badge)}.`
    : {
        id: 'There is no award with this id.',
        file: 'There is no award in this file.',
        recipient: `No award was made to the address that is word ${number} of the command.`,
        nothing: `${quote(maskRecipient(word))} is no award: no id, no recipient file and no address.`,
      }[by];
  return {
    code: 'award-not-found',
    severity: 'error',
    file: 'recipients',
    message,
    hint: 'Name an award by its id, the address of its page, its recipient file, or the address it was made to.',
  };
}
