/** What finds addresses and keys where they must not be. */

import { resolve } from 'node:path';
import { given } from '../../model/given.ts';
import { type CommandDeclaration, textOf, textsOf } from '../declaration.ts';

export const leaksCommands: Readonly<Record<string, CommandDeclaration>> = {
  leaks: {
    summary:
      'finds recipients’ plain addresses and private keys in files, output and git history, and says what to do',
    usage: 'leaks [--csv FILE]… [--output DIR] [--no-history]',
    flags: {
      csv: { type: 'string', multiple: true },
      output: { type: 'string' },
      'no-history': { type: 'boolean' },
    },
    examples: [
      'leaks',
      'leaks --csv ../private/spring.csv',
      'leaks --output /tmp/preview',
      'leaks --no-history --json',
    ],
    run: async (values, _, options, io) => {
      const { leaks } = await import('../commands/leaks.ts');
      const output = textOf(values.output);
      const lists = textsOf(values.csv).map((path) => resolve(path));
      const withHistory = values['no-history'] !== true;
      return leaks(
        {
          ...options,
          ...given({ output: output === undefined ? undefined : resolve(output) }),
          lists,
          withHistory,
        },
        io,
      );
    },
  },
};
