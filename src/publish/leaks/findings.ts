/** What was seen and is a leak, by file: five hundred rows of one list are one finding. */

import type { Repository } from '../../content/git-history.ts';
import { given } from '../../model/given.ts';
import { compareText } from '../../problems/problem.ts';
import { belowRoot } from './files.ts';
import type { Gathered, Place, Sighting, Where } from './gather.ts';
import { isProgramExample } from './program-examples.ts';
import { isRecipientFile } from './recipient-file.ts';
import type { Span } from './spans.ts';

export const leakKinds = ['private-key', 'address'] as const;
export type LeakKind = (typeof leakKinds)[number];

export type Finding = {
  readonly kind: LeakKind;
  readonly where: Where;
  /** As git, or the output, names it: it may hold an address itself. */
  readonly file: string;
  readonly content?: string;
  /** How many addresses; a file with private keys counts one. */
  readonly count: number;
  /** In the tree, does git know the file? */
  readonly isTracked?: boolean;
  /** In the history, does the newest commit still have a file of this name, whatever it holds? */
  readonly isInUse?: boolean;
  /** In the history, of the commits that have it. */
  readonly span?: Omit<Span, 'objects'>;
  /** The leaking addresses. */
  readonly keys: ReadonlySet<string>;
};

export type Judging = {
  /** Keys of recipients' addresses. */
  readonly recipients: ReadonlySet<string>;
  /** May recipient files hold them? Source: design, section 2, policy `recipients: plain`. */
  readonly isPlain: boolean;
  /** Does the program with its own examples stand beside the content? */
  readonly hasProgram: boolean;
};

export type Judged = {
  /** One a kind for each text; those of the history are not yet one a path. */
  readonly leaks: readonly Leak[];
  /** Addresses that stand in recipient files on purpose. */
  readonly intended: ReadonlySet<string>;
  /** Addresses of recipients who publish it themselves, as an issuer does. */
  readonly own: ReadonlySet<string>;
};

export type Leak = {
  readonly kind: LeakKind;
  readonly place: Place;
  readonly keys: readonly string[];
};

export function judge(
  { sightings, published }: Gathered,
  { recipients, isPlain, hasProgram }: Judging,
): Judged {
  const intended = new Set<string>();
  const own = new Set<string>();
  const leaks = sightings.flatMap(({ place, addresses, holdsKey }: Sighting): Leak[] => {
    const known = addresses.filter((key) => recipients.has(key));
    const isMadeUp = (key: string) => hasProgram && isProgramExample(place.content, key);
    const keys = known.filter((key) => !published.has(key) && !isMadeUp(key));
    for (const key of known) if (published.has(key)) own.add(key);
    const isMeant = isPlain && keys.length > 0 && mayHold(place);
    if (isMeant) for (const key of keys) intended.add(key);
    return [
      ...(holdsKey ? [{ kind: 'private-key', place, keys: [] } as const] : []),
      ...(keys.length > 0 && !isMeant ? [{ kind: 'address', place, keys } as const] : []),
    ];
  });
  return { leaks, intended, own };
}

/** What is no content, as the output, never may. */
const mayHold = ({ content }: Pick<Place, 'content'>): boolean =>
  content !== undefined && isRecipientFile(content);

/** Those of the tree, of the output and of messages: each stands for itself. */
export const ofTexts = (
  leaks: readonly Leak[],
  spanOf: (place: Place) => Omit<Span, 'objects'> | undefined,
): Finding[] =>
  leaks
    .filter(({ place }) => place.where !== 'history')
    .map(({ kind, place, keys }) => {
      const { where, file, content, isTracked } = place;
      const count = Math.max(1, keys.length);
      const span = spanOf(place);
      return {
        kind,
        where,
        file,
        count,
        keys: new Set(keys),
        ...given({ content, isTracked, span }),
      };
    });

export type PastJudging = Pick<Judging, 'isPlain'> & {
  readonly repository: Repository;
  /** Paths of the newest commit. */
  readonly inUse: ReadonlySet<string>;
};

/** Those of the history, one for each path, whatever versions of it there were. */
export function ofHistory(
  kind: LeakKind,
  leaks: readonly Leak[],
  spans: ReadonlyMap<string, Span>,
  { isPlain, repository, inUse }: PastJudging,
): Finding[] {
  const byObject = new Map(leaks.map((leak) => [leak.place.object ?? '', leak]));
  const inCommits = new Set<string>();
  const found = [...spans].flatMap(([file, { objects, ...span }]): Finding[] => {
    for (const object of objects) inCommits.add(object);
    const content = belowRoot(repository, file);
    const keys = new Set([...objects].flatMap((object) => byObject.get(object)?.keys ?? []));
    if (kind === 'address' && isPlain && mayHold(given({ content }))) return [];
    const count = Math.max(1, keys.size);
    const isInUse = inUse.has(file);
    return [{ kind, where: 'history', file, count, isInUse, span, keys, ...given({ content }) }];
  });
  // A tag may name a file without a commit.
  const alone = leaks.filter(({ place }) => !inCommits.has(place.object ?? ''));
  return [
    ...found.sort((a, b) => compareText(a.file, b.file)),
    ...alone.map(
      ({ place, keys }): Finding => ({
        kind,
        where: 'history',
        file: place.file,
        count: Math.max(1, keys.length),
        keys: new Set(keys),
      }),
    ),
  ];
}
