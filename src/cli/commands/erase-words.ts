/** The sentences around an erasure: what it does, what it cannot reach, and what is left to do. */

import type { AwardSource, Sources } from '../../content/schema/sources.ts';
import { printable, quote } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import type { GlobalOptions, Io } from '../io.ts';
import { tellOutcome } from '../report.ts';
import type { Change } from '../write-files.ts';
import { awardAt, linesOf, toldEnded } from './award-words.ts';

const limits: readonly string[] = [
  'What erasing cannot reach:',
  '  the history of this repository, and its clones and forks',
  '  copies that the recipient, displayers and archives hold, and mails that were sent',
  '  the caches of search engines and hosts, until they look again',
  '  your own lists, also those below .rosette/private/',
];

const meaning =
  'Badge, id, statusIndex and issuedOn stay. From the next build on every address of the award says that it was erased and names no one, and the award counts as revoked.';

/** Said before somebody decides. */
export const beforehand = (awards: readonly AwardSource[]): readonly string[] => [
  `This erases ${plural(awards.length, 'award')}, and cannot be undone:`,
  ...linesOf(awards, '  '),
  meaning,
  ...limits,
];

const next =
  'Next: npm run badges -- leaks finds what is left in the history; "After a leak" in GUIDES.md says how to take it out. Then commit and push.';

type Erased = {
  readonly content: { readonly sources: Sources };
  readonly awards: readonly AwardSource[];
  /** Those that were erased before. */
  readonly ended: readonly AwardSource[];
  readonly changes: readonly Change[];
};

export function tellErased(
  options: GlobalOptions,
  { content, awards, ended, changes }: Erased,
  io: Io,
): void {
  const { dryRun, json } = options;
  const removed = changes.filter((change) => change.content === undefined).map(({ path }) => path);
  const changed = awards.map(awardAt);
  tellOutcome(options, [], { dryRun, changed, removed, unchanged: ended.map(awardAt) }, io);
  if (json) return;
  for (const award of ended) io.print(toldEnded(award));
  const verb = dryRun ? 'Would erase' : 'Erased';
  for (const line of linesOf(awards, `${verb} `)) io.print(line);
  for (const path of removed) io.print(`${dryRun ? 'Would delete' : 'Deleted'} ${printable(path)}`);
  if (awards.length > 0) {
    for (const line of leftOver(content.sources, awards)) io.print(line);
    io.print('');
    for (const line of dryRun ? limits : [meaning, ...limits, next]) io.print(line);
  }
  if (awards.length === 0 || dryRun) io.print('Nothing was changed.');
}

/** What belongs to the awards and stands elsewhere. */
function* leftOver({ site, publicFiles }: Sources, awards: readonly AwardSource[]) {
  const addresses = awards.flatMap(({ fields }) => (fields.evidence ?? []).map(({ id }) => id));
  for (const path of publicFiles.filter((one) => addresses.includes(`${site?.url}${one}`))) {
    yield `Its evidence is still published: delete ${quote(`public/${path}`)} too.`;
  }
  const elsewhere = awards
    .flatMap(({ fields }) => fields.endorsement ?? [])
    .filter((one) => typeof one === 'string').length;
  if (elsewhere > 0) {
    const [stands, it] = elsewhere === 1 ? ['stands', 'it'] : ['stand', 'them'];
    yield `${plural(elsewhere, 'endorsement')} of it ${stands} on the sites of others: ask them to take ${it} down.`;
  }
}
