/** Looks over a folder that a build made, as those will who read it: its addresses, its links, its awards. */

import type { AwardId } from '../model/award.ts';
import { type Problem, sortProblems } from '../problems/problem.ts';
import { printable } from '../problems/quote.ts';
import { plural } from '../problems/render.ts';
import type { FetchDocument } from '../verify/fetched.ts';
import type { Step } from '../verify/report.ts';
import { type BuiltSite, openBuiltSite } from './output/built-site.ts';
import { linkProblems } from './output/check-links.ts';
import { type Fault, judgeAwards, sampleOf } from './output/judge-awards.ts';
import { UnreadableError } from './published.ts';

export type OutputCheck = {
  readonly problems: readonly Problem[];
  readonly awards: number;
  /** How many of the awards were looked through for links, and how many were judged. */
  readonly linked: number;
  readonly judged: number;
};

/** How many awards at most, spread over all of them. */
export type Samples = { readonly links: number; readonly verify: number };

/** A build is to be quick: what most mistakes would show in. */
export const buildSamples: Samples = { links: 200, verify: 50 };
export const checkSamples: Samples = { links: Number.POSITIVE_INFINITY, verify: 1000 };

export type OutputOptions = {
  readonly now: string;
  readonly samples: Samples;
  /** Awards that are new in this folder: the others were looked at before, and fewer of them are. */
  readonly fresh?: readonly AwardId[];
  /** How the folder is called in a message. */
  readonly name: string;
  /** The address that the site has by its settings, where they are known. */
  readonly base?: string | undefined;
};

/** Nobody else is asked: what an award names elsewhere is neither here nor there. */
export async function checkOutput(
  folder: string,
  { now, samples, name, base, fresh }: OutputOptions,
): Promise<OutputCheck> {
  let site: BuiltSite | undefined;
  try {
    site = await openBuiltSite(folder);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return nothing(name, 'The catalogue.json in this folder cannot be read.');
  }
  if (site === undefined) return nothing(name, 'There is no finished site in this folder.');
  const problems: Problem[] = [];
  if (base !== undefined && base !== site.base) problems.push(otherBase(name, site.base, base));
  if (site.count !== site.awards.length) {
    problems.push({
      code: 'output-missing',
      severity: 'error',
      file: `${name}/awards`,
      message: `The catalogue counts ${plural(site.count, 'award')}, and ${site.awards.length} have a folder.`,
      hint: buildAgain,
    });
  }
  const linked = chosen(site.awards, samples.links, fresh);
  problems.push(...(await linkProblems(site, name, linked)));
  const some = chosen(site.awards, samples.verify, fresh);
  const { faults } = await judgeAwards(site, some, { now, elsewhere });
  problems.push(
    ...faultProblems(
      name,
      faults.filter((fault) => !isOthers(fault)),
    ),
  );
  const awards = site.awards.length;
  return { problems: sortProblems(problems), awards, linked: linked.length, judged: some.length };
}

/** Of what was there before, this part of a sample is enough. */
const partOfOld = 5;

/** In the order of all. */
function chosen(
  all: readonly AwardId[],
  size: number,
  fresh: readonly AwardId[] | undefined,
): readonly AwardId[] {
  if (fresh === undefined || fresh.length > size) return sampleOf(all, size);
  const some = new Set([...fresh, ...sampleOf(all, Math.ceil(size / partOfOld))]);
  return all.filter((id) => some.has(id));
}

/** What was looked at, for when nothing was found. */
export function checkedSentence({ awards, linked, judged }: OutputCheck): string {
  const links =
    linked === awards
      ? 'Every address and link leads to its file'
      : `Every address and link leads to its file in a sample of ${linked} awards`;
  const all = awards === 1 ? 'the award verifies' : `all ${awards} awards verify`;
  return judged === awards
    ? `${links}, and ${all} in every form.`
    : `${links}, and ${judged} of ${awards} awards, spread over all, verify in every form.`;
}

const elsewhere: FetchDocument = async () => ({ kind: 'refused', why: 'offline' });

/** Could only what others say of the award not be looked at? */
const isOthers = ({ report: { verdict, steps } }: Fault): boolean =>
  verdict === 'unknown' &&
  steps.every(({ code, result }) => code === 'endorsements' || isFine(result));

const isFine = (result: Step['result']): boolean =>
  result === 'passed' || result === 'not-applicable';

const buildAgain = 'Build again with "npm run build".';

/** One problem for what is wrong with many awards alike. */
function faultProblems(name: string, faults: readonly Fault[]): Problem[] {
  const bySentence = Map.groupBy(faults, ({ sentence }) => sentence);
  return [...bySentence].map(([sentence, [first, ...others]]): Problem => {
    const more = others.length > 0 ? ` So it is with ${plural(others.length, 'other file')}.` : '';
    return {
      code: 'output-award',
      severity: 'error',
      file: `${name}/${first?.path ?? 'awards'}`,
      message: `This award does not verify. ${printable(sentence)}${more}`,
      hint: `For every step of it, run "npm run badges -- verify ${name} --json". ${buildAgain}`,
    };
  });
}

const otherBase = (name: string, built: string, base: string): Problem => ({
  code: 'output-other-address',
  severity: 'error',
  file: `${name}/catalogue.json`,
  message: `This site was built for ${printable(built)}, and its address is ${printable(base)} by now.`,
  hint: buildAgain,
});

const nothing = (name: string, message: string): OutputCheck => ({
  problems: [{ code: 'output-missing', severity: 'error', file: name, message, hint: buildAgain }],
  awards: 0,
  linked: 0,
  judged: 0,
});
