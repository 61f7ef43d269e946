/** Ends a command that was called wrongly. */

import { type ExitCode, exit, type Io } from './io.ts';

/** @param usage as it is called, after `npm run badges --` */
export function tellMisuse(sentences: readonly string[], usage: string, io: Io): ExitCode {
  for (const sentence of sentences) io.warn(sentence);
  io.warn(`Usage: npm run badges -- ${usage}`);
  return exit.usage;
}
