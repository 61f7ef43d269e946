/** The page itself: its weight, its policy, without eyes, without a mouse, without scripts. */

import { expect, test } from 'vitest';
import { textAt } from '../../support/signed-site.ts';
import { drop, shownReport } from '../check-page.ts';
import type { Bench } from './bench.ts';

export function pageChecks(bench: Bench): void {
  const { open, awardWith } = bench;
  test('weighs less than 40 kB before the first check, styles and page included', async () => {
    const { transferred, close } = await open();
    const taken = transferred();
    expect(taken.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(40_000);
    expect(taken.filter(({ path }) => /contexts|data-integrity|svg\./.test(path))).toEqual([]);
    await close();
  });

  test('the policy opens what the check needs, and nothing else', async () => {
    const { page } = bench.opened;
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toBe(
      "default-src 'none'; base-uri 'none'; connect-src 'self' https:; form-action 'none'; img-src 'self' blob: data:; script-src 'self'; style-src 'self'",
    );
    for (const [path, text] of [...bench.tree].map(
      ([path, bytes]) => [path, Buffer.from(bytes).toString()] as const,
    )) {
      if (!path.endsWith('.html') || /(^|\/)verify\/index\.html$/.test(path)) continue;
      expect(text, path).not.toMatch(/connect-src[^;"]*https:/);
    }
  });

  test('what is checked is announced, the result is where the keyboard is, and all of it can be reached', async () => {
    const { page, setWeb, close } = await open({ viewport: { width: 320, height: 800 } });
    setWeb({});
    await page.locator('[data-file]').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('verify-address');
    expect(await page.locator('[data-progress]').getAttribute('role')).toBe('status');
    await drop(page, 'credential.json', textAt(bench.tree, awardWith('credential.json')));
    const shown = await shownReport(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(shown.title);
    for (const name of ['Copy the report', 'Print', 'Check another']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(name);
    }
    await page.getByRole('button', { name: 'Copy the report' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('[data-said]').textContent())
      .toBe('The report was copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(shown.title);
    for (const { message } of shown.steps) expect(copied).toContain(message);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await close();
  });

  test('without scripts the page says what it needs, and who else checks badges', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    const text = await page.getByRole('main').evaluate((main) => main.textContent);
    expect(text).toContain('this page needs JavaScript');
    expect(text).toContain('badges verify');
    expect(await page.locator('[data-form]').isHidden()).toBe(true);
    const links = await page
      .locator('main a:not(.term)')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links).toEqual([
      'https://openbadgesvalidator.imsglobal.org/',
      'https://verifierplus.org/',
    ]);
    await close();
  });
}
