/** The owner's own stylesheet, `public/theme.css`. */

import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { minimal } from '../support/site.ts';
import { launchChromium } from './chromium.ts';
import { subjects } from './sites/subjects.ts';
import { openVisitor } from './visit.ts';

const launched = await launchChromium();

describe.skipIf('skipped' in launched)('a theme of the owner', () => {
  test('has the last word, by day and by night, and only where there is one', async () => {
    if ('skipped' in launched) return;
    const { browser } = launched;
    const theme =
      ':root { --paper: #fff0f5; --accent: #880044; }\n@media (prefers-color-scheme: dark) { :root { --paper: #200010; } }\n';
    // Both stand at the same address.
    const { url, files } = subjects.club;
    const themed = await builtSite({ ...minimal, 'public/theme.css': theme });
    const plain = await builtSite(files);
    const looks = async (folder: string, colorScheme: 'light' | 'dark') => {
      const visitor = await openVisitor(browser, { url, folder, window: { colorScheme } });
      await visitor.page.goto(url);
      const seen = await visitor.page.evaluate(() => ({
        paper: getComputedStyle(document.documentElement).backgroundColor,
        link: getComputedStyle(document.querySelector('.button') ?? document.body).backgroundColor,
      }));
      expect(visitor.troubles()).toEqual([]);
      await visitor.close();
      return seen;
    };
    expect(await looks(themed, 'light')).toEqual({
      paper: 'rgb(255, 240, 245)',
      link: 'rgb(136, 0, 68)',
    });
    expect((await looks(themed, 'dark')).paper).toBe('rgb(32, 0, 16)');
    expect((await looks(plain, 'light')).paper).toBe('rgb(251, 250, 247)');
  });
});
