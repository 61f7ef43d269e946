/** A bad badge for each step, told with its step, the sentence and what to do. */

import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../../src/verify/report.ts';
import { sample11 } from '../../verify/sample.ts';
import { at as stranger } from '../../verify/signed-sample.ts';
import { handOver, shownReport, stepsOf, type Web } from '../check-page.ts';
import { badBadges, hosted, text } from './bad-badges.ts';
import type { Bench } from './bench.ts';

export function waysToBeWrong(bench: Bench): void {
  const { expected } = bench;
  describe('each way to be wrong', () => {
    test('is told with its step, the sentence and what to do, and is what the room says', async () => {
      const { page, setWeb, asked, troubles } = bench.opened;
      for (const [name, { text, web, verdict, step, trouble }] of Object.entries(
        await badBadges(),
      )) {
        setWeb(web);
        asked();
        await handOver(page, 'badge.json', text);
        const shown = await shownReport(page);
        const report = await expected(
          { bytes: new TextEncoder().encode(text), name: 'badge.json' },
          web,
        );
        expect(shown.steps, name).toEqual(stepsOf(report));
        expect(shown.verdict, name).toBe(verdict);
        expect(verdictOf(report.steps), name).toBe(verdict);
        const [code, result] = step.split(' ');
        expect(shown.steps, name).toContainEqual(expect.objectContaining({ code, result }));
        if (trouble !== undefined) expect(shown.troubles, name).toContain(trouble);
        if (verdict === 'valid') continue;
        // Nothing says who issued it unless that is shown.
        if (verdict === 'invalid') expect(shown.title, name).toBe('Not valid');
        // What failed is open, and says what it means.
        const open = await page
          .locator('.step[data-result="failed"] details')
          .evaluateAll((all) => all.every((one) => (one as HTMLDetailsElement).open));
        expect(open, name).toBe(true);
        for (const { url, body } of asked()) {
          expect(body, url).toBe(false);
          expect(url, name).toMatch(
            /^https:\/\/(issuer|x|other)\.example\/|^https:\/\/badges\.example\.org\/club\/_astro\//,
          );
        }
        expect(troubles(), name).toEqual([]);
      }
    });

    test('a sound one of each generation is valid, and its domain is named', async () => {
      const { page, setWeb } = bench.opened;
      const old = sample11();
      const webs: readonly (readonly [string, Web])[] = [
        [text, hosted],
        [
          JSON.stringify(old.assertion),
          {
            [`${stranger}awards/1.json`]: old.assertion,
            [`${stranger}badge.json`]: old.badge,
            [`${stranger}issuer.json`]: old.issuer,
          },
        ],
      ];
      for (const [badge, web] of webs) {
        setWeb(web);
        await handOver(page, 'badge.json', badge);
        const { title, text } = await shownReport(page);
        expect(title).toBe('Valid — issued by issuer.example');
        expect(text).toContain('It was not issued by this site.');
      }
    });
  });
}
