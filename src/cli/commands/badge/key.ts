/** Which issuer and which badge class a word of the command line means. */

import type { Problem } from '../../../problems/problem.ts';
import type { Ask } from '../../io.ts';
import { type BadgesFolder, issuerProblem } from '../profile/badges-folder.ts';

export type KeyParts =
  | { readonly kind: 'known'; readonly issuer: string; readonly slug?: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Nobody said which of several. */
  | { readonly kind: 'missing'; readonly sentence: string };

/** `issuer/badge`, an issuer alone, or, where there is one issuer only, a badge alone. */
export async function keyParts(
  word: string | undefined,
  folder: BadgesFolder,
  ask: Ask | undefined,
): Promise<KeyParts> {
  const { issuers } = folder;
  const [only, another] = issuers;
  const [first, slug] = partsOf(word);
  if (first !== undefined && slug === undefined && another === undefined && only !== undefined) {
    return first === only
      ? { kind: 'known', issuer: only }
      : { kind: 'known', issuer: only, slug: first };
  }
  if (first !== undefined) {
    const problem = issuerProblem(folder, first);
    if (problem !== undefined) return { kind: 'problem', problem };
    return { kind: 'known', issuer: first, ...(slug === undefined ? {} : { slug }) };
  }
  if (only === undefined) return { kind: 'problem', problem: noIssuer };
  if (another === undefined) return { kind: 'known', issuer: only };
  if (ask === undefined) return { kind: 'missing', sentence: whichOf(issuers) };
  const nameOf = (issuer: string): string | undefined =>
    folder.sources.issuers.find(({ slug: one }) => one === issuer)?.fields.name;
  const issuer = await ask.choose({
    message: 'Who issues it?',
    options: issuers.map((value) => ({ value, label: nameOf(value) ?? value, hint: value })),
  });
  return { kind: 'known', issuer };
}

function partsOf(word: string | undefined): readonly [first?: string, slug?: string] {
  if (word === undefined) return [];
  const slash = word.indexOf('/');
  if (slash === -1) return [word];
  const rest = word.slice(slash + 1);
  return rest === '' ? [word.slice(0, slash)] : [word.slice(0, slash), rest];
}

const whichOf = (issuers: readonly string[]): string =>
  `There are several issuers (${issuers.join(', ')}): write whose badge it is, as ISSUER/BADGE.`;

const noIssuer: Problem = {
  code: 'issuer-missing',
  severity: 'error',
  file: 'badges/',
  message: 'There is no issuer yet, and somebody has to issue the badge.',
  hint: 'Make one first: npm run badges -- issuer new',
};
