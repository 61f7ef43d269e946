/** What to do about all leaks together, in the order that matters. @see git-filter-repo(1), "Sensitive data removal" */

import type { Finding } from '../../../publish/leaks/findings.ts';
import { forShell } from './for-shell.ts';

/** Sentences and commands; each command is a line of its own, indented. */
export function steps(findings: readonly Finding[]): readonly string[] {
  const pushed = findings.filter(({ span }) => span?.isPushed === true);
  const keys = findings.filter(
    ({ kind, where, span }) =>
      kind === 'private-key' && (where === 'output' || span?.isPushed === true),
  );
  const addresses = pushed.filter(({ kind }) => kind === 'address');
  return [
    ...(keys.length > 0 ? [voidKeys(keys)] : []),
    ...(pushed.length > 0
      ? [
          'Make the repository private while you clean up, where that is possible. What was pushed counts as known all the same.',
          rewrite(pushed),
          'Push the rewritten history, and have everybody clone anew: an old clone would bring it back.\n  git push --force --mirror origin',
          'Ask the host to drop its cached views and the old commits, and the owners of forks to delete them; on GitHub: https://support.github.com/, with the "First Changed Commit" that git filter-repo printed.',
        ]
      : []),
    ...(addresses.length > 0
      ? [
          'Tell the persons concerned what stood where, and since when. Whoever wants to be forgotten: npm run badges -- erase ID',
        ]
      : []),
    ...(findings.length > 0 ? ['Look again: npm run badges -- leaks'] : []),
  ];
}

function voidKeys(keys: readonly Finding[]): string {
  const issuers = new Set(keys.map(({ content = '' }) => issuerIn(content)));
  return [
    'A private key that was pushed or published counts as known to everyone, and rewriting the history does not change that. If it is one of yours, void it first:',
    ...[...issuers].map(
      (issuer) =>
        `  npm run badges -- keys compromise ${issuer} --reason "The private key was published"`,
    ),
  ].join('\n');
}

const issuerIn = (path: string): string =>
  /^(?:\.rosette\/)?keys\/([a-z0-9-]+)\//.exec(path)?.[1] ?? 'ISSUER';

/** What the newest commit has keeps its other text; what it does not have goes with all its versions. */
function rewrite(pushed: readonly Finding[]): string {
  const gone = pushed.filter(({ where, isInUse }) => where === 'history' && isInUse !== true);
  const paths = [...new Set(gone.map(({ file }) => `--path ${forShell(file)}`))];
  return [
    'Take it out of the files of today first, and commit. Then take it out of the history, in a fresh clone, with git filter-repo (https://github.com/newren/git-filter-repo, version 2.47 or newer).',
    ...(paths.length > 0
      ? [
          'Files that are not in use any more go with all their versions:',
          `  git filter-repo --sensitive-data-removal --invert-paths ${paths.join(' ')}`,
        ]
      : []),
    ...(gone.length < pushed.length
      ? [
          'Files in use, and messages, keep their other text: write what to take out into a file outside of the repository, each address on a line of its own.',
          '  git filter-repo --sensitive-data-removal --replace-text ../take-out.txt --replace-message ../take-out.txt',
        ]
      : []),
  ].join('\n');
}
