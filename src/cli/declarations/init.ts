/** How a site begins. */

import { type CommandDeclaration, givenTexts } from '../declaration.ts';

const flags = ['name', 'slug', 'url', 'email', 'website', 'badge', 'recipient', 'colour'] as const;

export const initCommands: Readonly<Record<string, CommandDeclaration>> = {
  init: {
    summary: 'begins a site of your own: issuer, keys, a first badge, built and verified',
    usage:
      'init [--name TEXT] [--email ADDRESS] [--url ADDRESS] [--slug SLUG] [--website ADDRESS] [--badge TEXT] [--recipient ADDRESS] [--colour COLOUR]',
    flags: Object.fromEntries(flags.map((name) => [name, { type: 'string' }] as const)),
    examples: [
      'init',
      'init --name "Acme Makers" --email badges@acme.example.org',
      'init --name "Acme Makers" --email badges@acme.example.org --url https://badges.acme.example.org/ --colour "#0f5b63"',
      'init --dry-run --name "Acme Makers" --email badges@acme.example.org',
    ],
    run: async (values, _, options, io) => {
      const { init } = await import('../commands/init.ts');
      return init({ ...options, ...givenTexts(values, flags) }, io);
    },
  },
};
