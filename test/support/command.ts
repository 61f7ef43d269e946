/** Runs the real command, as a person's shell does. */

import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateKeyPair } from '../../src/cli/generate-key-pair.ts';
import type { ExitCode, Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';
import { noPaint } from '../../src/problems/render.ts';
import { now } from './site.ts';

const entry = fileURLToPath(new URL('../../src/cli/rosette.mjs', import.meta.url));

// Vitest puts these into the environment, and Vite and Astro would read them as a person's settings.
const ofVitest = /^(VITEST|VITE_|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/;

/** The environment of a person's shell. */
export const shellEnv = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofVitest.test(name))),
  NO_COLOR: '1',
  ...more,
});

export type Run = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** In a process of its own; stays alive as long as the command does. */
export function command(
  args: readonly string[],
  { env = {}, cwd }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const options = {
      env: shellEnv(env),
      cwd,
      maxBuffer: 2 ** 26,
    };
    const child = execFile(process.execPath, [entry, ...args], options, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

/** In this process, with the clock and chance of a test. */
export async function inProcess(
  args: readonly string[],
  io: Partial<Io> = {},
): Promise<Run & { code: ExitCode }> {
  const out: string[] = [];
  const err: string[] = [];
  let counter = 0;
  const code = await main(args, {
    print: (line) => out.push(line),
    warn: (line) => err.push(line),
    paint: noPaint,
    now: () => now,
    randomBytes: (length) =>
      Uint8Array.from({ length }, () => {
        counter += 1;
        return (counter * 167) % 256;
      }),
    generateKeyPair,
    takeSecret: () => undefined,
    env: {},
    progress: () => ({ advance: () => {}, done: () => {} }),
    ...io,
  });
  return { code, stdout: out.join('\n'), stderr: err.join('\n') };
}

/** Every file below a folder, by its path with forward slashes. */
export async function treeOf(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const contents = await Promise.all(files.map((path) => readFile(join(folder, path))));
  return new Map(files.map((path, index) => [path, new Uint8Array(contents[index] ?? [])]));
}
