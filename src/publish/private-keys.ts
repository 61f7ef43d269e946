/** Private keys where others can have them: in files that git tracks. One question to git, however many files there are. */

import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git, gitNames } from '../content/git.ts';
import { isIgnored } from '../content/layout.ts';
import { holdsPrivateKey, privateKeyLine } from '../content/private-key-text.ts';
import type { Problem } from '../problems/problem.ts';
import { privateKeys, workspaceFolder } from './workspace.ts';

/** Nothing where git is not there, or does not know the folder. */
export async function trackedKeyProblems(root: string): Promise<Problem[]> {
  const [suspects, workspace] = await Promise.all([
    namesFrom(root, ['grep', '-I', '-l', '-z', '--no-color', '-E', '-e', privateKeyLine]),
    namesFrom(root, ['ls-files', '-z', '--', workspaceFolder]),
  ]);
  const problems = workspace.length > 0 ? [trackedWorkspace(workspace)] : [];
  for (const path of suspects) {
    if (path.startsWith(`${workspaceFolder}/`) || isToldElsewhere(path)) continue;
    if (await fileHoldsKey(join(root, path))) problems.push(trackedKey(path));
  }
  return problems;
}

/** Reading the content says it of these, in words that fit. */
const isToldElsewhere = (path: string): boolean =>
  path.startsWith('public/') || (path.startsWith('keys/') && !isIgnored(path));

/** Paths below the root, with forward slashes. With the code 1, grep has found nothing; any other failure leaves no answer either. */
const namesFrom = async (root: string, args: readonly string[]): Promise<readonly string[]> =>
  gitNames(await git(root, ['-c', 'grep.fullName=false', ...args]));

const maxBytes = 5_000_000;

async function fileHoldsKey(path: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats?.isFile() !== true || stats.size > maxBytes) return false;
  return holdsPrivateKey(await readFile(path, 'utf8').catch(() => ''));
}

const trackedKey = (file: string): Problem => ({
  code: 'private-key-in-git',
  severity: 'error',
  file,
  message:
    'This file holds a private key, and git keeps it: whoever can read the repository can sign with it, also after it is deleted.',
  hint: 'Take it out. If it was ever pushed, the key counts as known to everyone; if it is one of yours, void it: npm run badges -- keys compromise ISSUER --reason "The private key was in the repository"',
});

const trackedWorkspace = (files: readonly string[]): Problem => {
  const holdsKeys = files.some((file) => file.startsWith(`${privateKeys.folder}/`));
  return {
    code: 'workspace-in-git',
    severity: 'error',
    file: workspaceFolder,
    message: `The folder ${workspaceFolder} is in git${holdsKeys ? ', with private keys in it' : ''}. It is for one machine alone, and private keys stand there.`,
    hint: `Take it out and keep the files: git rm -r --cached ${workspaceFolder} (and see that .gitignore names "${workspaceFolder}/").${
      holdsKeys
        ? '\nKeys that were pushed count as known to everyone: npm run badges -- keys compromise ISSUER --reason "The private keys were in the repository"'
        : ''
    }`,
  };
};
