/** When something fails that is no mistake in the content: one sentence for the issuer, the rest in a file. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { maskAddresses, printable } from '../problems/quote.ts';
import { workspaceOf } from '../publish/workspace.ts';
import { type ExitCode, exit, type Io } from './io.ts';

const known: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full, so the command stopped.',
  EACCES: 'A file or folder may not be read or written by you, so the command stopped.',
  EPERM: 'A file or folder may not be changed by you, so the command stopped.',
  EROFS: 'The disk cannot be written to, so the command stopped.',
  EMFILE: 'Too many files are open on this machine, so the command stopped.',
};

/** Says what happened in words; the stack trace goes to `.rosette/last-error.txt`. */
export async function tellFailure(error: unknown, root: string, io: Io): Promise<ExitCode> {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  io.warn(
    (code === undefined ? undefined : known[code]) ??
      `Something went wrong that is no mistake in your content: ${printable(message)}`,
  );
  const { lastError } = workspaceOf(root);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const saved = await mkdir(dirname(lastError), { recursive: true })
    .then(() => writeFile(lastError, `${maskAddresses(trace)}\n`))
    .then(
      () => true,
      () => false,
    );
  io.warn('Nothing was published or replaced.');
  if (saved) io.warn('The details are in .rosette/last-error.txt; a developer can read them.');
  return exit.problems;
}
