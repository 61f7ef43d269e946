/** Where the addresses come from: the private list that was named or asked for, or the content itself. */

import { resolve } from 'node:path';
import type { Publication } from '../../../model/publication.ts';
import type { Problem } from '../../../problems/problem.ts';
import { quote } from '../../../problems/quote.ts';
import { suggest } from '../../../problems/suggest.ts';
import type { Loaded } from '../../../publish/load.ts';
import type { GlobalOptions, Io } from '../../io.ts';
import { asker } from '../../questions.ts';
import { fileNameOf } from './flags.ts';
import { readListFile } from './list-file.ts';
import { type People, peopleOfContent, peopleOfList, wantedAwards } from './people.ts';
import { misused, type Refusal, stopped } from './refusal.ts';

export type Asked = Pick<GlobalOptions, 'root' | 'yes' | 'json'> & {
  readonly csv?: string;
  /** `issuer/badge`. */
  readonly badge?: string;
};

export type Found = {
  readonly people: People;
  /** How many rows the list has; absent without a list. */
  readonly rows?: number;
  /** Warnings. */
  readonly problems: readonly Problem[];
  /** Begins the names of files, unless somebody says another. */
  readonly name: string;
};

export async function findPeople(
  { sources }: Pick<Loaded, 'sources'>,
  publication: Publication,
  asked: Asked,
  map: Readonly<Record<string, string>>,
  io: Io,
): Promise<Found | Refusal> {
  const { badge, root } = asked;
  if (badge !== undefined && !publication.badgeClasses.has(badge)) {
    return misused(unknownBadge(badge, publication));
  }
  const wanted = wantedAwards(sources.awards, publication, badge);
  const isPlain = publication.site.recipients === 'plain';
  const csv = asked.csv ?? (isPlain ? undefined : await askForList(asked, io));
  if (csv === undefined) {
    if (!isPlain) return misused(noList);
    const name = badge?.replace('/', '-') ?? 'awards';
    return orNobody({ people: peopleOfContent(wanted), problems: [], name }, 'recipients');
  }
  const { list, problems, file } = await readListFile(root, resolve(csv), map);
  if (list === undefined) return stopped(problems);
  const rows = list.rows.length;
  const people = peopleOfList(list, wanted, io);
  return orNobody({ people, rows, problems, name: fileNameOf(csv) }, file);
}

const noList =
  'Name the private list with --csv FILE: the awards are sealed, and nothing else tells whose they are.';

async function askForList(asked: Asked, io: Io): Promise<string | undefined> {
  const answer = await asker(asked, io)?.text({
    message: 'Which file holds the private list of people?',
    placeholder: '../private/spring.csv',
    validate: (typed) => (typed === '' ? 'Write the path of a CSV file.' : undefined),
  });
  return answer;
}

function unknownBadge(badge: string, { badgeClasses }: Publication): string {
  const near = suggest(badge, badgeClasses.keys());
  return `There is no badge class ${quote(badge)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`}`;
}

/** Nothing to write is worth a stop: it mostly is another list, or another column. */
function orNobody(found: Found, file: string): Found | Refusal {
  if (found.people.held.length > 0) return found;
  const isList = found.rows !== undefined;
  return stopped([
    ...found.problems,
    {
      code: 'private-list-nobody',
      severity: 'error',
      file,
      message: isList
        ? 'None of the awards belongs to anyone on this list.'
        : 'There is no award whose address stands in the content.',
      hint: isList
        ? 'See that it is the right list, and that its addresses are those the awards were made to. Which column counts: --map "Column=recipient"'
        : 'Name a private list with --csv FILE, or seal what is not sealed yet: npm run badges -- seal --all',
    },
  ]);
}
