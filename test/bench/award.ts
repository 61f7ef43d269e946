/** How many rows of a list are awarded a second, beside sealing the same list as a recipient file, in one run. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minimal } from '../support/site.ts';

const entry = fileURLToPath(new URL('../../src/cli/rosette.mjs', import.meta.url));

/** Seconds of the command in a process of its own. */
async function timed(...args: string[]): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [entry, ...args], { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${args[0]} failed.`);
  return (performance.now() - started) / 1000;
}

const columns = 'badge,recipient,issuedOn,name,narrative\n';
const rowOf = (index: number): string =>
  `acme/engines,p${index}@example.org,2026-05-${10 + (index % 20)},Person ${index},"Did the work, number ${index}."\n`;

export async function benchAward(count: number): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'rosette-bench-'));
  const [root, other] = [join(place, 'awarded'), join(place, 'sealed')];
  const { 'recipients/ada.md': _, ...files } = minimal;
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await cp(root, other, { recursive: true });
  const text = columns + Array.from({ length: count }, (_, index) => rowOf(index)).join('');
  const list = join(place, 'list.csv');
  await writeFile(list, text);
  await mkdir(join(other, 'recipients'));
  await writeFile(join(other, 'recipients/list.csv'), text);
  const fresh = await timed('award', '--csv', list, '--root', root);
  const again = await timed('award', '--csv', list, '--root', root);
  const sealing = await timed('seal', '--all', '--root', other);
  await rm(place, { recursive: true });
  const told = (what: string, seconds: number) =>
    console.log(
      `  ${what.padEnd(20)} ${seconds.toFixed(2).padStart(6)} s ${(count / seconds).toFixed(0).padStart(8)} rows a second   ratio ${(seconds / sealing).toFixed(2)}`,
    );
  console.log(`${count} rows, each command in a process of its own:`);
  told('award', fresh);
  told('award, again', again);
  told('seal', sealing);
}
