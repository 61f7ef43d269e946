/** Each leak in words, with the next thing to do; what could not be looked at, too. */

import { given } from '../../../model/given.ts';
import type { Problem } from '../../../problems/problem.ts';
import { quote } from '../../../problems/quote.ts';
import { plural } from '../../../problems/render.ts';
import type { PlacedFinding, Unlooked } from '../../../publish/leaks/find-leaks.ts';
import type { Finding } from '../../../publish/leaks/findings.ts';
import { maskedName } from '../../../publish/leaks/frames.ts';
import { shortId } from '../../../publish/leaks/history.ts';
import { isRecipientFile } from '../../../publish/leaks/recipient-file.ts';
import { forShell } from './for-shell.ts';

export function leakProblem(finding: PlacedFinding): Problem {
  const { kind, where, file, line, column, frame } = finding;
  return {
    code: kind === 'address' ? 'leak-address' : 'leak-private-key',
    severity: 'error',
    file: maskedName(file),
    ...given({ line, column, frame }),
    message: messages[where](finding),
    hint: hints[where][kind](finding),
  };
}

type Words = (finding: Finding) => string;

const whose = ({ kind, count }: Finding): string =>
  kind === 'private-key'
    ? 'a private key'
    : count === 1
      ? 'the address of a recipient'
      : `the addresses of ${count} recipients`;

const messages: Readonly<Record<Finding['where'], Words>> = {
  tree: (finding) =>
    `This file holds ${whose(finding)}, and ${finding.isTracked === true ? 'git keeps it' : 'git does not know the file yet, but would take it with all others'}.`,
  output: (finding) =>
    `This file holds ${whose(finding)}, and everyone can read it once the site is published.`,
  history: (finding) =>
    finding.span === undefined
      ? `A version of this file that a tag leads to holds ${whose(finding)}.`
      : `In the history this file held ${whose(finding)}, ${from(finding.span)}. ${today(finding.span)} ${reached(finding.span)}`,
  message: (finding) =>
    `The message of it${finding.span === undefined ? '' : ` (${finding.span.first.date})`} holds ${whose(finding)}. ${finding.span === undefined ? '' : reached(finding.span)}`.trim(),
};

type Span = NonNullable<Finding['span']>;

const from = ({ first, last, count }: Span): string =>
  count === 1
    ? `in the commit ${shortId(first.id)} (${first.date})`
    : `from the commit ${shortId(first.id)} (${first.date}) to ${shortId(last.id)} (${last.date}), ${count} commits in all`;

const today = ({ inHead }: Span): string =>
  inHead
    ? 'The newest commit still has it.'
    : 'The newest commit has it no more, and git keeps it.';

const reached = ({ isPushed, isStashed }: Span): string =>
  isPushed
    ? 'It was pushed.'
    : isStashed
      ? 'It stands in a stash, which is never pushed.'
      : 'As far as this clone knows, it was not pushed.';

const hints: Readonly<Record<Finding['where'], Readonly<Record<Finding['kind'], Words>>>> = {
  tree: {
    address: ({ file, content, isTracked }) =>
      maskedName(file) !== file
        ? 'Rename the file: its name is an address.'
        : content !== undefined && isRecipientFile(content)
          ? `Seal it: npm run badges -- seal ${forShell(content)}\nSealing changes the field "recipient" alone: what stands in other fields or in the text, take out by hand.`
          : `Take the address out of the text. A list of people belongs outside of this folder, or below .rosette/private/, where git never looks${isTracked === true ? `; git lets go of such a file with: git rm --cached ${forShell(file)}` : '.'}`,
    'private-key': ({ file, isTracked }) =>
      isTracked === true
        ? `Take it out, and keep the key where git never looks: git rm --cached ${forShell(file)}`
        : 'Private keys stand below .rosette/keys/ alone, and .gitignore names .rosette/.',
  },
  output: {
    address: () =>
      'Look where it comes from (a name, a narrative, an evidence, a file in public/), take it out there, and build anew: npm run badges -- build',
    'private-key': () =>
      'Take it out of public/ and build anew: npm run badges -- build\nIf it was published, the key counts as known to everyone.',
  },
  history: { address: pastHint, 'private-key': pastHint },
  message: { address: pastHint, 'private-key': pastHint },
};

function pastHint({ span, where, file }: Finding): string {
  if (span?.isPushed === true) return 'It counts as known. What is left to do stands below.';
  if (span?.isStashed === true)
    return 'See which one it is with "git stash list", and drop it: git stash drop stash@{0}';
  if (span === undefined)
    return `Take the tag away: git tag -d ${where === 'message' ? forShell(file.replace(/^tag /, '')) : 'NAME'}\nIf it was pushed, it counts as known.`;
  return `Rewrite what was not pushed yet: git rebase -i ${shortId(span.first.id)}^ (git commit --amend for the newest commit, git rebase -i --root for the first).`;
}

/** Those of severity error leave the question open; a warning says what was left out on purpose. */
export function unlookedProblems({
  history,
  isShallow,
  missing,
  tooLarge,
  addresses,
}: Unlooked): Problem[] {
  return [
    ...(history === undefined ? [] : [historyUnread(history)]),
    ...(isShallow ? [shallow] : []),
    ...(missing > 0 ? [notHere(missing)] : []),
    ...tooLarge.map(notLooked),
    ...(addresses > 0 ? [notCompared(addresses)] : []),
  ];
}

const unread = { code: 'leak-history-unread', severity: 'error', file: '.git' } as const;

const historyUnread = (failure: string): Problem => ({
  ...unread,
  message:
    failure === ''
      ? 'There is no git repository here, so no history was looked at.'
      : `The history could not be read. ${quote(failure)}`,
  hint: 'Run it where the repository is cloned whole; --no-history leaves the history out.',
});

const shallow: Problem = {
  ...unread,
  message: 'This clone lacks its older commits, so they were not looked at.',
  hint: 'Fetch them: git fetch --unshallow',
};

const notHere = (count: number): Problem => ({
  ...unread,
  message: `This clone lacks ${plural(count, 'file')} of its history, so ${count === 1 ? 'it was' : 'they were'} not looked at.`,
  hint: 'Run it in a clone that was made without --filter.',
});

const notLooked = (file: string): Problem => ({
  code: 'leak-not-looked-at',
  severity: 'warning',
  file: maskedName(file),
  message: 'The file is too large for something that a person wrote, and was not looked into.',
  hint: 'Look into it yourself, if it may hold addresses.',
});

const notCompared = (count: number): Problem => ({
  code: 'leak-not-compared',
  severity: 'error',
  file: 'recipients',
  message: `There are so many addresses and awards that ${plural(count, 'address', 'addresses')} could not be compared.`,
  hint: 'Name the addresses that matter with --csv: those need no comparing.',
});
