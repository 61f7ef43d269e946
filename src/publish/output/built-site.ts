/** A folder that a build made, as its catalogue says it: where it belongs, its files, its awards. */

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isLoopback } from '../../content/schema/loopback.ts';
import { createAddresses } from '../../model/addresses.ts';
import type { AwardId } from '../../model/award.ts';
import { compareText } from '../../problems/problem.ts';
import { folderFiles, type PublishedFiles, readCatalogueAs } from '../published.ts';
import { placesOf } from './links.ts';

export type BuiltSite = {
  readonly folder: string;
  readonly base: string;
  /** The addresses that stay for ever, but for the awards', as paths of files. */
  readonly kept: readonly string[];
  /** How many awards the catalogue counts. */
  readonly count: number;
  /** The awards that have a folder, in a fixed order. */
  readonly awards: readonly AwardId[];
  /** Paths of an award's files, below the site's folder; its pages in other languages are among them. */
  readonly filesOf: (award: AwardId) => Promise<readonly string[]>;
  /** Undefined where there is no such file. What is shared by many awards is read once. */
  readonly read: PublishedFiles;
  readonly has: (path: string) => Promise<boolean>;
  /** What a link can lead to within a page. */
  readonly placesIn: (path: string) => Promise<ReadonlySet<string>>;
};

const catalogueSchema = z.object({
  format: z.literal(1),
  base: z.url({ protocol: /^https?$/ }),
  files: z.array(z.object({ path: z.string(), keep: z.boolean() })),
  awards: z.object({ count: z.number() }),
});

const paths = createAddresses('https://localhost/');
const isOfAward = (path: string): boolean => /^([a-z]{2,3}(-[a-z0-9]+)*\/)?awards\//.test(path);

/** Below the folder of a language stand its pages, the first of which is its home. */
const homeIn = /^([a-z]{2,3}(?:-[a-z0-9]+)*\/)index\.html$/;

/**
 * Undefined when there is no catalogue in the folder.
 *
 * @throws {UnreadableError} when there is one that is not ours
 */
export async function openBuiltSite(folder: string): Promise<BuiltSite | undefined> {
  const files = folderFiles(folder);
  const catalogue = await readCatalogueAs(catalogueSchema, files);
  if (catalogue === undefined) return undefined;
  const { base, files: records, awards } = catalogue;
  const kept = records.filter(({ keep }) => keep).map(({ path }) => path);
  const languages = kept.flatMap((path) => homeIn.exec(path)?.[1] ?? []);
  const read = once((path) => files(path).catch(absentWhereFolder));
  const has = once((path) => isFile(join(folder, path)));
  return {
    folder,
    base,
    kept,
    count: awards.count,
    awards: (await namesIn(join(folder, paths.awardsFolder.path))) as AwardId[],
    filesOf: async (award) => {
      const places = ['', ...languages].map((one) => paths.pages(one).awardPage(award).path);
      const found = await Promise.all(places.map((place) => filesBelow(folder, place)));
      return found.flat().sort(compareText);
    },
    read,
    has,
    placesIn: once(async (path) => placesOf(new TextDecoder().decode(await read(path)))),
  };
}

/** Where a file of the site stands for the world; a page is its folder. */
export const addressOfFile = ({ base }: Pick<BuiltSite, 'base'>, path: string): string =>
  base + path.replace(/(^|\/)index\.html$/, '$1');

/**
 * The file that an address of the site means, whether it is there or not; undefined for an address of somebody else's.
 * At a loopback address, http and https are the same place.
 */
export function fileAtAddress(
  { base }: Pick<BuiltSite, 'base'>,
  address: string,
): string | undefined {
  const [url, home] = [URL.parse(address), new URL(base)];
  if (url === null || url.host !== home.host || !url.pathname.startsWith(home.pathname)) {
    return undefined;
  }
  if (url.protocol !== home.protocol && !(isLoopback(url.hostname) && /^https?:/.test(address))) {
    return undefined;
  }
  let path: string;
  try {
    path = decodeURIComponent(url.pathname.slice(home.pathname.length));
  } catch {
    return undefined;
  }
  // Slashes that were written as %2F do not lead out of the folder.
  if (/(^|[\\/])\.\.?($|[\\/])|[\\\0]/.test(path)) return undefined;
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Answers are kept but for awards' own files, of which each is asked for once or twice. */
function once<T>(ask: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const asked = new Map<string, Promise<T>>();
  return (path) => {
    if (isOfAward(path)) return ask(path);
    const known = asked.get(path);
    if (known !== undefined) return known;
    const answer = ask(path);
    asked.set(path, answer);
    return answer;
  };
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );

function absentWhereFolder(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'EISDIR') throw error;
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort(compareText);
}

function noneWhereAbsent(error: NodeJS.ErrnoException): [] {
  if (error.code !== 'ENOENT') throw error;
  return [];
}

/** Their paths below the folder of the site. */
async function filesBelow(folder: string, place: string): Promise<string[]> {
  const options = { recursive: true, withFileTypes: true } as const;
  const entries = await readdir(join(folder, place), options).catch(noneWhereAbsent);
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => place + below(join(folder, place), join(parentPath, name)));
}

const below = (folder: string, path: string): string =>
  path.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '');
