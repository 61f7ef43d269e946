/** The commands as declarations: flags and words of help. Each one's code is imported when it is called. */

import { join, resolve } from 'node:path';
import { printable } from '../problems/quote.ts';
import { type CommandDeclaration, givenTexts, textOf } from './declaration.ts';
import { awardCommands } from './declarations/award.ts';
import { changeCommands } from './declarations/changes.ts';
import { editorCommands } from './declarations/editor.ts';
import { initCommands } from './declarations/init.ts';
import { leaksCommands } from './declarations/leaks.ts';
import { linksCommands } from './declarations/links.ts';
import { profileCommands } from './declarations/profiles.ts';
import { reviewCommands } from './declarations/review.ts';
import type { ExitCode, Io } from './io.ts';
import { tellMisuse } from './misuse.ts';
import { workflowCommands } from './workflow-commands.ts';

const bakeUsage = 'bake PICTURE DOCUMENT [--out FILE]';
const unbakeUsage = 'unbake PICTURE';
const keysUsage =
  'keys new|list|rotate|retire|compromise [ISSUER] [--type rsa|ed25519] [--key=THUMBPRINT] [--reason TEXT] [--lost]';
const verifyUsage = 'verify FILE|FOLDER|URL… [--recipient ADDRESS] [--offline] [--allow-private]';
const checkUsage = 'check [--against REF] [--output [DIR]] | --fix';
const identityUsage = 'identity ADDRESS [--salt SALT] [--award ID]';

const misused = (usage: string, io: Io): ExitCode => tellMisuse([], usage, io);

