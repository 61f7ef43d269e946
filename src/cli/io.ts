/** What a command may touch besides files: its output, the clock and chance. Tests pass their own. */

import type { GenerateKeyPair } from '../authoring/key-files.ts';
import type { Instant } from '../model/instant.ts';
import type { Paint } from '../problems/render.ts';

export type ExitCode = 0 | 1 | 2 | 3;

/** 0 done or verified · 1 problems or not valid · 2 wrong usage · 3 could not be checked. */
export const exit = { done: 0, problems: 1, usage: 2, unchecked: 3 } as const;

export type Io = {
  /** Writes a line to the standard output. */
  readonly print: (line: string) => void;
  /** Writes a line to the standard error. */
  readonly warn: (line: string) => void;
  readonly paint: Paint;
  readonly now: () => Instant;
  readonly randomBytes: (length: number) => Uint8Array;
  /** A new key pair, of chance. */
  readonly generateKeyPair: GenerateKeyPair;
  /** The private keys in `ROSETTE_KEYS`, for whoever asks first; no process that is started later sees them. */
  readonly takeSecret: () => string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asks the person in front of the terminal; absent where there is none. Ask by way of `asker()`. */
  readonly ask?: Ask;
  /** Shows how far a long work has come; says nothing where nobody watches. */
  readonly progress: (label: string, total: number) => Progress;
};

export type Question = {
  readonly message: string;
  /** What stands there already, to be kept or changed. */
  readonly initial?: string;
  /** An example, shown while nothing is typed. */
  readonly placeholder?: string;
  /** A sentence when the answer will not do. */
  readonly validate?: (answer: string) => string | undefined;
};

export type Choice<T extends string> = {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
};

/** Each throws `Cancelled` when the person breaks off. */
export type Ask = {
  /** Trimmed; may be empty where `validate` lets it. */
  readonly text: (question: Question) => Promise<string>;
  readonly choose: <T extends string>(question: {
    readonly message: string;
    readonly options: readonly Choice<T>[];
    readonly initial?: T;
  }) => Promise<T>;
  readonly confirm: (question: {
    readonly message: string;
    readonly initial?: boolean;
  }) => Promise<boolean>;
};

export type Progress = {
  readonly advance: (count?: number) => void;
  /** Takes the bar away. */
  readonly done: () => void;
};

export type GlobalOptions = {
  /** Absolute path of the folder that holds badges/, recipients/, keys/ and public/. */
  readonly root: string;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  /** Stands in for the clock; never for a build. */
  readonly now?: Instant;
};

export type Command<Options> = (options: Options & GlobalOptions, io: Io) => Promise<ExitCode>;
