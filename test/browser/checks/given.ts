/** How a badge comes to the page, and what leaves the page: nothing. */

import { describe, expect, test } from 'vitest';
import { base, textAt } from '../../support/signed-site.ts';
import { sample20 } from '../../verify/sample.ts';
import { at as stranger } from '../../verify/signed-sample.ts';
import { drop, shownReport, stepsOf } from '../check-page.ts';
import type { Bench } from './bench.ts';

export function givenBadges(bench: Bench): void {
  const { open, site, expected, awardWith } = bench;
  describe('a badge comes', () => {
    test('by drop, by paste and by address, and is judged alike', async () => {
      const path = awardWith('credential.json');
      const { page, asked, setWeb, close } = await open();
      setWeb({});
      await drop(page, 'credential.json', textAt(bench.tree, path));
      const dropped = await shownReport(page);
      expect(dropped.title).toBe('Valid — issued by badges.example.org');
      expect(dropped.text).toContain('It was issued by this site.');
      await page.getByRole('button', { name: 'Check another' }).click();
      await page.getByText('Or paste its text').click();
      await page.getByLabel('Text of the badge').fill(textAt(bench.tree, path));
      await page.locator('[data-text-form] button').click();
      expect((await shownReport(page)).steps).toEqual(dropped.steps);
      await page.getByRole('button', { name: 'Check another' }).click();
      asked();
      await page.getByLabel('Or give its address').fill(base + path);
      await page.keyboard.press('Enter');
      const found = await shownReport(page);
      expect(found.steps).toEqual(stepsOf(await expected({ address: base + path }, site())));
      expect(page.url()).toBe(`${base}verify/#url=${encodeURIComponent(base + path)}`);
      expect(asked().map(({ url }) => url)).toContain(base + path);
      await close();
    });

    test('by a link to our own origin, which starts at once', async () => {
      const path = awardWith('assertion.json');
      const { page, close } = await open({
        path: `verify/#url=${encodeURIComponent(base + path)}`,
      });
      expect((await shownReport(page)).title).toBe('Valid — issued by badges.example.org');
      await close();
    });

    test('by a link to somebody else’s, which waits for a click', async () => {
      const address = `${stranger}awards/1.json`;
      const { page, asked, setWeb, close } = await open({
        path: `verify/#url=${encodeURIComponent(address)}`,
      });
      expect(asked().some(({ url }) => url.startsWith(stranger))).toBe(false);
      await expect
        .poll(() => page.locator('[data-notice]').textContent())
        .toContain('issuer.example');
      expect(await page.getByLabel('Or give its address').inputValue()).toBe(address);
      const { assertion, badge, issuer } = sample20();
      setWeb({
        [address]: assertion,
        [`${stranger}badge.json`]: badge,
        [`${stranger}issuer.json`]: issuer,
      });
      await page.keyboard.press('Enter');
      expect((await shownReport(page)).title).toBe('Valid — issued by issuer.example');
      await close();
    });

    test.each([
      ['http://localhost:8080/admin', 'your own machine or network'],
      ['https://192.168.1.1/', 'your own machine or network'],
      ['https://me:secret@issuer.example/', 'no web address'],
      ['javascript:alert(1)', 'no web address'],
      ['file:///etc/passwd', 'no web address'],
    ])('but not from %s', async (address, why) => {
      const { page, asked, troubles, close } = await open({
        path: `verify/#url=${encodeURIComponent(address)}`,
      });
      asked();
      await expect.poll(() => page.locator('[data-notice]').textContent()).toContain(why);
      await page.locator('[data-ask]').click();
      expect(asked()).toEqual([]);
      expect(await page.locator('[data-report]').isHidden()).toBe(true);
      expect(troubles()).toEqual([]);
      await close();
    });
  });

  test('a file stays: nothing but the documents that it names is asked for, and nothing is sent or kept', async () => {
    const path = awardWith('credential.png');
    const bytes = bench.tree.get(path) ?? new Uint8Array();
    const { page, asked, close } = await open();
    asked();
    await drop(page, 'ada@example.org.png', bytes);
    await shownReport(page);
    const log = asked();
    const named = (await expected({ bytes, name: 'x' }, site())).steps.flatMap(
      ({ detail = [] }) => detail,
    );
    for (const { url, method, body } of log) {
      expect(method).toBe('GET');
      expect(body).toBe(false);
      if (url.startsWith(`${base}_astro/`) || url.startsWith('blob:')) continue;
      // Its own picture, its issuer's keys and its list.
      expect(url).toMatch(/\/(credential\.png|did\.json|status\/1\.json|[\w-]+\.jwk\.json)$/);
      expect(url).not.toContain('ada');
    }
    expect(named.length).toBeGreaterThan(0);
    const kept = await page.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    expect(kept).toEqual({ cookies: '', local: 0, session: 0, databases: 0, caches: 0 });
    await close();
  });
}
