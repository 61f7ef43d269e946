/**
 * Puts a site together in the stage: files of awards that nothing changed are kept from the last output, the others are
 * made in threads, while the first thread bundles what renders the pages and makes what belongs to no single award.
 */

import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Addresses } from '../model/addresses.ts';
import type { Award, AwardId } from '../model/award.ts';
import type { Image } from '../model/common.ts';
import type { Publication } from '../model/publication.ts';
import { cachedLighten } from '../publish/cached-lighten.ts';
import { cachedResize } from '../publish/cached-resize.ts';
import { refsBesideAwards } from '../publish/catalogue.ts';
import type { AwardTree } from '../publish/catalogue-file.ts';
import { createProducer, type Keyring, type Lighten, type Resize } from '../publish/produce.ts';
import { drawAhead } from '../publish/share/ahead.ts';
import { cachedShares } from '../publish/share/cached.ts';
import type { DrawShare } from '../publish/share/draw.ts';
import { withShareWorkers } from '../publish/share/workers.ts';
import { writeArtefacts } from '../publish/write.ts';
import { type Bundle, type Bundling, beginBundling, bundleFolder } from '../site/bundle.ts';
import { openRenderer } from '../site/renderer.ts';
import { openSession } from '../site/session.ts';
import type { Ahead } from './ahead.ts';
import { awardOrders, sliceSize } from './award-orders.ts';
import { createDependencies } from './dependencies.ts';
import { type Engine, engineDigests } from './engine.ts';
import { beginOutputRecord, type MadeAward, readLastOutput } from './last-output.ts';
import { type AwardsWeight, createLedger, type Ledger } from './ledger.ts';
import type { FileRecord, Order, Part, PartFiles } from './orders.ts';
import { withoutAwards } from './without-awards.ts';
import { threadsFor, type Workers, withWorkers } from './workers.ts';

/** What a build is busy with, for those who wait. */
export type Stage = 'keep' | 'make';

export type SiteOptions = {
  readonly root: string;
  readonly publication: Publication;
  readonly addresses: Addresses;
  readonly keyring: Keyring;
  /** An empty folder. */
  readonly stage: string;
  readonly cacheDir: string;
  /** For what depends on pictures and on our code alone; sites may share it. The cache unless said. */
  readonly sharedCache?: string;
  /** Where the output will be, as an absolute path. */
  readonly out: string;
  /** Told of every step: how many awards are done, of how many. */
  readonly tell?: (stage: Stage, done: number, all: number) => void;
  /** What was begun before the content was loaded. */
  readonly ahead?: Ahead;
  /** How many threads make awards besides the first; as many as are worth while unless said. */
  readonly threads?: number;
};

export type BuiltAwards = {
  readonly trees: ReadonlyMap<AwardId, AwardTree>;
  /** The awards that were made in part or whole; the others were kept. */
  readonly made: readonly AwardId[];
  /** Of the files of all awards. */
  readonly weight: AwardsWeight;
  /** To be called when the output stands in its place. */
  readonly remember: () => Promise<void>;
};

const parts: readonly Part[] = ['documents', 'pages'];

export async function buildSite(options: SiteOptions): Promise<BuiltAwards> {
  const { ahead } = options;
  const engine = ahead?.engine ?? (await engineDigests());
  const bundling = await bundlingOf(options, engine);
  try {
    return await buildWith(options, engine, bundling.bundle);
  } finally {
    await bundling.stop();
  }
}

/** What was begun ahead, if it is what this site needs; else it would only be in the way. */
async function bundlingOf(options: SiteOptions, engine: Engine): Promise<Bundling> {
  const { publication, cacheDir, sharedCache = cacheDir, ahead } = options;
  const wanted = { url: publication.site.url, cacheDir: sharedCache, engine: engine.pages };
  const begun = ahead?.bundling;
  if (begun?.folder === bundleFolder(wanted)) return begun;
  await begun?.stop();
  return beginBundling(wanted);
}

async function buildWith(
  options: SiteOptions,
  engine: Engine,
  bundle: Promise<Bundle>,
): Promise<BuiltAwards> {
  const { root, publication, addresses, keyring, stage, cacheDir, out } = options;
  const { threads = threadsFor(publication.awards.size) } = options;
  const record = await beginOutputRecord(cacheDir, relative(root, out));
  const ledger = createLedger(createDependencies(publication, addresses, engine), record);
  const { awards } = publication;
  const { sharedCache = cacheDir } = options;
  const resize = cachedResize(sharedCache);
  let kept: ReadonlySet<AwardId> = new Set();

  await withShareWorkers(resize, async (draw, lightenPng) => {
    const lighten = cachedLighten(sharedCache, lightenPng);
    const base = withoutAwards(publication, await lighterImages(publication, lighten));
    const opening = { base, keyring, stage };
    const pictures = { resize, lighten, drawShare: cachedShares(sharedCache, draw) };
    await withWorkers(opening, threads, async (workers) => {
      await keepWhatIsSame(options, ledger, workers);
      kept = new Set(ledger.trees.keys());
      const others = besideAwards(options, pictures, bundle);
      // Pages are rendered from what is open in a thread, one publication at a time.
      const rendering = workers.areThreads ? bundle : others.then(() => bundle);
      // What fails first is told, and nobody is left waiting.
      await Promise.all([others, makeAwards(options, ledger, workers, rendering)]);
    });
  });
  return {
    trees: ledger.trees,
    made: [...awards.keys()].filter((id) => !kept.has(id)),
    weight: ledger.weight,
    remember: record.close,
  };
}

