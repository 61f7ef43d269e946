/** Checking badges in Chromium: what is handed over stays, what is asked is what the badge names, and the report is the room's. */

import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unbakePng } from '../../src/bakery/png.ts';
import { unbakeSvg } from '../../src/bakery/svg.ts';
import type { Input } from '../../src/verify/input.ts';
import { type Report, verdictOf } from '../../src/verify/report.ts';
import { verify } from '../../src/verify/verify.ts';
import { hasShared, shared } from '../shared.ts';
import { base, builtExample, type Tree, textAt } from '../support/signed-site.ts';
import { sample11, sample20 } from '../verify/sample.ts';
import {
  hosting20,
  keyDocument,
  list20,
  rsaPair,
  sign,
  signed20,
  at as stranger,
} from '../verify/signed-sample.ts';
import { assets } from '../verify/vectors.ts';
import {
  type CheckPage,
  drop,
  fetchFromWeb,
  handOver,
  openCheckPage,
  shownReport,
  stepsOf,
  type Web,
} from './check-page.ts';
import { launchChromium } from './chromium.ts';

const launched = await launchChromium();
const reason = 'skipped' in launched ? ` (${launched.skipped})` : '';
// As a browser writes it.
const now = '2026-11-01T12:00:00.000Z';

describe.skipIf('skipped' in launched)(`checking badges${reason}`, () => {
  let browser: Browser;
  let root: string;
  let tree: Tree;
  let opened: CheckPage;
  /** Folders of awards that are valid. */
  const live: string[] = [];
  const open = (more: Partial<Parameters<typeof openCheckPage>[1]> = {}) =>
    openCheckPage(browser, { url: base, folder: join(root, 'dist'), now, ...more });

  beforeAll(async () => {
    if ('skipped' in launched) return;
    browser = launched.browser;
    ({ root, tree } = await builtExample());
    for (const path of tree.keys()) {
      if (!path.endsWith('/credential.json')) continue;
      const { verdict } = await expected({ address: base + path }, site());
      if (verdict === 'valid') live.push(path.slice(0, path.lastIndexOf('/') + 1));
    }
    opened = await open();
  });
  afterAll(async () => {
    await browser?.close();
    if (root !== undefined) await rm(root, { recursive: true, force: true });
  });

  /** The site as others see it: every file at its address. */
  const site = (): Web =>
    Object.fromEntries([...tree].map(([path, bytes]) => [base + path, bytes]));
  const expected = (input: Input, web: Web): Promise<Report> =>
    verify(input, { fetchDocument: fetchFromWeb(web), now });
  /** The file of an award that is valid. */
  const awardWith = (file: string): string => {
    const found = live.find((folder) => tree.has(folder + file));
    if (found === undefined) throw new Error(`No valid award has ${file}.`);
    return found + file;
  };

  describe('the report is that of the room, step by step', () => {
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
    test.each(forms)('of every award in the form %s', async (form) => {
      const paths = [...tree.keys()].filter(
        (path) => path.startsWith('awards/') && path.endsWith(`/${form}`),
      );
      expect(paths.length).toBeGreaterThan(0);
      const { page, setWeb, troubles } = opened;
      setWeb({});
      for (const path of paths) {
        const bytes = tree.get(path) ?? new Uint8Array();
        await handOver(page, form, bytes);
        const shown = await shownReport(page);
        const report = await expected({ bytes, name: form }, site());
        expect(shown.steps, path).toEqual(stepsOf(report));
        expect(shown.verdict, path).toBe(report.verdict);
        expect(troubles(), path).toEqual([]);
      }
    });

    test.skipIf(!hasShared)('of every vector (beside the checkout)', async () => {
      const folder = shared('spec/vectors/');
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(json|txt|jwt|png|svg)$/.test(path))
        .sort();
      const names = files.flatMap(
        (path) => /^ob20\/validator\/assets\/(.+)\.json$/.exec(path)?.[1] ?? [],
      );
      const web = assets(...names);
      const { page, setWeb } = opened;
      setWeb(web);
      const verdicts: Record<string, number> = {};
      for (const path of files) {
        const bytes = new Uint8Array(readFileSync(new URL(path, folder)));
        const name = path.split('/').at(-1) ?? '';
        await handOver(page, name, bytes);
        const shown = await shownReport(page);
        const report = await expected({ bytes, name }, web);
        expect(shown.steps, path).toEqual(stepsOf(report));
        expect(shown.verdict, path).toBe(report.verdict);
        verdicts[report.verdict] = (verdicts[report.verdict] ?? 0) + 1;
      }
      expect(files.length).toBeGreaterThan(100);
      expect(Object.keys(verdicts).sort()).toEqual(['invalid', 'revoked', 'unknown', 'valid']);
    });
  });

  describe('each way to be wrong', () => {
    const { assertion, badge, issuer } = sample20();
    const hosted: Web = {
      [`${stranger}awards/1.json`]: assertion,
      [`${stranger}badge.json`]: badge,
      [`${stranger}issuer.json`]: issuer,
    };
    const own = `${stranger}awards/1.json`;
    const text = JSON.stringify(assertion);
    type Case = {
      readonly text: string;
      readonly web: Web;
      readonly verdict: string;
      readonly step: string;
      readonly trouble?: string;
    };

    async function cases(): Promise<Record<string, Case>> {
      const [key, other] = [await rsaPair(), await rsaPair()];
      const signed = signed20();
      const web = hosting20(signed, key.pem);
      const jws = await sign(signed.assertion, key);
      const [head = '', body = '', signature = ''] = jws.split('.');
      const tampered = Buffer.from(
        Buffer.from(body, 'base64url').toString().replace('Done.', 'Best.'),
      ).toString('base64url');
      const revoked = signed.assertion.id as string;
      return {
        tampered: {
          text: `${head}.${tampered}.${signature}`,
          web,
          verdict: 'invalid',
          step: 'signature failed',
        },
        'wrong key': {
          text: await sign(signed.assertion, other),
          web,
          verdict: 'invalid',
          step: 'signature failed',
        },
        'compromised key': {
          text: jws,
          web: { ...web, [`${stranger}key.json`]: keyDocument(key.pem, { revoked: true }) },
          verdict: 'invalid',
          step: 'key failed',
        },
        expired: {
          text: JSON.stringify({ ...assertion, expires: '2026-02-01T00:00:00Z' }),
          web: { ...hosted, [own]: { ...assertion, expires: '2026-02-01T00:00:00Z' } },
          verdict: 'expired',
          step: 'expires failed',
        },
        revoked: {
          text: jws,
          web: {
            ...web,
            [`${stranger}revoked.json`]: list20([{ id: revoked, revocationReason: 'Copied.' }]),
          },
          verdict: 'revoked',
          step: 'revocation failed',
        },
        'list of another issuer': {
          text: jws,
          web: {
            ...web,
            [`${stranger}revoked.json`]: list20([], {
              issuer: 'https://other.example/issuer.json',
            }),
          },
          verdict: 'invalid',
          step: 'status-list failed',
        },
        'not 200': {
          text,
          web: { ...hosted, [own]: { status: 404 } },
          verdict: 'invalid',
          step: 'hosted failed',
          trouble: 'status',
        },
        unreachable: {
          text,
          web: {},
          verdict: 'unknown',
          step: 'hosted could-not-check',
          trouble: 'silent',
        },
        'no CORS': {
          text,
          web: { ...hosted, [own]: { closed: true } },
          verdict: 'unknown',
          step: 'hosted could-not-check',
          trouble: 'closed',
        },
      };
    }

    test('is told with its step, the sentence and what to do, and is what the room says', async () => {
      const { page, setWeb, asked, troubles } = opened;
      for (const [name, { text, web, verdict, step, trouble }] of Object.entries(await cases())) {
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
      const { page, setWeb } = opened;
      const old = sample11();
      const webs: readonly (readonly [string, Web])[] = [
        [text, hosted],
        [
          JSON.stringify(old.assertion),
          {
            [own]: old.assertion,
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

  describe('a badge comes', () => {
    test('by drop, by paste and by address, and is judged alike', async () => {
      const path = awardWith('credential.json');
      const { page, asked, setWeb, close } = await open();
      setWeb({});
      await drop(page, 'credential.json', textAt(tree, path));
      const dropped = await shownReport(page);
      expect(dropped.title).toBe('Valid — issued by badges.example.org');
      expect(dropped.text).toContain('It was issued by this site.');
      await page.getByRole('button', { name: 'Check another' }).click();
      await page.getByText('Or paste its text').click();
      await page.getByLabel('Text of the badge').fill(textAt(tree, path));
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
    const bytes = tree.get(path) ?? new Uint8Array();
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

  test('“Is this yours?” compares with every identifier, and asks nobody', async () => {
    const { page, asked, setWeb } = opened;
    const { assertion, badge, issuer } = sample20();
    const recipient = { type: 'email', hashed: false, identity: 'ada@example.org' };
    const own = `${stranger}awards/1.json`;
    const mine = { ...assertion, recipient };
    setWeb({ [own]: mine, [`${stranger}badge.json`]: badge, [`${stranger}issuer.json`]: issuer });
    await handOver(page, 'badge.json', JSON.stringify(mine));
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
    }
    expect(asked().filter(({ url }) => !url.includes('/_astro/'))).toEqual([]);
    expect(page.url()).not.toContain('ada');
  });

  describe('without a network', () => {
    test.skipIf(!hasShared)('a signed badge is checked once the page is there', async () => {
      const jwk = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
        'sign',
        'verify',
      ]);
      const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', jwk.publicKey);
      const issuer = `did:jwk:${Buffer.from(JSON.stringify({ kty, crv, x, y })).toString('base64url')}`;
      const path = awardWith('credential.json');
      const { proof: _, credentialStatus: _status, ...credential } = JSON.parse(textAt(tree, path));
      credential.issuer = { ...credential.issuer, id: issuer };
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const seconds = Math.floor(Date.parse(credential.validFrom) / 1000);
      const claims = {
        ...credential,
        iss: issuer,
        jti: credential.id,
        nbf: seconds,
        sub: credential.credentialSubject.id,
      };
      const signed = `${part({ alg: 'ES256', typ: 'JWT', kid: `${issuer}#0` })}.${part(claims)}`;
      const signature = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        jwk.privateKey,
        Buffer.from(signed),
      );
      const { page, asked, goOffline, close } = await open();
      await goOffline();
      asked();
      await drop(page, 'badge.jwt', `${signed}.${Buffer.from(signature).toString('base64url')}`);
      const shown = await shownReport(page);
      expect(shown.steps.filter(({ result }) => result === 'failed')).toEqual([]);
      expect(shown.title).toBe('Valid — but no domain stands behind it');
      expect(asked()).toEqual([]);
      await close();
    });

    test('of a hosted one it is said what could not be checked', async () => {
      const { page, goOffline, close } = await open();
      await goOffline();
      await drop(page, 'badge.json', JSON.stringify(sample20().assertion));
      const shown = await shownReport(page);
      expect(shown.verdict).toBe('unknown');
      expect(shown.title).toBe('Could not be fully checked');
      expect(
        shown.steps.filter(({ result }) => result === 'could-not-check').map(({ code }) => code),
      ).toEqual(expect.arrayContaining(['hosted', 'revocation']));
      await close();
    });
  });

  describe('pictures', () => {
    test('what is in one is shown, and the picture', async () => {
      const { page, setWeb } = opened;
      setWeb({});
      for (const file of ['credential.png', 'badge.svg']) {
        const bytes = tree.get(awardWith(file)) ?? new Uint8Array();
        await handOver(page, file, bytes);
        await shownReport(page);
        await page.locator('[data-in-picture] summary').click();
        const text = await page.locator('[data-in-picture] pre').first().textContent();
        expect(JSON.parse(text ?? '')).toHaveProperty('@context');
        expect(
          await page
            .locator('[data-picture] img')
            .evaluate((image: HTMLImageElement) => image.naturalWidth),
        ).toBeGreaterThan(0);
      }
    });

    test.each(['png', 'svg'])(
      'a %s is made again, and is the badge that it was',
      async (extension) => {
        const baked = awardWith(`credential.${extension}`);
        const folder = baked.slice(0, baked.lastIndexOf('/') + 1);
        const page = textAt(tree, `${folder}index.html`);
        const badge = /badges\/([a-z-]+\/[a-z-]+)\//.exec(page)?.[1] ?? '';
        const { page: window, close } = await open();
        await window.setInputFiles('#bake-award', {
          name: 'a.json',
          mimeType: 'text/plain',
          buffer: Buffer.from(textAt(tree, `${folder}credential.json`)),
        });
        await window.setInputFiles('#bake-picture', {
          name: 'p',
          mimeType: 'image/png',
          buffer: Buffer.from(tree.get(`badges/${badge}/image.${extension}`) ?? []),
        });
        await window.getByRole('button', { name: 'Make the picture' }).click();
        const download = window.waitForEvent('download');
        await window.getByRole('link', { name: 'Save the picture' }).click();
        const file = await (await download).path();
        const made = new Uint8Array(readFileSync(file));
        const [text] = extension === 'png' ? await unbakePng(made) : unbakeSvg(made);
        expect(JSON.parse(text?.text ?? '')).toEqual(
          JSON.parse(textAt(tree, `${folder}credential.json`)),
        );
        // The picture that the site publishes shows the same.
        await drop(window, `made.${extension}`, made);
        expect((await shownReport(window)).title).toBe('Valid — issued by badges.example.org');
        await close();
      },
    );
  });

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
      const changed = JSON.parse(textAt(tree, path));
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

  test('weighs less than 40 kB before the first check, styles and page included', async () => {
    const { transferred, close } = await open();
    const taken = transferred();
    expect(taken.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(40_000);
    expect(taken.filter(({ path }) => /contexts|data-integrity|svg\./.test(path))).toEqual([]);
    await close();
  });

  test('the policy opens what the check needs, and nothing else', async () => {
    const { page } = opened;
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(policy).toBe(
      "default-src 'none'; base-uri 'none'; connect-src 'self' https:; form-action 'none'; img-src 'self' blob: data:; script-src 'self'; style-src 'self'",
    );
    for (const [path, text] of [...tree].map(
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
    await drop(page, 'credential.json', textAt(tree, awardWith('credential.json')));
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
      .locator('main a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    expect(links).toEqual([
      'https://openbadgesvalidator.imsglobal.org/',
      'https://verifierplus.org/',
    ]);
    await close();
  });
});
