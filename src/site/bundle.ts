/**
 * What renders the pages and what pages load, bundled by Astro, with the script for other people's pages. It depends on
 * our code and the path that the site stands below alone, so it is kept, and a build after a change of content need not
 * bundle. Several builds may keep theirs in the same place, at the same time.
 */

import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import type { Addresses } from '../model/addresses.ts';
import type { Site } from '../model/site.ts';
import { sha256 } from '../publish/facts.ts';
import { astroConfig, engineRoot } from './astro-config.ts';
import { bundleOpenBadge } from './open-badge-bundle.ts';

/** A style sheet of a page, as Astro keeps it. */
type Style = Readonly<Record<string, unknown>>;

export type Bundle = {
  /** The module that renders the pages: the path of a file. */
  readonly entry: string;
  /** The style sheets of each page, by Astro's name for the page. */
  readonly styles: Readonly<Record<string, readonly Style[]>>;
  /** The folder of what pages load, laid out as in the site. */
  readonly assets: string;
  /** What is in that folder, as paths below it, in order. */
  readonly assetPaths: readonly string[];
};

export type BundleOptions = {
  /** The folder that holds badges/, recipients/, keys/ and public/. */
  readonly root: string;
  readonly site: Pick<Site, 'url'>;
  readonly addresses: Addresses;
  readonly cacheDir: string;
  /** Says what our code is: another engine makes another bundle. */
  readonly engine: string;
};

/** What every check of a badge needs, in one file: cut into thirty that are shared, it would weigh a fifth more. */
const codeSplitting = {
  groups: [
    // Or every page that loads something later would load the check.
    { name: 'later', test: /vite[\\/]preload-helper/, priority: 1 },
    {
      name: 'check',
      test: /[\\/]src[\\/](verify[\\/]verify|site[\\/]scripts[\\/]verify[\\/]check)\.ts$/,
    },
  ],
};

const bundled = {
  environments: {
    // The code that renders is bundled whole, so that it runs where no package can be found.
    prerender: { resolve: { noExternal: true as const } },
    client: { build: { rolldownOptions: { output: { codeSplitting } } } },
  },
};

type Bundles = { optimizeDeps: { include?: string[] } };
type WithBundles = Bundles & { environments: Readonly<Record<string, Bundles>> };

/** Astro starts a server to look at the content, and that one would bundle what its toolbar needs. */
const withoutToolbar = {
  name: 'rosette:without-toolbar',
  configResolved({ optimizeDeps, environments }: WithBundles): void {
    optimizeDeps.include = [];
    for (const environment of Object.values(environments)) environment.optimizeDeps.include = [];
  },
};

/** What is kept of a bundle beside its files. */
type BundleRecord = {
  readonly entry: string;
  readonly styles: Bundle['styles'];
  /** SHA-256 of each file, by its path below the bundle's folder. */
  readonly files: Readonly<Record<string, string>>;
};

/** The bundle that is kept, or else a new one; what was damaged is made again. */
export async function bundlePages(options: BundleOptions): Promise<Bundle> {
  const bundles = join(options.cacheDir, 'pages');
  // Some of the code names the place where it was bundled.
  const ours = sha256(JSON.stringify([options.engine, engineRoot])).slice(0, 16);
  const folder = join(
    bundles,
    `${ours}-${sha256(new URL(options.site.url).pathname).slice(0, 16)}`,
  );
  const kept = await keptBundle(folder);
  if (kept !== undefined) return kept;
  await mkdir(bundles, { recursive: true });
  await removeOthers(bundles, ours);
  const part = await mkdtemp(join(bundles, `${ours}-part-`));
  const made = await makeBundle(options, part);
  await writeFile(join(part, 'bundle.json'), JSON.stringify(made));
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

/** What an earlier state of our code made is of no use any more. */
async function removeOthers(bundles: string, ours: string): Promise<void> {
  const others = (await readdir(bundles)).filter((name) => !name.startsWith(ours));
  await Promise.all(
    others.map((name) => rm(join(bundles, name), { recursive: true, force: true })),
  );
}

const assets = 'assets';
const code = 'code';

const opened = (folder: string, { entry, styles, files }: BundleRecord): Bundle => ({
  entry: join(folder, code, entry),
  styles,
  assets: join(folder, assets),
  assetPaths: Object.keys(files)
    .filter((path) => path.startsWith(`${assets}/`))
    .map((path) => path.slice(assets.length + 1))
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

/** @param folder where its files go */
async function makeBundle(options: BundleOptions, folder: string): Promise<BundleRecord> {
  const { root, site, addresses, cacheDir } = options;
  const outDir = join(folder, assets);
  const styles: Record<string, readonly Style[]> = {};
  let pages: ReadonlyMap<string, { readonly styles: readonly Style[] }> = new Map();
  const { site: _, ...config } = astroConfig({ root, site, outDir, cacheDir });
  await mkdir(outDir, { recursive: true });
  // Astro keeps the code it renders with in the output folder only when that lies below the current one, else in a
  // folder that all builds share.
  const before = process.cwd();
  process.chdir(folder);
  try {
    await build({
      ...config,
      // What is in public/ comes into the site when that is put together. The host is the content's affair.
      publicDir: join(folder, 'nothing'),
      vite: { ...config.vite, ...bundled, plugins: [withoutToolbar] },
      integrations: [
        {
          name: 'rosette:bundle',
          hooks: {
            'astro:build:setup': (setup) => {
              pages = setup.pages as typeof pages;
            },
            'astro:build:start': ({ setPrerenderer }) =>
              setPrerenderer({
                name: 'rosette:bundle',
                // The pages are rendered later, by us; here only the code for that is taken before Astro takes it away.
                getStaticPaths: async () => {
                  for (const [key, page] of pages) styles[key] = page.styles;
                  await cp(join(outDir, '.prerender'), join(folder, code), { recursive: true });
                  return [];
                },
                render: () => Promise.reject(new Error('A page that is not ours.')),
              }),
          },
        },
      ],
    });
  } finally {
    process.chdir(before);
  }
  for (const [path, bytes] of await bundleOpenBadge(addresses)) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' });
  }
  const [entry] = (await readdir(join(folder, code))).filter((name) =>
    name.startsWith('prerender-entry.'),
  );
  if (entry === undefined) throw new Error('Astro bundled no code that renders the pages.');
  return { entry, styles, files: await digestsIn(folder) };
}
