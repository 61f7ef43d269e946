/**
 * `npm run bench [-- awards …] [--write]`: everything, on sites of 100, 1,000 and 10,000 awards unless said;
 * `--write` puts it into RESULTS.md. `npm run bench -- proofs [count]`, `-- bake`, `-- award [count]`: one thing alone.
 * `npm run bench -- pages`: what each type of page weighs; fails when an award page is too heavy.
 * `npm run bench -- judge FOLDER ADDRESS [count]`: what verifiers that are not ours say of awards of a finished site; fails
 * when one of them objects.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { benchAward } from './award.ts';
import { benchBake } from './bake.ts';
import { judgeSite } from './judge.ts';
import { benchPages } from './pages.ts';
import { benchProofs } from './proofs.ts';
import { bakeText, machineText, proofsText, sitesText } from './report.ts';
import { benchSite, type SizeResult } from './sites.ts';

const results = new URL('RESULTS.md', import.meta.url);
/** What stands above it is written by hand: the figures against the budgets. */
const line = '<!-- Below this line, "npm run bench -- --write" writes. -->';

const given = process.argv.slice(2);
const isWritten = given.includes('--write');
const [what = '', ...rest] = given.filter((one) => one !== '--write');
const single: Readonly<Record<string, () => Promise<boolean>>> = {
  proofs: async () => print(proofsText(await benchProofs(Number(rest[0] ?? 1000)))),
  bake: async () => print(bakeText(benchBake())),
  award: async () => {
    await benchAward(Number(rest[0] ?? 5000));
    return true;
  },
  pages: () => benchPages(),
  judge: async () => {
    const [folder = 'dist', address = '', count = 200] = rest;
    const result = await judgeSite(folder, address, Number(count));
    console.log(JSON.stringify(result, undefined, 2));
    return result.judged > 0 && result.objections.length === 0;
  },
};

const one = single[what];
if (one === undefined) await benchAll([what, ...rest].filter((size) => size !== '').map(Number));
else process.exit((await one()) ? 0 : 1);

async function benchAll(sizes: readonly number[]): Promise<void> {
  const command = ['npm run bench --', ...given].join(' ');
  const today = new Date().toISOString().slice(0, 10);
  const sites: SizeResult[] = [];
  for (const size of sizes.length > 0 ? sizes : [100, 1000, 10_000]) {
    console.error(`A site of ${size.toLocaleString('en')} awards …`);
    sites.push(await benchSite(size));
  }
  const text = [
    machineText(today, command),
    sitesText(sites),
    proofsText(await benchProofs(5000)),
    bakeText(benchBake()),
  ].join('\n\n');
  print(text);
  if (!isWritten) return;
  const [byHand = ''] = (await readFile(results, 'utf8').catch(() => '# Results\n\n')).split(line);
  await writeFile(results, `${byHand}${line}\n\n${text}\n`);
}

function print(text: string): boolean {
  console.log(text);
  return true;
}
