/** The check on an award's own page. */

import { describe, expect, test } from 'vitest';
import { base, textAt } from '../../support/signed-site.ts';
import { shownReport, stepsOf } from '../check-page.ts';
import type { Bench } from './bench.ts';

export function awardPageChecks(bench: Bench): void {
  const { open, site, expected, awardWith } = bench;
  describe('an award’s page', () => {
    test('is checked where it stands, against what it has published itself', async () => {
      const path = awardWith('credential.json');
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const { page, asked, troubles, close } = await open({ path: folder });
      expect(asked().filter(({ url }) => url.includes('check'))).toHaveLength(0);
      await page.getByRole('button', { name: 'Check it now' }).click();
      const shown = await shownReport(page, '[data-check-result]');
      expect(shown.title).toBe('Valid — issued by badges.example.org');
      expect(shown.steps).toEqual(stepsOf(await expected({ address: base + path }, site())));
      expect(asked().every(({ url }) => url.startsWith(base))).toBe(true);
      const link = page.getByRole('link', { name: 'The full report' });
      expect(await link.getAttribute('href')).toBe(
        `/club/verify/#url=${encodeURIComponent(base + path)}`,
      );
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(shown.title);
      expect(troubles()).toEqual([]);
      await close();
    });

    test('says when the document was tampered with', async () => {
      const path = awardWith('credential.json');
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const { page, setWeb, close } = await open({ path: folder });
      const changed = JSON.parse(textAt(bench.tree, path));
      changed.credentialSubject.achievement.description = 'Something far better.';
      setWeb({ [base + path]: changed });
      await page.getByRole('button', { name: 'Check it now' }).click();
      const shown = await shownReport(page, '[data-check-result]');
      expect(shown.title).toBe('Not valid');
      expect(shown.steps).toContainEqual(
        expect.objectContaining({ code: 'signature', result: 'failed' }),
      );
      await close();
    });
  });
}
