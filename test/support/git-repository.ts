/** Real git repositories in temporary folders, for commands that ask git. */

import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type SiteFiles, siteFolder } from './site.ts';

const run = promisify(execFile);

const person = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@invalid.example',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@invalid.example',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  // Nothing is tidied up after a commit, which takes longer than the commit.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
};

export type Repository = {
  readonly root: string;
  readonly git: (...args: string[]) => Promise<string>;
  /** Writes files (undefined takes one away), and commits all there is. Gives the commit's id. */
  readonly commit: (
    files: Readonly<Record<string, string | Uint8Array | undefined>>,
    message?: string,
  ) => Promise<string>;
  readonly read: (path: string) => Promise<string>;
};

/** A folder with these files, all of them committed on the branch `main`. */
export async function repository(files: SiteFiles): Promise<Repository> {
  const root = await siteFolder(files);
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await run('git', ['-C', root, ...args], {
      env: { ...process.env, ...person },
      maxBuffer: 2 ** 26,
    });
    return stdout.trim();
  };
  const commit: Repository['commit'] = async (changes, message = 'Change') => {
    for (const [path, content] of Object.entries(changes)) {
      if (content === undefined) {
        await rm(join(root, path), { force: true, recursive: true });
        continue;
      }
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    await git('add', '--all');
    await git('commit', '--quiet', '--allow-empty', `--message=${message}`);
    return git('rev-parse', 'HEAD');
  };
  await git('init', '--quiet', '--template=', '--initial-branch=main');
  await commit({ '.gitignore': '.rosette/\ndist/\nnode_modules/\n' }, 'Begin');
  return { root, git, commit, read: (path) => readFile(join(root, path), 'utf8') };
}
