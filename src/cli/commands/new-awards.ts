/** `badges new-awards`: links the award pages of a build that an earlier catalogue does not know. */

import { resolve } from 'node:path';
import { folderSource } from '../../content/files.ts';
import { printable, quote } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import { load } from '../../publish/load.ts';
import {
  type Before,
  changedShards,
  newAwards,
  newAwardsSummary,
} from '../../publish/new-awards.ts';
import {
  folderFiles,
  isFetchable,
  type PublishedCatalogue,
  type PublishedFiles,
  readCatalogue,
  readShard,
  UnreadableError,
  webFiles,
} from '../../publish/published.ts';
import { appendText } from '../append.ts';
import { type Command, exit } from '../io.ts';
import { tellOutcome } from '../report.ts';

type NewAwardsCommand = {
  /** A folder, or the address of a site. */
  readonly before: string | undefined;
  /** The folder of the build; `dist` below the root unless said. */
  readonly after: string | undefined;
  /** A file to add to. */
  readonly summary: string | undefined;
};

export const newAwardsCommand: Command<NewAwardsCommand> = async (options, io) => {
  const earlier = filesAt(options.before, (base) => webFiles(base, io.now()));
  if (typeof earlier === 'string') {
    io.warn(earlier);
    io.warn('Usage: npm run badges -- new-awards --before DIR_OR_URL [--after DIR]');
    return exit.usage;
  }
  const folder = resolve(
    options.root,
    options.after === undefined ? 'dist' : resolve(options.after),
  );
  const built = folderFiles(folder);
  const after = await readCatalogue(built);
  if (after === undefined) {
    io.warn(`There is no catalogue.json in ${folder}: build the site first.`);
    return exit.problems;
  }
  const { publication, addresses, problems } = await load(folderSource(options.root), io.now());
  if (publication === undefined || addresses === undefined) {
    tellOutcome(options, problems, {}, io);
    return exit.problems;
  }
  const { before, known, found } = await compare(earlier, built, after);
  const awards = newAwards(publication, addresses, known, found);
  const listed = before.kind === 'unreadable' ? [] : awards;
  await appendText(options, options.summary, newAwardsSummary(before, listed));
  if (options.json) {
    io.print(JSON.stringify({ ok: true, before: before.kind, awards: listed }, undefined, 2));
    return exit.done;
  }
  if (before.kind === 'unreadable') {
    io.warn(`What was published before could not be read. ${before.reason}`);
    return exit.done;
  }
  for (const { badge, issuedOn, url } of listed)
    io.print(`${issuedOn}  ${printable(badge)}  ${url}`);
  io.print(listed.length === 0 ? 'No award is new.' : `${plural(listed.length, 'new award')}.`);
  return exit.done;
};

function filesAt(
  written: string | undefined,
  onWeb: (base: URL) => PublishedFiles,
): PublishedFiles | string {
  if (written === undefined || written === '') return 'Say what to compare with: --before.';
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(written)) return folderFiles(resolve(written));
  const url = URL.parse(written);
  return url !== null && isFetchable(url)
    ? onWeb(url)
    : `${quote(written)} is no address that begins with https://.`;
}

/** Hashes of awards, of those shards only that differ. */
async function compare(
  earlier: PublishedFiles,
  built: PublishedFiles,
  after: PublishedCatalogue,
): Promise<{ before: Before; known: ReadonlySet<string>; found: ReadonlySet<string> }> {
  try {
    const catalogue = await readCatalogue(earlier);
    const changed = changedShards(catalogue, after);
    const known =
      catalogue === undefined ? new Set<string>() : await hashes(earlier, catalogue, changed);
    const found = await hashes(built, after, changed);
    return { before: { kind: catalogue === undefined ? 'nothing' : 'known' }, known, found };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const before: Before = { kind: 'unreadable', reason: error.message };
    return { before, known: new Set(), found: new Set() };
  }
}

const atOnce = 8;

async function hashes(
  files: PublishedFiles,
  catalogue: PublishedCatalogue,
  shards: readonly string[],
): Promise<ReadonlySet<string>> {
  const all = new Set<string>();
  for (let start = 0; start < shards.length; start += atOnce) {
    const some = shards.slice(start, start + atOnce);
    const read = await Promise.all(some.map((hex) => readShard(files, catalogue, hex)));
    for (const hash of read.flat()) all.add(hash);
  }
  return all;
}
