/** Reads the command line, then hands over. Every command knows the global flags. */

import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDate } from '../content/schema/dates.ts';
import { type Instant, startOf } from '../model/instant.ts';
import { quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import { recoverSwap } from '../publish/swap.ts';
import { workspaceOf } from '../publish/workspace.ts';
import { commands } from './commands.ts';
import type { CommandDeclaration, Values } from './declaration.ts';
import { tellFailure } from './failure.ts';
import { commandHelp, help } from './help.ts';
import { type ExitCode, exit, type GlobalOptions, type Io } from './io.ts';
import { Cancelled } from './questions.ts';
import { terminal } from './terminal.ts';

const globalFlags = {
  root: { type: 'string' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs one command. Never throws: what goes wrong is told in words. */
export async function main(args: readonly string[], io: Io = terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = rest[0] === undefined ? undefined : commands[rest[0]];
    io.print(asked === undefined ? help(commands) : commandHelp(asked));
    return name === undefined ? exit.usage : exit.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const near = suggest(name, Object.keys(commands));
    io.warn(
      `There is no command ${quote(name)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`}`,
    );
    io.warn('Run "npm run badges -- help" to see them all.');
    return exit.usage;
  }
  return run(command, rest, io);
}

async function run(
  command: CommandDeclaration,
  args: readonly string[],
  io: Io,
): Promise<ExitCode> {
  let parsed: { values: Values; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      options: { ...globalFlags, ...command.flags },
      allowPositionals: command.takesWords === true,
    }) as typeof parsed;
  } catch (error) {
    return wrong(command, error instanceof Error ? (error.message.split('. ')[0] ?? '') : '', io);
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    io.print(commandHelp(command));
    return exit.done;
  }
  const options = await globalOptions(values);
  if (typeof options === 'string') return wrong(command, options, io);
  if (command.refusesNow === true && options.now !== undefined) {
    return wrong(command, 'A build takes no --now: nothing it publishes depends on the time', io);
  }
  try {
    if (await recoverSwap(workspaceOf(options.root))) {
      io.warn('The last build was interrupted while it was put in place; that is finished now.');
    }
    return await command.run(values, positionals, options, io);
  } catch (error) {
    if (error instanceof Cancelled) {
      io.warn('You broke it off: nothing was changed.');
      return exit.problems;
    }
    return tellFailure(error, options.root, io);
  }
}

function wrong(command: CommandDeclaration, message: string, io: Io): ExitCode {
  io.warn(`${message}.`);
  io.warn(`Usage: npm run badges -- ${command.usage}`);
  return exit.usage;
}

async function globalOptions(
  values: Readonly<Record<string, unknown>>,
): Promise<GlobalOptions | string> {
  const root = resolve(typeof values.root === 'string' ? values.root : '.');
  const isFolder = await stat(root).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) return `There is no folder ${quote(root)}`;
  const written = values.now;
  const now = typeof written === 'string' ? instantOf(written) : undefined;
  if (typeof written === 'string' && now === undefined) {
    return `${quote(written)} is no date; write for example 2026-05-01 or 2026-05-01T12:00:00Z`;
  }
  return {
    root: await realpath(root),
    json: values.json === true,
    dryRun: values['dry-run'] === true,
    yes: values.yes === true,
    ...(now === undefined ? {} : { now }),
  };
}

function instantOf(written: string): Instant | undefined {
  const parsed = parseDate(written);
  return parsed && startOf(parsed, 'UTC');
}
