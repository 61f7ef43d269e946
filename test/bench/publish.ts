/**
 * `npm run bench [-- awards …]`: how long a cold build takes at each size, and how much memory.
 * `npm run bench -- proofs [count]`: proofs a second. `npm run bench -- award [count]`: rows of a list a second.
 * `npm run bench -- pages`: what each type of page weighs; fails when an award page is too heavy.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchAward } from './award.ts';
import { generate } from './generate.ts';
import { benchPages } from './pages.ts';
import { benchProofs } from './proofs.ts';

const entry = fileURLToPath(new URL('../../src/cli/rosette.mjs', import.meta.url));

/** Seconds of wall time and the most memory of the process, in MB. */
async function build(root: string): Promise<{ seconds: number; peakMB: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [entry, 'build', '--root', root], {
    stdio: 'ignore',
  });
  let peakMB = 0;
  const watching = setInterval(() => {
    readFile(`/proc/${child.pid}/status`, 'utf8').then(
      (status) => {
        peakMB = Math.max(peakMB, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      },
      () => undefined,
    );
  }, 50);
  const [code] = await once(child, 'exit');
  clearInterval(watching);
  if (code !== 0) throw new Error('The build failed.');
  return { seconds: (performance.now() - started) / 1000, peakMB };
}

async function run(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [entry, ...args], { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args[0]} failed.`);
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(file.parentPath, file.name))).size;
  return { files: files.length, bytes };
}

const [what = '', ...rest] = process.argv.slice(2);
if (what === 'proofs') {
  await benchProofs(Number(rest[0] ?? 1000));
  process.exit(0);
}
if (what === 'award') {
  await benchAward(Number(rest[0] ?? 5000));
  process.exit(0);
}
if (what === 'pages') process.exit((await benchPages()) ? 0 : 1);
const sizes = [what, ...rest].filter((size) => size !== '').map(Number);
console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model})`);
console.log('awards   cold s   again s   peak MB   files     MB   ms a file');
for (const awards of sizes.length > 0 ? sizes : [100, 1000, 10_000]) {
  const root = await mkdtemp(join(tmpdir(), 'rosette-bench-'));
  await generate(root, awards);
  for (const issuer of ['north', 'south']) await run('keys', 'new', issuer, '--root', root);
  const cold = await build(root);
  const again = await build(root);
  const { files, bytes } = await sizeOf(join(root, 'dist'));
  await rm(root, { recursive: true, force: true });
  const row = [
    String(awards).padEnd(8),
    cold.seconds.toFixed(1).padStart(6),
    again.seconds.toFixed(1).padStart(9),
    Math.max(cold.peakMB, again.peakMB).toFixed(0).padStart(9),
    String(files).padStart(8),
    (bytes / 1e6).toFixed(0).padStart(6),
    ((cold.seconds * 1000) / files).toFixed(2).padStart(11),
  ];
  console.log(row.join(' '));
}
