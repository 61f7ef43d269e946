/**
 * `node test/build/in-threads.ts SITE FOLDER THREADS [URL]`: makes all files of a site in so many threads, into `stage` in
 * that folder. Bundling may have begun before, for a site at that address; then it says how that ended.
 */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ahead } from '../../src/build/ahead.ts';
import { buildSite } from '../../src/build/build-site.ts';
import { engineDigests } from '../../src/build/engine.ts';
import { folderSource } from '../../src/content/files.ts';
import { load } from '../../src/publish/load.ts';
import { beginBundling } from '../../src/site/bundle.ts';
import { now } from '../support/site.ts';

const [root = '', folder = '', threads = '0', url] = process.argv.slice(2);
const { publication, addresses } = await load(folderSource(root), now, {});
if (publication === undefined || addresses === undefined) throw new Error('The site has mistakes.');
const stage = join(folder, 'stage');
await mkdir(stage);
const cacheDir = join(folder, 'cache');
const sharedCache = process.env.ROSETTE_CACHE || cacheDir;

async function aheadFor(url: string): Promise<Ahead> {
  const engine = await engineDigests();
  return { engine, bundling: beginBundling({ url, cacheDir: sharedCache, engine: engine.pages }) };
}

const ahead = url === undefined ? undefined : await aheadFor(url);
await buildSite({
  root,
  publication,
  addresses,
  keyring: new Map(),
  stage,
  cacheDir,
  sharedCache,
  out: join(folder, 'dist'),
  threads: Number(threads),
  ...(ahead === undefined ? {} : { ahead }),
});
if (ahead?.bundling !== undefined) {
  const ended = await ahead.bundling.bundle.then(
    () => 'It was used.',
    (error: Error) => error.message,
  );
  console.log(ended);
}
