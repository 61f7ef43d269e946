/** What the last build left is taken over where nothing changed, and what comes of it is what a build from nothing makes. */

import { execFile } from 'node:child_process';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Outcome } from '../build/edit-sequences.ts';
import { command, shellEnv, treeOf } from '../support/command.ts';
import { ids, minimal, type SiteFiles, sealedAward, siteFolder } from '../support/site.ts';

const script = fileURLToPath(new URL('../build/edit-sequences.ts', import.meta.url));

test('after edits that chance picks, every file is that of a build from nothing', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '6', '1'], {
    env: shellEnv(),
  });
  const { builds, made, awards, differences } = JSON.parse(stdout) as Outcome;
  expect(differences).toEqual([]);
  expect(builds).toBeGreaterThan(20);
  // Most edits leave some awards as they are.
  expect(made).toBeLessThan(awards * 0.8);
});

const hex = (number: number): string => number.toString(16).padStart(8, '0');
const many: SiteFiles = {
  ...minimal,
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [
      `recipients/more/${index}.md`,
      sealedAward(`${hex(index)}-6a1e-4d0e-9a53-5f7d3c1e8b42`, 100 + index),
    ]),
  ),
};

async function builtFrom(root: string): Promise<{ stdout: string; made: number }> {
  // With a cache of its own, to be spoilt.
  const env = { ROSETTE_CACHE: '' };
  const { code, stdout, stderr } = await command(['build', '--root', root], { env });
  expect([code, stderr]).toEqual([0, '']);
  const all = Number(/(\d+) awards? in/.exec(stdout)?.[1]);
  const kept = Number(/(\d+) awards? (?:is|are) as the last build/.exec(stdout)?.[1] ?? 0);
  return { stdout, made: all - kept };
}

test('one award more is one award made, and what was spoilt is made again', async () => {
  const root = await siteFolder(many);
  const dist = join(root, 'dist');
  expect((await builtFrom(root)).made).toBe(31);
  const first = await treeOf(dist);
  expect((await builtFrom(root)).made).toBe(0);
  expect(await treeOf(dist)).toEqual(first);

  await writeFile(join(root, 'recipients/bao.md'), sealedAward(ids[1], 18));
  expect((await builtFrom(root)).made).toBe(1);
  const second = await treeOf(dist);
  expect([...second.keys()].filter((path) => !first.has(path)).length).toBeGreaterThan(2);

  // Changed, gone, and of another time.
  await writeFile(join(dist, `awards/${ids[0]}/assertion.json`), '{}');
  await rm(join(dist, `awards/${ids[1]}/index.html`));
  expect((await builtFrom(root)).made).toBe(2);
  expect(await treeOf(dist)).toEqual(second);

  // An award that is taken away takes its files along.
  await rm(join(root, 'recipients/bao.md'));
  await builtFrom(root);
  expect(await treeOf(dist)).toEqual(first);

  // The record is damaged, and so is the bundle of the pages.
  const record = join(root, '.rosette/cache/output.txt');
  await writeFile(record, (await readFile(record, 'utf8')).slice(0, 5000));
  expect((await builtFrom(root)).made).toBeGreaterThan(20);
  expect(await treeOf(dist)).toEqual(first);
  const cached = await treeOf(join(root, '.rosette/cache'));
  const [code] = [...cached.keys()].filter((path) => path.endsWith('.mjs'));
  await writeFile(join(root, '.rosette/cache', code ?? ''), 'throw new Error("Damaged.");');
  // Both were moved, as from one run of a workflow to the next.
  const moved = join(await siteFolder({}), 'moved');
  await rename(root, moved);
  expect((await builtFrom(moved)).made).toBe(0);
  expect(await treeOf(join(moved, 'dist'))).toEqual(first);
});

test('threads make the same files as one alone', async () => {
  const root = await siteFolder(many);
  const script = fileURLToPath(new URL('../build/in-threads.ts', import.meta.url));
  const madeIn = async (threads: string) => {
    const folder = await siteFolder({});
    await promisify(execFile)(process.execPath, [script, root, folder, threads], {
      env: shellEnv(),
    });
    return treeOf(join(folder, 'stage'));
  };
  const alone = await madeIn('0');
  expect(alone.size).toBeGreaterThan(100);
  expect(await madeIn('3')).toEqual(alone);
});

test('builds at the same time share what depends on our code alone', async () => {
  const cache = join(await siteFolder({}), 'cache');
  const roots = await Promise.all([siteFolder(minimal), siteFolder(minimal), siteFolder(minimal)]);
  const runs = await Promise.all(
    roots.map((root) => command(['build', '--root', root], { env: { ROSETTE_CACHE: cache } })),
  );
  expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual(roots.map(() => [0, '']));
  const [first, ...others] = await Promise.all(roots.map((root) => treeOf(join(root, 'dist'))));
  for (const tree of others) expect(tree).toEqual(first);
  const bundles = new Set(
    [...(await treeOf(cache)).keys()]
      .filter((path) => path.startsWith('pages/'))
      .map((path) => path.split('/')[1]),
  );
  expect(bundles.size).toBe(1);
});
