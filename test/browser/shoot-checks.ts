/**
 * Pictures of the page that checks badges with a report on it, for people to look at: `node test/browser/shoot-checks.ts FOLDER`.
 * A sound badge and each kind of bad one, on a desk and on a phone, by day and by night, and in a very narrow window.
 */

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSite } from './built-sites.ts';
import { handOver, openCheckPage, shownReport } from './check-page.ts';
import { badBadges, hosted, text } from './checks/bad-badges.ts';
import { now } from './checks/bench.ts';
import { launchChromium } from './chromium.ts';
import { states } from './sites/states.ts';

const url = 'https://badges.example.org/';

const windows = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
] as const;

const [folder = ''] = process.argv.slice(2);
if (folder === '') {
  console.log('Usage: node test/browser/shoot-checks.ts FOLDER');
  process.exit(2);
}
const launched = await launchChromium();
if ('skipped' in launched) {
  console.log(launched.skipped);
  process.exit(1);
}
await mkdir(folder, { recursive: true });
const site = await buildSite(states(url, { languages: ['de'] }));
for (const [language, path] of Object.entries({ en: 'verify/', de: 'de/verify/' })) {
  const { page, setWeb, troubles, close } = await openCheckPage(launched.browser, {
    url,
    folder: site.folder,
    now,
    path,
  });
  for (const [name, { text: badge, web }] of Object.entries({
    sound: { text, web: hosted },
    ...(await badBadges()),
  })) {
    setWeb(web);
    await handOver(page, 'badge.json', badge);
    await shownReport(page);
    for (const { width, colorScheme } of windows) {
      await page.setViewportSize({ width, height: width > 1000 ? 900 : 780 });
      await page.emulateMedia({ colorScheme });
      const file = `${language}-${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: join(folder, file), fullPage: true });
    }
    for (const trouble of troubles()) console.log(`${name}: ${trouble}`);
  }
  await close();
}
await launched.browser.close();
await site.remove();