export const commands: Readonly<Record<string, CommandDeclaration>> = {
  ...initCommands,
  build: {
    summary: 'checks the content and publishes the site into a folder',
    usage: 'build [--out DIR] [--unsigned]',
    flags: { out: { type: 'string' }, unsigned: { type: 'boolean' } },
    examples: ['build', 'build --unsigned --out /tmp/preview'],
    refusesNow: true,
    run: async (values, _, options, io) => {
      const { build } = await import('./commands/build.ts');
      const out = textOf(values.out);
      const unsigned = values.unsigned === true;
      return build({ ...options, unsigned, ...(out === undefined ? {} : { out }) }, io);
    },
  },
  check: {
    summary: 'says everything that is wrong with the content, and mends what is mechanical',
    usage: checkUsage,
    flags: { fix: { type: 'boolean' }, against: { type: 'string' }, output: { type: 'boolean' } },
    examples: [
      'check',
      'check --json',
      'check --fix',
      'check --fix --dry-run',
      'check --against main',
      'check --output dist',
    ],
    takesWords: true,
    run: async (values, [folder, ...more], options, io) => {
      const isOutput = values.output === true;
      const unexpected = isOutput ? more[0] : folder;
      if (unexpected !== undefined) {
        io.warn(`Unexpected argument '${printable(unexpected)}'.`);
        return misused(checkUsage, io);
      }
      const fix = values.fix === true;
      if (fix && (isOutput || values.against !== undefined)) {
        io.warn('--fix goes alone: mend first, then look at the rest.');
        return misused(checkUsage, io);
      }
      const { check } = await import('./commands/check.ts');
      const output = folder === undefined ? join(options.root, 'dist') : resolve(folder);
      const given = { ...givenTexts(values, ['against']), ...(isOutput ? { output } : {}) };
      return check({ ...options, fix, ...given }, io);
    },
  },
  seal: {
    summary: 'replaces recipients’ addresses by salted hashes and pins what addresses are made of',
    usage: 'seal FILE… | --all',
    flags: { all: { type: 'boolean' } },
    examples: ['seal recipients/2026/spring.md', 'seal --all', 'seal --all --dry-run'],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { seal } = await import('./commands/seal.ts');
      return seal({ ...options, files: words, all: values.all === true }, io);
    },
  },
  keys: {
    summary: 'makes, lists, replaces and voids the keys that badges are signed with',
    usage: keysUsage,
    flags: {
      type: { type: 'string' },
      key: { type: 'string' },
      reason: { type: 'string' },
      lost: { type: 'boolean' },
    },
    examples: [
      'keys new acme',
      'keys list',
      'keys rotate acme --type rsa',
      'keys rotate acme --lost',
      'keys retire acme --key=THUMBPRINT --reason "A new machine has a new key"',
      'keys compromise acme --reason "The laptop was stolen"',
    ],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { keys } = await import('./commands/keys.ts');
      const given = {
        ...(values.lost === true ? { lost: true } : {}),
        ...Object.fromEntries(
          ['type', 'key', 'reason'].flatMap((name) => {
            const value = textOf(values[name]);
            return value === undefined ? [] : [[name, value]];
          }),
        ),
      };
      return keys({ ...options, words, ...given }, io);
    },
  },
  import: {
    summary: 'makes content of issuer profiles and badge classes in Open Badges 1.0 to 3.0',
    usage: 'import PATH… [--into DIR]',
    flags: { into: { type: 'string' } },
    examples: ['import ../old-badges', 'import issuer.json class/ img/ --dry-run'],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { importCommand } = await import('./commands/import.ts');
      const into = textOf(values.into);
      return importCommand(
        { ...options, paths: words, ...(into === undefined ? {} : { into }) },
        io,
      );
    },
  },
  dev: {
    summary: 'serves the site on this machine and follows every change',
    usage: 'dev [--port NUMBER]',
    flags: { port: { type: 'string' } },
    examples: ['dev', 'dev --port 3000'],
    run: async (values, _, options, io) => {
      const { dev } = await import('./commands/dev.ts');
      const port = textOf(values.port);
      return dev({ ...options, ...(port === undefined ? {} : { port }) }, io);
    },
  },
  verify: {
    summary: 'judges any badge (a file, an address, a folder) and says in sentences what was found',
    usage: verifyUsage,
    flags: {
      recipient: { type: 'string' },
      offline: { type: 'boolean' },
      'allow-private': { type: 'boolean' },
    },
    examples: [
      'verify badge.png',
      'verify badge.png --recipient ada@example.org',
      'verify https://badges.example.org/awards/0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42/assertion.json',
      'verify dist',
    ],
    takesWords: true,
    run: async (values, words, options, io) => {
      const { verifyCommand } = await import('./commands/verify.ts');
      const recipient = textOf(values.recipient);
      return verifyCommand(
        {
          ...options,
          inputs: words,
          offline: values.offline === true,
          allowPrivate: values['allow-private'] === true,
          ...(recipient === undefined ? {} : { recipient }),
        },
        io,
      );
    },
  },
  bake: {
    summary: 'puts a badge’s document or signed badge into a PNG or SVG picture',
    usage: bakeUsage,
    flags: { out: { type: 'string' } },
    examples: ['bake picture.png assertion.json --out badge.png'],
    takesWords: true,
    run: async (values, [image, document, ...more], options, io) => {
      if (image === undefined || document === undefined || more.length > 0)
        return misused(bakeUsage, io);
      const { bake } = await import('./commands/bake.ts');
      const out = textOf(values.out);
      return bake({ ...options, image, document, ...(out === undefined ? {} : { out }) }, io);
    },
  },
  unbake: {
    summary: 'prints what a baked picture carries',
    usage: unbakeUsage,
    flags: {},
    examples: ['unbake badge.png', 'unbake badge.svg --json'],
    takesWords: true,
    run: async (_values, [image, ...more], options, io) => {
      if (image === undefined || more.length > 0) return misused(unbakeUsage, io);
      const { unbake } = await import('./commands/unbake.ts');
      return unbake({ ...options, image }, io);
    },
  },
  identity: {
    summary: 'prints the sealed form of an address, or says whether it is the one behind an award',
    usage: identityUsage,
    flags: { salt: { type: 'string' }, award: { type: 'string' } },
    examples: [
      'identity ada@example.org',
      'identity ada@example.org --award 0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42',
    ],
    takesWords: true,
    run: async (values, [address, ...more], options, io) => {
      if (address === undefined || more.length > 0) return misused(identityUsage, io);
      const { identity } = await import('./commands/identity.ts');
      const [salt, award] = [textOf(values.salt), textOf(values.award)];
      const given = {
        ...(salt === undefined ? {} : { salt }),
        ...(award === undefined ? {} : { award }),
      };
      return identity({ ...options, address, ...given }, io);
    },
  },
  ...profileCommands,
  ...awardCommands,
  ...linksCommands,
  ...changeCommands,
  ...leaksCommands,
  ...reviewCommands,
  ...editorCommands,
  ...workflowCommands,
};
