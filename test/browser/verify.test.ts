/** Checking badges in Chromium: what is handed over stays, what is asked is what the badge names, and the report is the command's. */

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { base, builtExample } from '../support/signed-site.ts';
import { type CheckPage, fetchFromWeb, openCheckPage } from './check-page.ts';
import { awardPageChecks } from './checks/award-page.ts';
import { type Bench, now } from './checks/bench.ts';
import { givenBadges } from './checks/given.ts';
import { offlineChecks } from './checks/offline.ts';
import { pageChecks } from './checks/page.ts';
import { pictureChecks } from './checks/pictures.ts';
import { reportChecks } from './checks/reports.ts';
import { waysToBeWrong } from './checks/ways-to-be-wrong.ts';
import { yoursChecks } from './checks/yours.ts';
import { launchChromium } from './chromium.ts';

const launched = await launchChromium();
const reason = 'skipped' in launched ? ` (${launched.skipped})` : '';

// The parts stand in files of their own and share what is slow to have.
describe.skipIf('skipped' in launched)(`checking badges${reason}`, () => {
  let browser: Browser;
  let root: string;
  let tree: Bench['tree'];
  let opened: CheckPage;
  /** Folders of awards that are valid. */
  const live: string[] = [];

  const bench: Bench = {
    get root() {
      return root;
    },
    get tree() {
      return tree;
    },
    get opened() {
      return opened;
    },
    open: (more = {}) =>
      openCheckPage(browser, { url: base, folder: join(root, 'dist'), now, ...more }),
    site: () => Object.fromEntries([...tree].map(([path, bytes]) => [base + path, bytes])),
    expected: (input, web) => verify(input, { fetchDocument: fetchFromWeb(web), now }),
    awardWith: (file) => {
      const found = live.find((folder) => tree.has(folder + file));
      if (found === undefined) throw new Error(`No valid award has ${file}.`);
      return found + file;
    },
  };

  beforeAll(async () => {
    if ('skipped' in launched) return;
    browser = launched.browser;
    ({ root, tree } = await builtExample());
    for (const path of tree.keys()) {
      if (!path.endsWith('/credential.json')) continue;
      const { verdict } = await bench.expected({ address: base + path }, bench.site());
      if (verdict === 'valid') live.push(path.slice(0, path.lastIndexOf('/') + 1));
    }
    opened = await bench.open();
  });
  afterAll(async () => {
    await browser?.close();
    if (root !== undefined) await rm(root, { recursive: true, force: true });
  });

  reportChecks(bench);
  waysToBeWrong(bench);
  givenBadges(bench);
  yoursChecks(bench);
  offlineChecks(bench);
  pictureChecks(bench);
  awardPageChecks(bench);
  pageChecks(bench);
});
