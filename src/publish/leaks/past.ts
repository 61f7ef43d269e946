/** The leaks of the history: read, and told by the commits that have them. */

import { git, gitNames } from '../../content/git.ts';
import { type HistoryCommit, pushedCommits, type Repository } from '../../content/git-history.ts';
import { commitOf } from '../../content/git-tree.ts';
import { type Finding, type Leak, leakKinds, ofHistory, ofTexts } from './findings.ts';
import type { Gathered, Place } from './gather.ts';
import { gatherHistory, type History } from './history.ts';
import { type Span, spansOf } from './spans.ts';

export type Past =
  | { readonly kind: 'read'; readonly history: History; readonly repository: Repository }
  | { readonly kind: 'unread'; readonly failure: string };

/** @returns why git could not tell, in its own words, instead of throwing them */
export async function readPast(
  into: Gathered,
  repository: Repository,
  onStep: (total: number) => void,
): Promise<Past> {
  try {
    return { kind: 'read', history: await gatherHistory(into, repository, onStep), repository };
  } catch (error) {
    return { kind: 'unread', failure: error instanceof Error ? error.message : String(error) };
  }
}

export async function pastFindings(
  leaks: readonly Leak[],
  { history, repository }: Extract<Past, { kind: 'read' }>,
  isPlain: boolean,
): Promise<Finding[]> {
  const { top } = repository;
  const { commits, stashed } = history;
  const ofFiles = leaks.filter(({ place }) => place.where === 'history');
  const ofMessages = leaks.filter(({ place }) => place.where === 'message');
  if (ofFiles.length + ofMessages.length === 0) return [];
  const refs = { head: await commitOf(top, 'HEAD'), pushed: await pushedCommits(top), stashed };
  const inUse = new Set(
    gitNames(await git(top, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD'])),
  );
  const findings: Finding[] = [];
  for (const kind of leakKinds) {
    const some = ofFiles.filter((leak) => leak.kind === kind);
    if (some.length === 0) continue;
    const objects = new Set(some.flatMap(({ place }) => place.object ?? []));
    const spans = await spansOf(top, commits, objects, refs);
    findings.push(...ofHistory(kind, some, spans, { isPlain, repository, inUse }));
  }
  const ancestors = ancestorsOf(refs.head, commits);
  const spans = new Map(
    commits.map((commit) => [
      commit.id,
      messageSpan(commit, ancestors.has(commit.id), refs.pushed.has(commit.id)),
    ]),
  );
  return [...findings, ...ofTexts(ofMessages, ({ object = '' }: Place) => spans.get(object))];
}

/** The one commit that a message belongs to; a tag has none. */
const messageSpan = (
  commit: HistoryCommit,
  inHead: boolean,
  isPushed: boolean,
): Omit<Span, 'objects'> => ({
  first: commit,
  last: commit,
  count: 1,
  inHead,
  isPushed,
  isStashed: false,
});

/** The commit itself, and all before it. */
function ancestorsOf(
  head: string | undefined,
  commits: readonly HistoryCommit[],
): ReadonlySet<string> {
  const found = new Set(head === undefined ? [] : [head]);
  // Children come after their parents, so one walk back is enough.
  for (const { id, parents } of [...commits].reverse()) {
    if (found.has(id)) for (const parent of parents) found.add(parent);
  }
  return found;
}
