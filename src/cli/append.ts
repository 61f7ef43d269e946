/** Adds to the files in which a workflow's host collects outputs and the summary of a run. */

import { appendFile } from 'node:fs/promises';
import type { GlobalOptions } from './io.ts';

/** Nothing happens without a file or without a text, or in a dry run. */
export async function appendText(
  { dryRun }: Pick<GlobalOptions, 'dryRun'>,
  file: string | undefined,
  text: string,
): Promise<void> {
  if (file === undefined || file === '' || text === '' || dryRun) return;
  await appendFile(file, `${text}\n`);
}
