/** Whose a badge is: what somebody types, against what the badge says and what the command says of the same. */

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sample20 } from '../../verify/sample.ts';
import { at as stranger } from '../../verify/signed-sample.ts';
import { handOver, shownReport } from '../check-page.ts';
import type { Bench } from './bench.ts';
import { commandReports } from './command-reports.ts';

const hashed = createHash('sha256').update('ada@example.orgsalt').digest('hex');

/** How the command calls what the page answers. */
const results = { theirs: 'passed', 'not-theirs': 'failed' } as const;

export function yoursChecks(bench: Bench): void {
  test.each([
    ['written out', { type: 'email', hashed: false, identity: 'ada@example.org' }],
    [
      'as a fingerprint',
      { type: 'email', hashed: true, salt: 'salt', identity: `sha256$${hashed}` },
    ],
  ])(
    '“Is this yours?” of an address %s asks nobody, and answers as the command does',
    async (_, recipient) => {
      const { page, asked, setWeb } = bench.opened;
      const { assertion, badge, issuer } = sample20();
      const mine = { ...assertion, recipient };
      const web = {
        [`${stranger}awards/1.json`]: mine,
        [`${stranger}badge.json`]: badge,
        [`${stranger}issuer.json`]: issuer,
      };
      setWeb(web);
      const file = { name: 'badge.json', bytes: JSON.stringify(mine) };
      await handOver(page, file.name, file.bytes);
      await shownReport(page);
      const answer = page.locator('[data-yours] [data-answer]');
      const typed = page.getByLabel('E-mail address or name');
      asked();
      for (const [address, whose] of [
        ['Ada@Example.org ', 'theirs'],
        ['eve@example.org', 'not-theirs'],
      ] as const) {
        await typed.fill(address);
        await page.keyboard.press('Enter');
        await expect.poll(() => answer.getAttribute('data-whose')).toBe(whose);
        const [report] = await commandReports([file], web, ['--recipient', address]);
        const step = report?.steps.find(({ code }) => code === 'recipient');
        expect(step?.result).toBe(results[whose]);
        expect(report?.verdict).toBe(whose === 'theirs' ? 'valid' : 'invalid');
      }
      expect(asked().filter(({ url }) => !url.includes('/_astro/'))).toEqual([]);
      expect(page.url()).not.toContain('ada');
    },
  );
}