function awardOf({ awards }: Publication, id: AwardId): Award {
  const award = awards.get(id);
  if (award === undefined) throw new Error('A thread made an award that nobody asked for.');
  return award;
}

async function makeAwards(
  { publication, tell }: SiteOptions,
  ledger: Ledger,
  workers: Workers,
  rendering: Promise<Bundle>,
): Promise<void> {
  const lacks = ({ id }: Award, part: Part): boolean => !ledger.has(id, part);
  const awards = [...publication.awards.values()];
  const wanting = awards.filter((award) => parts.some((part) => lacks(award, part))).length;
  const all = parts.reduce(
    (sum, part) => sum + awards.filter((award) => lacks(award, part)).length,
    0,
  );
  let done = 0;
  await workers.carryOut(awardOrders(awards, lacks, rendering), async (made) => {
    for (const one of made) await ledger.enter(awardOf(publication, one.id), one);
    done += made.length;
    tell?.('make', Math.floor((wanting * done) / all), wanting);
  });
}

/** What is made from the same as the last time, and still stands there. */
async function keepWhatIsSame(
  { root, publication, cacheDir, tell }: SiteOptions,
  ledger: Ledger,
  workers: Workers,
): Promise<void> {
  const last = await readLastOutput(cacheDir);
  if (last === undefined) return;
  async function* orders(awards: AsyncIterable<MadeAward>, from: string): AsyncIterable<Order> {
    let some: (PartFiles & { readonly files: readonly FileRecord[] })[] = [];
    for await (const made of awards) {
      const award = publication.awards.get(made.id);
      if (award === undefined) continue;
      for (const part of parts) {
        const [before, ...files] = made[part];
        if (before === ledger.from(award, part)) some.push({ id: award.id, part, files });
      }
      if (some.length < 4 * sliceSize) continue;
      yield { kind: 'keep', from, awards: some };
      some = [];
    }
    yield { kind: 'keep', from, awards: some };
  }
  let kept = 0;
  await workers.carryOut(orders(last.awards, resolve(root, last.folder)), async (parts) => {
    for (const one of parts) await ledger.enter(awardOf(publication, one.id), one);
    kept += parts.length;
    tell?.('keep', Math.floor(kept / 2), publication.awards.size);
  });
}

type Pictures = {
  readonly resize: Resize;
  readonly lighten: Lighten;
  readonly drawShare: DrawShare;
};

/** The images of the badges by those they stand for: all awards carry them. */
async function lighterImages(
  { badgeClasses }: Publication,
  lighten: Lighten,
): Promise<ReadonlyMap<Image, Image>> {
  const images = [...badgeClasses.values()].map(({ image }) => image);
  return new Map(
    await Promise.all(images.map(async (image) => [image, await lighten(image)] as const)),
  );
}

/** Everything that is no award's, in the first thread. */
async function besideAwards(
  { root, publication, addresses, keyring, stage }: SiteOptions,
  { resize, lighten, drawShare }: Pictures,
  bundling: Promise<Bundle>,
): Promise<void> {
  const drawing = drawAhead(publication, addresses, drawShare);
  const bundle = await bundling;
  for (const path of bundle.assetPaths) await take(join(bundle.assets, path), join(stage, path));
  for (const path of publication.publicFiles) {
    await take(join(root, 'public', path), join(stage, path), copyFile);
  }
  openSession({ publication, addresses });
  const render = await openRenderer(bundle);
  for await (const { path, html } of render('others')) {
    await mkdir(dirname(join(stage, path)), { recursive: true });
    await writeFile(join(stage, path), html, { flag: 'wx' });
  }
  await drawing;
  const produce = createProducer(publication, addresses, resize, keyring, drawShare, lighten);
  await writeArtefacts(refsBesideAwards(publication, addresses), produce, stage);
}

/** @param how somebody else's file is copied: nobody shall change it through ours */
async function take(
  from: string,
  to: string,
  how: (from: string, to: string) => Promise<void> = link,
): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await how(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw error;
    return copyFile(from, to);
  });
}
