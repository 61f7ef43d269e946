/** The words of `help` and `--help`. */

import type { CommandDeclaration } from './declaration.ts';

const call = 'npm run badges --';

const flags = `Every command knows:
  --root DIR   the folder that holds badges/, recipients/, keys/ and public/ (default: this one)
  --json       prints data for programs instead of words
  --dry-run    says what would be done, and does nothing
  --yes        asks no questions
  --now DATE   stands in for today's date
  --help       says more about one command`;

/** In the order in which somebody meets them. A test sees that each command stands in one. */
export const sections: readonly (readonly [title: string, commands: readonly string[]])[] = [
  ['Begin', ['init', 'issuer', 'badge', 'keys', 'import', 'editor']],
  ['Award', ['award', 'links', 'seal', 'revoke', 'supersede', 'erase']],
  ['Check', ['check', 'review', 'leaks', 'verify']],
  ['Publish', ['build', 'dev']],
  ['Pictures and addresses', ['bake', 'unbake', 'identity']],
  ['For the workflows', ['changes', 'deployment', 'new-awards', 'annotate']],
];

export function help(commands: Readonly<Record<string, CommandDeclaration>>): string {
  const rows = sections.flatMap(([title, names]) => [
    `${title}:`,
    ...names.map((name) => `  ${name.padEnd(11)} ${commands[name]?.summary ?? ''}`),
    '',
  ]);
  return [`Usage: ${call} <command> [flags]`, '', ...rows, flags].join('\n');
}

export function commandHelp({ usage, summary, examples }: CommandDeclaration): string {
  return [
    `Usage: ${call} ${usage}`,
    '',
    `It ${summary}.`,
    '',
    'For example:',
    ...examples.map((example) => `  ${call} ${example}`),
    '',
    flags,
  ].join('\n');
}
