/** Bundles what renders the pages and what pages load; for a process of its own, because it leaves much in memory. */

import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { createAddresses } from '../model/addresses.ts';
import { astroConfig } from './astro-config.ts';
import {
  assetsFolder,
  type BundleOrder,
  codeFolder,
  type MadeBundle,
  type Style,
} from './bundle-order.ts';
import { bundleOpenBadge } from './open-badge-bundle.ts';

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

/**
 * Astro keeps the code it renders with in the output folder only when that lies below the current folder of the process,
 * else in one that all builds share.
 */
export async function makeBundle({ url, folder, cacheDir }: BundleOrder): Promise<MadeBundle> {
  const outDir = join(folder, assetsFolder);
  const styles: Record<string, readonly Style[]> = {};
  let pages: ReadonlyMap<string, { readonly styles: readonly Style[] }> = new Map();
  const { site: _, ...config } = astroConfig({ root: folder, site: { url }, outDir, cacheDir });
  await mkdir(outDir, { recursive: true });
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
                await cp(join(outDir, '.prerender'), join(folder, codeFolder), { recursive: true });
                return [];
              },
              render: () => Promise.reject(new Error('A page that is not ours.')),
            }),
        },
      },
    ],
  });
  for (const [path, bytes] of await bundleOpenBadge(createAddresses(url))) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' });
  }
  const [entry] = (await readdir(join(folder, codeFolder))).filter((name) =>
    name.startsWith('prerender-entry.'),
  );
  if (entry === undefined) throw new Error('Astro bundled no code that renders the pages.');
  return { entry, styles };
}
