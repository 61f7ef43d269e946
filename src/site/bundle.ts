/**
 * What renders the pages and what pages load, bundled by Astro, with the script for other people's pages. It depends on
 * our code and the path that the site stands below alone, so it is kept, and a build after a change of content need not
 * bundle. Several builds may keep theirs in the same place, at the same time.
 */

import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../publish/facts.ts';
import { isAlive } from '../publish/lock.ts';
import { engineRoot } from './astro-config.ts';
import { assetsFolder, codeFolder, type MadeBundle } from './bundle-order.ts';
import { bundleInProcess } from './bundle-process.ts';

export type Bundle = {
  /** The module that renders the pages: the path of a file. */
  readonly entry: string;
  /** The style sheets of each page, by Astro's name for the page. */
  readonly styles: MadeBundle['styles'];
  /** The folder of what pages load, laid out as in the site. */
  readonly assets: string;
  /** What is in that folder, as paths below it, in order. */
  readonly assetPaths: readonly string[];
};

export type BundleOptions = {
  /** The address of the site, of which only the path counts. */
  readonly url: string;
  readonly cacheDir: string;
  /** Says what our code is: another engine makes another bundle. */
  readonly engine: string;
};

/** A bundle on its way. */
export type Bundling = {
  /** Where it will be kept: the same for whatever needs the same bundle. */
  readonly folder: string;
  /** May fail before anybody waits for it. */
  readonly bundle: Promise<Bundle>;
  /** Ends it unless it is done, and waits until nothing of it runs any more. */
  readonly stop: () => Promise<void>;
};

/** What is kept of a bundle beside its files. */
type BundleRecord = MadeBundle & {
  /** SHA-256 of each file, by its path below the bundle's folder. */
  readonly files: Readonly<Record<string, string>>;
};

export function beginBundling(options: BundleOptions): Bundling {
  const ending = new AbortController();
  const bundle = bundlePages(options, ending.signal);
  const over = bundle.then(
    () => undefined,
    () => undefined,
  );
  const stop = (): Promise<void> => {
    ending.abort(new Error('The bundling of the pages was stopped.'));
    return over;
  };
  return { folder: bundleFolder(options), bundle, stop };
}

/** Where the bundle is kept that these need. */
export const bundleFolder = ({ url, cacheDir, engine }: BundleOptions): string =>
  join(cacheDir, bundles, `${ours(engine)}-${sha256(new URL(url).pathname).slice(0, 16)}`);

const bundles = 'pages';

/** Some of the code names the place where it was bundled. */
const ours = (engine: string): string => sha256(JSON.stringify([engine, engineRoot])).slice(0, 16);

/** The bundle that is kept, or else a new one; what was damaged is made again. */
export async function bundlePages(options: BundleOptions, signal?: AbortSignal): Promise<Bundle> {
  const folder = bundleFolder(options);
  const kept = await keptBundle(folder);
  if (kept !== undefined) return kept;
  const place = join(options.cacheDir, bundles);
  await mkdir(place, { recursive: true });
  await removeOthers(place, ours(options.engine));
  const part = await mkdtemp(join(place, `${ours(options.engine)}-part-${ourselves}-`));
  try {
    return await keep(await makeIn(part, options, signal), part, folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function makeIn(
  folder: string,
  { url, cacheDir }: BundleOptions,
  signal: AbortSignal | undefined,
): Promise<BundleRecord> {
  const made = await bundleInProcess({ url, folder, cacheDir }, signal);
  const record = { ...made, files: await digestsIn(folder) };
  await writeFile(join(folder, 'bundle.json'), JSON.stringify(record));
  return record;
}

async function keep(made: BundleRecord, part: string, folder: string): Promise<Bundle> {
  try {
    await rename(part, folder);
  } catch {
    // Another build was quicker, and uses its own already; or what stands there is damaged.
    const theirs = await keptBundle(folder);
    if (theirs !== undefined) {
      await rm(part, { recursive: true, force: true });
      return theirs;
    }
    await rm(folder, { recursive: true, force: true });
    await rename(part, folder);
  }
  return opened(folder, made);
}

/** Numbers of processes mean nothing on another machine. */
const host = sha256(hostname()).slice(0, 8);
const ourselves = `${host}-${process.pid}`;

/** What an earlier state of our code made is of no use any more, nor what a build left that was killed. */
async function removeOthers(place: string, ours: string): Promise<void> {
  const others = (await readdir(place)).filter(
    (name) => !name.startsWith(ours) || isLeftOver(name),
  );
  await Promise.all(others.map((name) => rm(join(place, name), { recursive: true, force: true })));
}

function isLeftOver(name: string): boolean {
  const [, where, number] = /-part-([0-9a-f]+)-(\d+)-/.exec(name) ?? [];
  return where === host && !isAlive(Number(number));
}

const opened = (folder: string, { entry, styles, files }: BundleRecord): Bundle => ({
  entry: join(folder, codeFolder, entry),
  styles,
  assets: join(folder, assetsFolder),
  assetPaths: Object.keys(files)
    .filter((path) => path.startsWith(`${assetsFolder}/`))
    .map((path) => path.slice(assetsFolder.length + 1))
    .sort(),
});

async function keptBundle(folder: string): Promise<Bundle | undefined> {
  try {
    const record = JSON.parse(await readFile(join(folder, 'bundle.json'), 'utf8')) as BundleRecord;
    const there = await digestsIn(folder);
    delete there['bundle.json'];
    return sameDigests(there, record.files) ? opened(folder, record) : undefined;
  } catch {
    return undefined;
  }
}

const sameDigests = (one: BundleRecord['files'], other: BundleRecord['files']): boolean =>
  Object.keys(one).length === Object.keys(other).length &&
  Object.entries(one).every(([path, digest]) => other[path] === digest);

async function digestsIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  return Object.fromEntries(
    await Promise.all(
      paths.map(async (path) => [path, sha256(await readFile(join(folder, path)))] as const),
    ),
  );
}
