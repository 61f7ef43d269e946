/** The process that bundles the pages: what fails in it is told, it ends with whoever began it, and leaves nothing behind. */

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, readlink, watch } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { beginBundling, bundlePages } from '../../src/site/bundle.ts';
import { assetsFolder } from '../../src/site/bundle-order.ts';
import { bundleInProcess } from '../../src/site/bundle-process.ts';
import { command, shellEnv, treeOf } from '../support/command.ts';
import { minimal, siteFolder } from '../support/site.ts';

const url = 'https://badges.example.org/club/';

/** A cache of its own, and where bundles are kept in it. */
async function emptyCache(): Promise<{ cacheDir: string; pages: string }> {
  const cacheDir = await siteFolder({});
  const pages = join(cacheDir, 'pages');
  await mkdir(pages);
  return { cacheDir, pages };
}

/** The name of the next folder that comes into being in that one. */
async function nextIn(folder: string): Promise<string> {
  for await (const { filename } of watch(folder)) if (filename !== null) return filename;
  throw new Error('Nobody watches any more.');
}

test('what fails there reaches whoever asked', async () => {
  const folder = await siteFolder({ [assetsFolder]: 'No folder.' });
  const bundling = bundleInProcess({ url, folder, cacheDir: folder });
  await expect(bundling).rejects.toThrow(/^EEXIST: file already exists/);
  await expect(bundling).rejects.toHaveProperty('code', 'EEXIST');
  await expect(bundling).rejects.toHaveProperty('stack', expect.stringContaining('make-bundle'));
});

test('too little memory is told in words, and nothing is left', async () => {
  const { cacheDir, pages } = await emptyCache();
  vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=30');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const bundling = bundlePages({ url, cacheDir, engine: 'a' });
  await expect(bundling).rejects.toThrow('The process that bundles the pages ran out of memory.');
  expect(await readdir(pages)).toEqual([]);
});

test('what is stopped leaves nothing, and a failure that nobody waits for is none', async () => {
  const { cacheDir, pages } = await emptyCache();
  const begun = nextIn(pages);
  const { bundle, stop } = beginBundling({ url, cacheDir, engine: 'a' });
  await begun;
  await stop();
  expect(await readdir(pages)).toEqual([]);
  await expect(bundle).rejects.toThrow('The bundling of the pages was stopped.');
});

test('mistakes in the content end it, and a dry run begins none', async () => {
  const env = { ROSETTE_CACHE: '' };
  const bundles = (root: string) => readdir(join(root, '.rosette/cache/pages'));
  const wrong = await siteFolder({
    ...minimal,
    'recipients/ada.md': '---\nbadge: acme/none\n---\n',
  });
  expect((await command(['build', '--root', wrong], { env })).code).toBe(1);
  expect(await bundles(wrong)).toEqual([]);
  const root = await siteFolder(minimal);
  expect((await command(['build', '--dry-run', '--root', root], { env })).code).toBe(0);
  await expect(bundles(root)).rejects.toThrow('ENOENT');
});

test('what was begun for another path is not used', async () => {
  const root = await siteFolder(minimal);
  const madeWith = async (...ahead: string[]) => {
    const folder = await siteFolder({});
    const script = fileURLToPath(new URL('../build/in-threads.ts', import.meta.url));
    const args = [script, root, folder, '0', ...ahead];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: shellEnv() });
    return { stdout, tree: await treeOf(join(folder, 'stage')) };
  };
  const alone = await madeWith();
  const other = await madeWith('https://badges.example.org/other/');
  expect(other.stdout).toContain('The bundling of the pages was stopped.');
  expect(other.tree).toEqual(alone.tree);
  expect((await madeWith(url)).tree).toEqual(alone.tree);
});

/** Of the process whose current folder is that one. */
async function processIn(folder: string): Promise<string | undefined> {
  for (const number of await readdir('/proc')) {
    const current = await readlink(`/proc/${number}/cwd`).catch(() => undefined);
    if (current === folder) return number;
  }
  return undefined;
}

test.runIf(process.platform === 'linux')(
  'it ends with a build that is killed, and the next one clears up',
  async () => {
    const root = await siteFolder(minimal);
    const { cacheDir, pages } = await emptyCache();
    const env = { ROSETTE_CACHE: cacheDir, ROSETTE_KEYS: '{"keys":[]}' };
    const begun = nextIn(pages);
    const script = fileURLToPath(new URL('../../src/cli/rosette.mjs', import.meta.url));
    const build = spawn(process.execPath, [script, 'build', '--root', root], {
      env: shellEnv(env),
      stdio: 'ignore',
    });
    const part = join(pages, await begun);
    const bundler = await vi.waitFor(async () => {
      const number = await processIn(part);
      if (number === undefined) throw new Error('Nobody bundles.');
      return number;
    });
    expect(await readFile(`/proc/${bundler}/environ`, 'utf8')).not.toContain('ROSETTE_KEYS');
    build.kill('SIGKILL');
    await once(build, 'exit');
    await vi.waitFor(async () => expect(await processIn(part)).toBeUndefined(), 60_000);
    expect(await readdir(pages)).toEqual([basename(part)]);

    const { code, stderr } = await command(['build', '--root', root], { env });
    expect([code, stderr]).toEqual([0, '']);
    const kept = await readdir(pages);
    expect(kept).toHaveLength(1);
    expect(kept).not.toContain(basename(part));
  },
);
