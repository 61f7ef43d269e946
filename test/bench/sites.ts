/** How long generated sites take to build: from nothing, and after the changes that people make. */

import { appendFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyEngine } from './engine-copy.ts';
import { generate, oneMore } from './generate.ts';
import { benchHugo, type PlainSite } from './hugo.ts';
import { rewrite } from './rewrite.ts';
import { runNode, type Usage } from './run.ts';

/** As `build --json` tells it. */
type Built = { readonly made: number; readonly seconds: Readonly<Record<string, number>> };

export type Build = {
  readonly usage: Usage;
  readonly made: number;
  readonly stages: Built['seconds'];
};

export const builds = [
  'from nothing',
  'nothing changed',
  'one award added',
  'one badge text changed',
  'one template changed',
] as const;

export type SizeResult = {
  readonly awards: number;
  readonly files: number;
  readonly bytes: number;
  readonly builds: Readonly<Record<(typeof builds)[number], Build>>;
  /** A loop that only writes the same bytes to the same files. */
  readonly floor: Omit<Usage, 'peakMB'>;
  /** Absent where Hugo is not installed. */
  readonly hugo?: PlainSite;
};

export async function benchSite(awards: number): Promise<SizeResult> {
  const folder = await mkdtemp(join(tmpdir(), 'rosette-bench-'));
  const root = join(folder, 'site');
  try {
    await generate(root, awards);
    const engine = await copyEngine(join(folder, 'engine'));
    const run = (...args: string[]) => runNode([engine.entry, ...args, '--root', root]);
    for (const issuer of ['north', 'south']) await run('keys', 'new', issuer);
    const build = async (): Promise<Build> => {
      const { stdout, ...usage } = await run('build', '--json');
      const { made, seconds } = JSON.parse(stdout) as Built;
      return { usage, made, stages: seconds };
    };
    const cold = await build();
    const { files, bytes } = await sizeOf(join(root, 'dist'));
    const same = await build();
    await writeFile(join(root, oneMore[0]), oneMore[1]);
    const added = await build();
    await appendFile(join(root, 'badges/north/badge-0.md'), '\n3. Do more.\n');
    const text = await build();
    await engine.changeTemplate();
    const template = await build();
    const floor = await rewrite(join(root, 'dist'), join(folder, 'floor'));
    await rm(join(root, 'dist'), { recursive: true, force: true });
    const hugo = await benchHugo(join(folder, 'hugo'), awards);
    return {
      awards,
      files,
      bytes,
      builds: {
        'from nothing': cold,
        'nothing changed': same,
        'one award added': added,
        'one badge text changed': text,
        'one template changed': template,
      },
      floor,
      ...(hugo === undefined ? {} : { hugo }),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { files: files.length, bytes };
}
