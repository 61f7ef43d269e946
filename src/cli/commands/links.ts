/** `badges links`: where the awards of each person of a private list are; a table for mail merge, and unsent mails. */

import { posix } from 'node:path';
import { folderSource } from '../../content/files.ts';
import { given } from '../../model/given.ts';
import type { Problem } from '../../problems/problem.ts';
import { load } from '../../publish/load.ts';
import { type Command, type ExitCode, exit, type GlobalOptions, type Io } from '../io.ts';
import { privateFolder } from '../private-folder.ts';
import { tellOutcome } from '../report.ts';
import { type Asked, findPeople } from './links/find-people.ts';
import { columnMap, isFileName, linksUsage } from './links/flags.ts';
import type { People } from './links/people.ts';
import { awardPictures, finishedSite } from './links/pictures.ts';
import { isRefusal, misused, type Refusal, stopped } from './links/refusal.ts';
import { type LinksOutcome, type Mails, tellLinks } from './links/told.ts';
import { isMailed, mailsFolder } from './links/unsent-mails.ts';
import { linksFile } from './links/write-links.ts';
import { writeLinksAndMails } from './links/write-links-and-mails.ts';

export type LinksCommand = Omit<Asked, keyof GlobalOptions> & {
  /** What columns hold: `Column=recipient`. */
  readonly map: readonly string[];
  /** Begins the names of the files. */
  readonly out?: string;
  /** The folder of the finished site. */
  readonly site?: string;
  readonly eml: boolean;
};

type Options = LinksCommand & GlobalOptions;

export const links: Command<LinksCommand> = async (options, io) => {
  const outcome = await run(options, io);
  if (isRefusal(outcome)) return refused(outcome, options, io);
  const { problems, ...told } = outcome;
  tellOutcome(options, problems, told, io);
  if (!options.json) tellLinks(told, io);
  return exit.done;
};

type Told = LinksOutcome & { readonly problems: readonly Problem[] };

async function run(options: Options, io: Io): Promise<Told | Refusal> {
  const { root, out, dryRun, eml } = options;
  const map = columnMap(options.map);
  if (typeof map === 'string') return misused(map);
  if (out !== undefined && !isFileName(out)) return misused(noFileName);
  const now = options.now ?? io.now();
  const loaded = await load(folderSource(root), now);
  const { publication, addresses } = loaded;
  if (publication === undefined || addresses === undefined) {
    return stopped(loaded.problems.filter(({ severity }) => severity === 'error'));
  }
  const found = await findPeople(loaded, publication, options, map, io);
  if (isRefusal(found)) return found;
  const site = eml ? await finishedSite(root, options.site, publication) : undefined;
  if (typeof site === 'object') return stopped([site]);
  const { people, rows, problems } = found;
  const name = out ?? found.name;
  const pictures = awardPictures(publication, addresses, site);
  const mailing = { publication, addresses, name, map, pictures, now };
  const withoutPicture = dryRun
    ? undefined
    : await writeLinksAndMails(root, people, mailing, eml, io);
  return outcomeOf(people, {
    dryRun,
    file: posix.join(privateFolder, linksFile(name)),
    ...given({ mails: eml ? mailsOf(people, name, withoutPicture) : undefined, rows }),
    problems,
  });
}

const noFileName =
  '--out is the beginning of a file’s name: letters, digits, dots, hyphens and underscores.';

const outcomeOf = <T extends object>(
  { held, people, unmatched, repeated, sealed }: People,
  more: T,
) => ({
  ...more,
  people,
  awards: held.length,
  revoked: held.filter(({ award }) => award.revoked !== undefined).length,
  unmatched,
  repeated,
  sealed,
});

function mailsOf({ held }: People, name: string, withoutPicture: number | undefined): Mails {
  return {
    folder: posix.join(privateFolder, mailsFolder(name)),
    mails: held.filter(isMailed).length,
    notByMail: held.filter(({ address }) => address.type !== 'email').length,
    ...given({ withoutPicture }),
  };
}

function refused(refusal: Refusal, options: Options, io: Io): ExitCode {
  if (refusal.kind === 'misused') {
    io.warn(refusal.sentence);
    io.warn(`Usage: npm run badges -- ${linksUsage}`);
    return exit.usage;
  }
  tellOutcome(options, refusal.problems, { dryRun: options.dryRun }, io);
  if (!options.json) {
    io.warn('Nothing was written: mend the problems above and run the command again.');
  }
  return exit.problems;
}
