/** `node test/build/in-threads.ts SITE FOLDER THREADS`: makes all files of a site in so many threads, into `stage` in that folder. */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from '../../src/build/build-site.ts';
import { folderSource } from '../../src/content/files.ts';
import { load } from '../../src/publish/load.ts';
import { now } from '../support/site.ts';

const [root = '', folder = '', threads = '0'] = process.argv.slice(2);
const { publication, addresses } = await load(folderSource(root), now, {});
if (publication === undefined || addresses === undefined) throw new Error('The site has mistakes.');
const stage = join(folder, 'stage');
await mkdir(stage);
await buildSite({
  root,
  publication,
  addresses,
  keyring: new Map(),
  stage,
  cacheDir: join(folder, 'cache'),
  ...(process.env.ROSETTE_CACHE ? { sharedCache: process.env.ROSETTE_CACHE } : {}),
  out: join(folder, 'dist'),
  threads: Number(threads),
});
