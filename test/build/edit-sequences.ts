/**
 * `node test/build/edit-sequences.ts [sequences] [seed]`: builds a site again and again after edits that chance picks,
 * each time with what the last build left and from nothing, and compares every file. Prints what it found as JSON.
 */

import { mkdir, mkdtemp, realpath, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../src/build/build-site.ts';
import { forgetLastOutput } from '../../src/build/last-output.ts';
import { folderSource } from '../../src/content/files.ts';
import { makeCatalogue } from '../../src/publish/catalogue-file.ts';
import { openKeyring } from '../../src/publish/keyring.ts';
import { load } from '../../src/publish/load.ts';
import { writeCatalogue } from '../../src/publish/write-catalogue.ts';
import { chanceOf } from '../support/chance.ts';
import { inProcess, treeOf } from '../support/command.ts';
import { ids, now, sealedAward, writeFiles } from '../support/site.ts';
import { translated } from '../support/translated-site.ts';
import { type Content, edits } from './edits.ts';

/** How often what is kept is spoilt, as a disk or a person may do. */
const oneInSpoilt = 8;
/** How often the keys of the issuer are replaced. */
const oneInRotated = 20;
const editsInASequence = 4;

export type Outcome = {
  readonly builds: number;
  /** How many awards were made in them, of how many. */
  readonly made: number;
  readonly awards: number;
  /** Edits that left mistakes, which nobody builds. */
  readonly refused: number;
  readonly differences: readonly string[];
};

/** Two badges have awards; of one there are so many that their pages are filled in. */
const first: Content = new Map(
  Object.entries({
    ...translated,
    ...Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `recipients/more/${index}.md`,
        sealedAward(`${index}0b6cf1c-6a1e-4d0e-9a53-5f7d3c1e8b42`, 100 + index),
      ]),
    ),
    'recipients/bao.md': sealedAward(ids[1], 18),
    'recipients/cem.md': sealedAward(ids[2], 19).replace('acme/engines', 'acme/old-engines'),
  }),
);

const [sequences = 3, seed = 1] = process.argv.slice(2).map(Number);

const chance = chanceOf(seed);

const root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-edits-')));
const cacheDir = join(root, '.rosette/cache');
const site = join(root, 'site');

/** @returns how many awards were made; nothing when the content has mistakes */
async function build(out: string): Promise<{ made: number; awards: number } | undefined> {
  const { publication, addresses } = await load(folderSource(site), now, {});
  if (publication === undefined || addresses === undefined) return undefined;
  const { keyring, problems } = await openKeyring({ publication, root: site, secret: undefined });
  if (problems.length > 0) return undefined;
  const stage = join(root, 'stage');
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage);
  const options = { root: site, publication, addresses, keyring, stage, cacheDir, out };
  const { trees, made, remember } = await buildSite(options);
  const output = await makeCatalogue(stage, publication, addresses, trees, undefined);
  await writeCatalogue(stage, addresses, output);
  await rm(out, { recursive: true, force: true });
  await rename(stage, out);
  await remember();
  return { made: made.length, awards: publication.awards.size };
}

async function write(content: Content): Promise<void> {
  for (const folder of ['badges', 'recipients', 'public']) {
    await rm(join(site, folder), { recursive: true, force: true });
  }
  await writeFiles(site, Object.fromEntries(content));
}

async function keys(verb: 'new' | 'rotate'): Promise<void> {
  const { code, stderr } = await inProcess(['keys', verb, 'acme', '--root', site]);
  if (code !== 0) throw new Error(stderr);
}

/** Takes something away from what is kept, or changes it. */
async function spoil(): Promise<void> {
  const dist = join(root, 'dist');
  const files = [...(await treeOf(dist)).keys()].filter((path) => path.startsWith('awards/'));
  const path = files[chance(files.length)];
  if (path === undefined) return;
  if (chance(2) === 0) await rm(join(dist, path));
  else await writeFiles(dist, { [path]: 'spoilt' });
}

async function differencesBetween(one: string, other: string): Promise<string[]> {
  const [first, second] = [await treeOf(one), await treeOf(other)];
  const paths = new Set([...first.keys(), ...second.keys()]);
  return [...paths].filter((path) => {
    const [a, b] = [first.get(path), second.get(path)];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
}

const outcome = { builds: 0, made: 0, awards: 0, refused: 0, differences: [] as string[] };
const record = join(cacheDir, 'output.txt');
try {
  await write(first);
  await keys('new');
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    let content = first;
    const done: string[] = [];
    for (let step = 0; step <= editsInASequence; step += 1) {
      const before = content;
      if (step > 0) {
        content = new Map(content);
        const names = Object.keys(edits) as (keyof typeof edits)[];
        const name = names[chance(names.length)] ?? 'a name';
        edits[name](content, chance);
        done.push(name);
      }
      await write(content);
      if (step > 0 && chance(oneInRotated) === 0) {
        await keys('rotate');
        done.push('other keys');
      }
      if (step > 0 && chance(oneInSpoilt) === 0) await spoil();
      const kept = await build(join(root, 'dist'));
      if (kept === undefined) {
        outcome.refused += 1;
        content = before;
        continue;
      }
      outcome.builds += 1;
      outcome.made += kept.made;
      outcome.awards += kept.awards;
      await rename(record, `${record}.aside`);
      await build(join(root, 'cold'));
      await forgetLastOutput(cacheDir);
      await rename(`${record}.aside`, record);
      for (const path of await differencesBetween(join(root, 'dist'), join(root, 'cold'))) {
        outcome.differences.push(`${path} after ${done.join(', ')} (sequence ${sequence})`);
      }
    }
  }
} finally {
  await rm(root, { recursive: true, force: true });
}
console.log(JSON.stringify(outcome satisfies Outcome));
