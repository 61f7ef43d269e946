/** What a command says of itself before its code is loaded. */

import type { ParseArgsConfig } from 'node:util';
import type { ExitCode, GlobalOptions, Io } from './io.ts';

type Flags = NonNullable<ParseArgsConfig['options']>;
type Value = string | boolean | undefined;
export type Values = Readonly<Record<string, Value | readonly Value[]>>;

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
export const textOf = (value: Values[string]): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The values of a flag that may be given several times. */
export const textsOf = (value: Values[string]): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

/** Those of the named flags that were given, each with its text. */
export const givenTexts = <const Name extends string>(
  values: Values,
  names: readonly Name[],
): { readonly [N in Name]?: string } =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = textOf(values[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as { readonly [N in Name]?: string };
