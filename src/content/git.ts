/** Asks git. What it answers is bytes; a folder without git, or git missing from the machine, is no answer. */

import { spawn } from 'node:child_process';

export type GitAnswer = { readonly ok: boolean; readonly bytes: Buffer; readonly message: string };

/**
 * Nothing is read through another language's words, another program or a lock of git's; and what others would add to an
 * answer stays away: replaced objects, and objects asked for over the network.
 */
export const gitEnv = (): NodeJS.ProcessEnv => ({
  ...process.env,
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PAGER: 'cat',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
});

/** @param input for its standard input */
export function git(
  root: string,
  args: readonly string[],
  input?: string | Uint8Array,
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = spawn('git', ['-C', root, ...args], { env: gitEnv(), stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const answer = (ok: boolean, message?: string) =>
      resolve({
        ok,
        bytes: Buffer.concat(out),
        message: message ?? Buffer.concat(err).toString('utf8').trim(),
      });
    child.on('error', ({ message }) => answer(false, message));
    child.on('close', (code) => answer(code === 0));
    // git may have stopped reading before the end; its exit code tells.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/** The parts of an answer that were asked for with `-z`; empty without one. */
export const gitNames = ({ ok, bytes }: GitAnswer): readonly string[] =>
  ok
    ? bytes
        .toString('utf8')
        .split('\0')
        .filter((name) => name !== '')
    : [];
