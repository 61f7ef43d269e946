/** Says when git has, or would take, a list of people that stands in a repository. */

import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { git } from '../../../content/git.ts';
import type { Problem } from '../../../problems/problem.ts';
import { privateFolder } from '../../private-folder.ts';

/**
 * @param path absolute; git is asked where the file is, whichever repository that belongs to
 * @returns a warning; undefined also without git
 */
export async function exposedList(root: string, path: string): Promise<Problem | undefined> {
  const real = await realpath(path).catch(() => path);
  const [folder, name] = [dirname(real), basename(real)];
  const file = nameOf(root, real);
  const inside = await git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (!inside.ok || inside.bytes.toString('utf8').trim() !== 'true') return undefined;
  // The name is one file's, and no pattern.
  const literal = ['--literal-pathspecs'];
  const tracked = await git(folder, [...literal, 'ls-files', '--error-unmatch', '--', name]);
  if (tracked.ok) {
    return {
      code: 'private-list-in-git',
      severity: 'warning',
      file,
      message:
        'This list names people, and git keeps it: whoever can read the repository can read their addresses.',
      hint: `Take it out and keep the file: git rm --cached, then move it to ${privateFolder}/, which git never takes. What was pushed already stays in the history.`,
    };
  }
  const ignored = await git(folder, ['check-ignore', '--quiet', '--', join(folder, name)]);
  if (ignored.ok) return undefined;
  return {
    code: 'private-list-in-git',
    severity: 'warning',
    file,
    message: 'This list names people, and the next "git add" would take it into the repository.',
    hint: `Move it to ${privateFolder}/, which git never takes, or keep it outside of the repository.`,
  };
}

/** Below the root where it is there, else its name alone. */
function nameOf(root: string, path: string): string {
  const below = relative(root, path).split(sep);
  return below[0] === '..' || below[0] === '' ? basename(path) : below.join('/');
}
