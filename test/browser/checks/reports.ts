/** The report that is shown is that of `badges verify --json`, step by step. */

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../src/verify/report.ts';
import { hasShared, shared } from '../../shared.ts';
import { assets } from '../../verify/vectors.ts';
import { handOver, shownReport, stepsOf, type Web } from '../check-page.ts';
import type { Bench } from './bench.ts';
import { commandReports, type GivenFile } from './command-reports.ts';

const forms = [
  'credential.json',
  'credential.jwt.txt',
  'assertion.json',
  'assertion.jws.txt',
  'v1.json',
  'v1.jws.txt',
  'credential.png',
  'credential.svg',
  'badge.png',
  'badge.svg',
  'v1.png',
  'v1.svg',
];

type Given = GivenFile & { readonly path: string };

const named = (path: string, bytes: Uint8Array): Given => ({
  path,
  name: path.split('/').at(-1) ?? '',
  bytes,
});

/** The published vectors, and the documents that they name. */
function vectors(): { readonly files: readonly Given[]; readonly web: Web } {
  if (!hasShared) return { files: [], web: {} };
  const folder = shared('spec/vectors/');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(json|txt|jwt|png|svg)$/.test(path))
    .sort();
  const names = paths.flatMap(
    (path) => /^ob20\/validator\/assets\/(.+)\.json$/.exec(path)?.[1] ?? [],
  );
  const files = paths.map((path) =>
    named(path, new Uint8Array(readFileSync(new URL(path, folder)))),
  );
  return { files, web: assets(...names) };
}

export function reportChecks(bench: Bench): void {
  describe('the report is that of the command, step by step', () => {
    const published = vectors();
    const awards: Given[] = [];
    /** By path. */
    const reports = new Map<string, Report>();

    beforeAll(async () => {
      awards.push(
        ...[...bench.tree]
          .filter(
            ([path]) =>
              path.startsWith('awards/') && forms.some((form) => path.endsWith(`/${form}`)),
          )
          .map(([path, bytes]) => named(path, bytes)),
      );
      const all = [...awards, ...published.files];
      const told = await commandReports(all, { ...bench.site(), ...published.web });
      expect(told.length).toBe(all.length);
      for (const [index, { path }] of all.entries()) {
        reports.set(path, told[index] as Report);
      }
    });

    async function compare({ path, name, bytes }: Given): Promise<Report> {
      const { page } = bench.opened;
      await handOver(page, name, bytes);
      const shown = await shownReport(page);
      const report = reports.get(path) as Report;
      expect(shown.steps, path).toEqual(stepsOf(report));
      expect(shown.verdict, path).toBe(report.verdict);
      return report;
    }

    test.each(forms)('of every award in the form %s', async (form) => {
      const found = awards.filter(({ name }) => name === form);
      expect(found.length).toBeGreaterThan(0);
      const { setWeb, troubles } = bench.opened;
      setWeb({});
      for (const award of found) {
        await compare(award);
        expect(troubles(), award.path).toEqual([]);
      }
    });

    test.skipIf(!hasShared)('of every vector (beside the checkout)', async () => {
      bench.opened.setWeb(published.web);
      const verdicts = new Set<string>();
      for (const vector of published.files) verdicts.add((await compare(vector)).verdict);
      expect(published.files.length).toBeGreaterThan(100);
      expect([...verdicts].sort()).toEqual(['invalid', 'revoked', 'unknown', 'valid']);
    });
  });
}
