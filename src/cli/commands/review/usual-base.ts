/** What a change is compared with when nobody says it: the branch that it would be merged into, as far as git knows. */

import { git } from '../../../content/git.ts';
import { commitOf } from '../../../content/git-tree.ts';

/**
 * The name of the first that exists: the branch that this one follows, unless that is only its own copy on the host;
 * the host's default branch; a branch of a usual name. Undefined where there is none.
 */
export async function usualBase(root: string): Promise<string | undefined> {
  for (const name of [await followed(root), 'origin/HEAD', ...usualNames]) {
    if (name === undefined || (await commitOf(root, name)) === undefined) continue;
    // Says more than "origin/HEAD".
    return name === 'origin/HEAD' ? ((await shortName(root, name)) ?? name) : name;
  }
  return undefined;
}

const usualNames = ['origin/main', 'origin/master', 'main', 'master'] as const;

/** A branch that follows its own copy has nothing new of it, once it is pushed. */
async function followed(root: string): Promise<string | undefined> {
  const branch = await shortName(root, 'HEAD');
  const upstream = await shortName(root, '@{upstream}');
  if (branch === undefined || upstream === undefined) return undefined;
  const isOwnCopy = upstream.slice(upstream.indexOf('/') + 1) === branch;
  return isOwnCopy ? undefined : upstream;
}

async function shortName(root: string, ref: string): Promise<string | undefined> {
  const answer = await git(root, ['rev-parse', '--abbrev-ref', '--symbolic-full-name', ref]);
  const name = answer.bytes.toString('utf8').trim();
  return answer.ok && name !== '' && name !== 'HEAD' ? name : undefined;
}
