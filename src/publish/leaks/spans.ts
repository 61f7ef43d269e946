/** From which commit to which a path held something: exact over branches, in one walk through the history. */

import { type FileChange, type HistoryCommit, historyChanges } from '../../content/git-history.ts';

export type Span = {
  readonly first: HistoryCommit;
  /** The last one that still has it. */
  readonly last: HistoryCommit;
  readonly count: number;
  /** In the newest commit of what is checked out? */
  readonly inHead: boolean;
  /** In a commit that a branch of another machine has? */
  readonly isPushed: boolean;
  /** In stashes alone? */
  readonly isStashed: boolean;
  /** The versions of the file that held it. */
  readonly objects: ReadonlySet<string>;
};

export type Refs = {
  readonly head: string | undefined;
  readonly pushed: ReadonlySet<string>;
  readonly stashed: readonly string[];
};

/** Which of the versions stand where, at one commit. Commits that change none of them share it. */
type State = ReadonlyMap<string, string>;

const nowhere: State = new Map();

/** @param objects versions of files, by their ids */
export async function spansOf(
  top: string,
  commits: readonly HistoryCommit[],
  objects: ReadonlySet<string>,
  { head, pushed, stashed }: Refs,
): Promise<ReadonlyMap<string, Span>> {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const ofStash = new Set(stashed.flatMap((id) => [id, ...(byId.get(id)?.parents.slice(1) ?? [])]));
  const states = new Map<string, State>();
  const spans = new Map<string, Growing>();
  for await (const { commit: id, changes } of historyChanges(top, commits)) {
    const commit = byId.get(id);
    if (commit === undefined) continue;
    const state = stateAfter(states.get(commit.parents[0] ?? '') ?? nowhere, changes, objects);
    states.set(id, state);
    for (const [path, object] of state) {
      const span = spans.get(path) ?? begun(commit);
      spans.set(path, span);
      span.last = commit;
      span.count += 1;
      span.inHead ||= id === head;
      span.isPushed ||= pushed.has(id);
      span.isStashed &&= ofStash.has(id);
      span.objects.add(object);
    }
  }
  return spans;
}

type Growing = { -readonly [K in keyof Span]: Span[K] } & { readonly objects: Set<string> };

const begun = (first: HistoryCommit): Growing => ({
  first,
  last: first,
  count: 0,
  inHead: false,
  isPushed: false,
  isStashed: true,
  objects: new Set(),
});

function stateAfter(
  before: State,
  changes: readonly FileChange[],
  objects: ReadonlySet<string>,
): State {
  const ours = changes.filter((change) => objects.has(change.before) || objects.has(change.after));
  if (ours.length === 0) return before;
  const state = new Map(before);
  for (const { path, after } of ours) {
    if (objects.has(after)) state.set(path, after);
    else state.delete(path);
  }
  return state;
}
