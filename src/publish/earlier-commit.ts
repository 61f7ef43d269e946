/** The commit that the content of today is compared with, or a sentence why there is none. */

import { git } from '../content/git.ts';
import { commitOf, commonCommit } from '../content/git-tree.ts';
import { quote } from '../problems/quote.ts';

/** Why nothing can be compared, and what to do, in sentences. */
export type Impossible = { readonly kind: 'impossible'; readonly message: string };

export const impossible = (...sentences: readonly string[]): Impossible => ({
  kind: 'impossible',
  message: sentences.join(' '),
});

export type EarlierCommit = {
  readonly kind: 'found';
  /** Its id. */
  readonly commit: string;
  /** How a command names it. */
  readonly name: string;
};

/**
 * The newest commit that `HEAD` and the named one both come from.
 *
 * @param ref what git knows a commit by: a branch, a tag, an id
 */
export async function earlierCommit(
  root: string,
  ref: string,
): Promise<EarlierCommit | Impossible> {
  const inside = await git(root, ['rev-parse', '--is-shallow-repository']);
  if (!inside.ok) return noRepository(inside.message);
  const isShallow = inside.bytes.toString('utf8').trim() === 'true';
  const tip = await commitOf(root, ref);
  if (tip === undefined) return unknownRef(root, ref, isShallow);
  const commit = await commonCommit(root, tip);
  // Cut off, the history may hide which commit both come from, and all that came since then would look taken away.
  const isPast = await git(root, ['merge-base', '--is-ancestor', commit, 'HEAD']);
  if (isShallow && !isPast.ok) return impossible(...cutOff);
  const isTip = commit === tip && /^[\w./~^-]+$/.test(ref) && !ref.startsWith('-');
  const short = await git(root, ['rev-parse', '--short', commit]);
  return { kind: 'found', commit, name: isTip ? ref : short.bytes.toString('utf8').trim() };
}

const cutOff = [
  'This copy of the repository holds only the end of its history, so nothing earlier can be compared with.',
  'Fetch the whole history: git fetch --unshallow (in a workflow of GitHub, "fetch-depth: 0" for actions/checkout).',
];

const noRepository = (message: string): Impossible =>
  /ENOENT/.test(message)
    ? impossible(
        'The program git was not found, and what was published before is read with it.',
        'Install git, and open a new terminal.',
      )
    : impossible(
        `What was published before is read out of git, and git says: ${quote(message.replace(/^fatal: /, ''))}.`,
        'Run the command in the folder of the repository, or name it with --root.',
      );

async function unknownRef(root: string, ref: string, isShallow: boolean): Promise<Impossible> {
  const missing = `There is no branch, tag or commit ${quote(ref)} here.`;
  const fetched = `origin/${ref}`;
  if ((await commitOf(root, fetched)) !== undefined) {
    return impossible(missing, `Did you mean ${quote(fetched)}?`);
  }
  return isShallow
    ? impossible(missing, ...cutOff)
    : impossible(missing, 'These are known: git branch --all. Others are fetched: git fetch');
}
