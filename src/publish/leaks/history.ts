/** Every text that the history of a repository holds: versions of files, messages of commits and of tags. */

import {
  type HistoryCommit,
  type HistoryObject,
  historyChanges,
  historyCommits,
  historyObjects,
  type Repository,
  readObjects,
  stashes,
} from '../../content/git-history.ts';
import { given } from '../../model/given.ts';
import { belowRoot, isTooLarge } from './files.ts';
import { type Gathered, gather, gatherName, type Place } from './gather.ts';
import { textOf } from './text-of.ts';

export type History = {
  /** Parents before their children. */
  readonly commits: readonly HistoryCommit[];
  readonly stashed: readonly string[];
  /** How many versions of files, and how many messages. */
  readonly files: number;
  readonly messages: number;
  /** Paths of versions that were not looked into. */
  readonly tooLarge: readonly string[];
  /** How many objects are not on this machine. */
  readonly missing: number;
};

/** @param onStep called after each object, with the number of them all */
export async function gatherHistory(
  into: Gathered,
  repository: Repository,
  onStep: (total: number) => void,
): Promise<History> {
  const { top } = repository;
  const stashed = await stashes(top);
  const commits = await historyCommits(top, stashed);
  const recipientFiles = await recipientVersions(repository, commits);
  const tooLarge: string[] = [];
  const wanted: { readonly object: HistoryObject; readonly place: Place }[] = [];
  const all = await historyObjects(top, stashed);
  for (const object of all) {
    if (object.type === 'missing') continue;
    const place = placeOfObject(object, repository, recipientFiles.get(object.id));
    if (!isTooLarge(place.content, object.bytes)) wanted.push({ object, place });
    else {
      tooLarge.push(place.file);
      gatherName(into, place);
    }
  }
  let next = 0;
  for await (const bytes of readObjects(top, idsOf(wanted))) {
    const { object, place } = wanted[next] ?? {};
    next += 1;
    onStep(wanted.length);
    if (object === undefined || place === undefined || bytes === undefined) continue;
    const found = await textOf(bytes);
    if (found === undefined) gatherName(into, place);
    else gather(into, place, object.type === 'blob' ? found.text : withoutAuthors(found.text));
  }
  if (next < wanted.length) throw new Error('git gave an answer that is cut off.');
  const files = wanted.filter(({ object }) => object.type === 'blob').length;
  return {
    commits,
    stashed,
    files,
    messages: wanted.length - files,
    tooLarge,
    missing: all.filter(({ type }) => type === 'missing').length,
  };
}

function* idsOf(wanted: readonly { readonly object: HistoryObject }[]): Generator<string> {
  for (const { object } of wanted) yield object.id;
}

/** A version of a file may have had several names; where one was that of a recipient file, it counts. */
async function recipientVersions(
  { top, prefix }: Repository,
  commits: readonly HistoryCommit[],
): Promise<ReadonlyMap<string, string>> {
  const versions = new Map<string, string>();
  for await (const { changes } of historyChanges(top, commits, `${prefix}recipients`)) {
    for (const { path, after } of changes) versions.set(after, path);
  }
  return versions;
}

function placeOfObject(
  { id, type, name }: HistoryObject,
  repository: Repository,
  recipientFile: string | undefined,
): Place {
  if (type === 'blob') {
    const file = recipientFile ?? name;
    return {
      where: 'history',
      object: id,
      file,
      ...given({ content: belowRoot(repository, file) }),
    };
  }
  const file = type === 'tag' ? `tag ${name}` : `commit ${shortId(id)}`;
  return { where: 'message', object: id, file };
}

export const shortId = (id: string): string => id.slice(0, 10);

/** Who commits puts the own name and address there, and git needs them. */
function withoutAuthors(text: string): string {
  const end = text.indexOf('\n\n');
  const header = text.slice(0, end).replace(/^ ?(?:author|committer|tagger) .*$/gm, '');
  return header + text.slice(end);
}
