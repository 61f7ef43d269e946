/** What a command says of itself before its code is loaded. */

import type { ParseArgsConfig } from 'node:util';
import type { ExitCode, GlobalOptions, Io } from './io.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | undefined>>;

export type CommandDeclaration = {
  readonly summary: string;
  readonly usage: string;
  readonly flags: Flags;
  readonly examples: readonly string[];
  readonly run: (
    values: Values,
    words: readonly string[],
    options: GlobalOptions,
    io: Io,
  ) => Promise<ExitCode>;
  /** Are words without a hyphen allowed after the command? */
  readonly takesWords?: boolean;
  /** A build never takes its time from an option. */
  readonly refusesNow?: boolean;
};

/** The value of a flag that takes one. */
export const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;
