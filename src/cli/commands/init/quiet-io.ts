/** The output of a command that is a step of another one: kept, and told when the step fails. */

import type { Io } from '../../io.ts';

export type QuietIo = { readonly io: Io; readonly said: () => readonly string[] };

export function quietIo(io: Io): QuietIo {
  const lines: string[] = [];
  const keep = (line: string): void => {
    lines.push(line);
  };
  const { ask: _, ...rest } = io;
  return { io: { ...rest, print: keep, warn: keep }, said: () => lines };
}
