/**
 * The page that awards, from an empty form to a built site: what it hands over is put into a repository, checked, built
 * and verified by the real commands.
 */

import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFaulty, parseCsv } from '../../src/syntax/csv.ts';
import { allParts, headerOf, readMail, textOf } from '../cli/links/mime.ts';
import { command, treeOf } from '../support/command.ts';
import { ids, minimal, writeFiles } from '../support/site.ts';
import { launchChromium } from './chromium.ts';
import { openVisitor, type Visitor } from './visit.ts';

const launched = await launchChromium();

const url = 'https://badges.example.org/club/';
const repository = 'https://github.com/acme/badges';
const canary = 'Kanarienvogel';

const row = (
  at: number,
  cells: Partial<Record<'name' | 'email' | 'date', string>> = {},
): string => {
  const { name = `${canary} "${at}"; Ä`, email = ` P${at}@Example.org`, date = '1.5.2026' } = cells;
  return `"${name.replaceAll('"', '""')}";${email};${date};"Built a model\r\nof ""${at}"""\r\n`;
};

/** As a German spreadsheet writes it, with five rows that cannot be awarded. */
const messy = [
  '\u{FEFF}Voller Name;E-Mail;Date;narrative\r\n',
  ...Array.from({ length: 300 }, (_, at) => {
    if (at === 20) return row(at, { email: 'p20 at example.org' });
    if (at === 50) return row(at, { email: '' });
    if (at === 90) return row(at, { date: '5/6/2026' });
    if (at === 130) return row(at, { email: 'p7@example.org' });
    if (at === 222) return row(at, { date: '1.5.2999' });
    return row(at);
  }),
].join('');
/** The header is row 1. */
const badRows = ['22', '52', '92', '132', '224'];

describe.skipIf('skipped' in launched)(
  `the page that awards${'skipped' in launched ? ` (${launched.skipped})` : ''}`,
  () => {
    let browser: Browser;
    let root: string;
    let visitor: Visitor;
    const asked: string[] = [];
    const committed: Record<string, string> = {};
    let links: readonly Readonly<Record<string, string>>[] = [];
    let secret = '';
    let attached: Uint8Array | undefined;

    const run = async (...args: string[]) =>
      command([...args, '--root', root], secret === '' ? {} : { env: { ROSETTE_KEYS: secret } });

    const saved = async (download: Download): Promise<string> =>
      readFile(await download.path(), 'utf8');

    /** What a button saves. */
    async function fileOf(selector: string) {
      const { page } = visitor;
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(selector).click(),
      ]);
      return { name: download.suggestedFilename(), text: await saved(download) };
    }

    /** The finished page, with nothing in it. */
    async function open(): Promise<Visitor['page']> {
      const { page } = visitor;
      await page.goto(`${url}award/`);
      await page.locator('[data-form]:not([hidden])').waitFor();
      return page;
    }

    const rowsOf = (text: string): Readonly<Record<string, string>>[] => {
      const table = parseCsv(text.replace(/^\u{FEFF}/u, ''));
      if (isFaulty(table)) throw new Error(table.message);
      const { cells: header } = table.header;
      return table.rows.map(({ cells }) =>
        Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])),
      );
    };

    beforeAll(async () => {
      if ('skipped' in launched) return;
      browser = launched.browser;
      root = await realpath(await mkdtemp(join(tmpdir(), 'rosette-awarding-')));
      await writeFiles(root, {
        ...minimal,
        'badges/site.yaml': `url: ${url}\ntitle: The Club\nbake: ["2.0"]\nnames: told\nrepository: ${repository}\n`,
      });
      const { code, stderr } = await run('build');
      if (code !== 0) throw new Error(stderr);
      visitor = await openVisitor(browser, {
        url,
        folder: join(root, 'dist'),
        window: { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] },
      });
      visitor.page.on('request', (request) =>
        asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`),
      );
    });

    afterAll(async () => {
      await browser?.close();
      if (root !== undefined) await rm(root, { recursive: true, force: true });
    });

    test('is not for search engines, and the home page leads to it', async () => {
      const page = await open();
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
      const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
      expect(await policy.getAttribute('content')).toContain("connect-src 'self';");
      expect(await readFile(join(root, 'dist/sitemap.xml'), 'utf8')).not.toContain('/award/');
      await page.goto(url);
      await page.locator('.site-footer').getByText('Award badges').click();
      expect(page.url()).toBe(`${url}award/`);
    });

    test('says what is missing', async () => {
      const page = await open();
      const notice = page.locator('[data-notice]');
      await page.locator('[data-look]').click();
      expect(await notice.textContent()).toBe('Write the address of the person.');
      expect(
        await page.locator('[data-recipient]').evaluate((one) => one === document.activeElement),
      ).toBe(true);
      await page.locator('[data-recipient]').fill('ada at example.org');
      await page.keyboard.press('Enter');
      const wrong = page.locator('[data-wrong]');
      await wrong.waitFor();
      expect(await wrong.textContent()).toContain(
        'The recipient is no address that Rosette knows.',
      );
      expect(await wrong.textContent()).not.toContain('ada at');
      await page.locator('[value="many"]').check();
      await page.locator('[data-look]').click();
      expect(await notice.textContent()).toMatch(/^Hand over a list first/);
    });

    test('one person, by the keyboard', async () => {
      const page = await open();
      await page.locator('[data-issued]').fill('2026-05-01');
      await page.locator('[data-recipient]').focus();
      await page.keyboard.type('Ada@Example.org');
      await page.keyboard.press('Tab');
      await page.keyboard.type(`${canary} One`);
      await page.keyboard.press('Enter');
      const sealed = page.locator('[data-sealed]');
      await sealed.waitFor();
      expect(await sealed.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await page.locator('[data-published] tr').allTextContents()).toEqual([
        '1Ada@Example.orgEngines1 May 2026no enda hash, shown by the link'.replace(
          'Ada@Example',
          'ada@example',
        ),
      ]);
      const { name, text } = await fileOf('[data-download]');
      expect(name).toMatch(/^engines-2026-05-01-[0-9a-f]{8}\.md$/);
      expect(text).not.toContain(canary);
      expect(text).not.toContain('@');
      const add = new URL((await page.locator('[data-add] a').getAttribute('href')) ?? '');
      expect(add.origin + add.pathname).toBe(`${repository}/new/main/recipients/2026`);
      expect(Object.fromEntries(add.searchParams)).toEqual({ filename: name, value: text });
      await page.locator('[data-copy-text]').click();
      await page.getByText('Copied', { exact: true }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      committed[`recipients/2026/${name}`] = text;
      links = rowsOf((await fileOf('[data-links]')).text);

      await page.locator('[data-mail-fold] summary').click();
      const mail = await fileOf('[data-mail-list] button');
      expect(mail.name).toBe('0001.eml');
      const parts = allParts(readMail(Buffer.from(mail.text)));
      const texts = parts.filter(({ type }) => type.startsWith('text/')).map(textOf);
      expect(texts.join()).toContain(links[0]?.page);
      expect(texts.join()).toContain('The attached picture engines.');
      attached = parts.find((part) =>
        headerOf(part, 'content-disposition')?.startsWith('attachment;'),
      )?.bytes;
      const href = (await page.locator('[data-mail-list] a').getAttribute('href')) ?? '';
      expect(href).toMatch(/^mailto:ada@example\.org\?subject=/);
      expect(decodeURIComponent(href)).toContain(links[0]?.page);
    });

    test.each([
      [
        'https://gitlab.com/acme/sub/badges',
        'gitlab',
        'GitLab',
        'https://gitlab.com/acme/sub/badges/-/new/main/recipients/2026?file_name=',
      ],
      [
        'https://codeberg.org/acme/badges.git',
        'forgejo',
        'Codeberg',
        'https://codeberg.org/acme/badges/_new/main/recipients/2026?filename=',
      ],
    ])('a repository at %s', async (typed, kind, name, address) => {
      const { page } = visitor;
      await page.locator('[data-repository]').fill(typed);
      expect(await page.locator('[data-host]').inputValue()).toBe(kind);
      const add = page.locator('[data-add] a');
      expect(await add.textContent()).toContain(name);
      expect(await add.getAttribute('href')).toContain(address);
      await page.locator('[data-repository]').fill('acme');
      expect(await add.count()).toBe(0);
    });

    test('three hundred of a list, of which five rows are wrong', async () => {
      const page = await open();
      await page.locator('[value="many"]').check();
      await page.locator('[data-file]').setInputFiles({
        name: 'Kurs.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(messy),
      });
      await page.getByText('Kurs.csv: ').waitFor();
      await page.locator('[data-look]').click();
      const wrong = page.locator('[data-wrong]');
      await wrong.waitFor();
      // A column whose name says nothing is asked for.
      expect(await wrong.textContent()).toContain(
        'An award has no field for a column "Voller Name".',
      );
      expect(await wrong.textContent()).not.toContain('--');
      await page.locator('[data-column="Voller Name"]').selectOption('name');
      await page.locator('[data-look]').click();
      await page.getByText('5 of 300 rows cannot be awarded as they are.').waitFor();
      const numbers = await page.locator('[data-problems] th').allTextContents();
      expect([...new Set(numbers)]).toEqual(badRows);
      const problems = (await page.locator('[data-problems]').textContent()) ?? '';
      expect(problems).toContain('"5/6/2026" is 5 June 2026 where the day comes first');
      expect(problems).toContain('Rows 9 and 132 award the same badge to the same address.');
      expect(problems).not.toContain('@');
      const rest = await fileOf('[data-rest]');
      expect(rowsOf(rest.text).map(({ narrative }) => narrative)).toEqual(
        badRows.map((number) => `Built a model\nof "${Number(number) - 2}"`),
      );
      await page.locator('[data-others]').click();
      await page.locator('[data-sealed]').waitFor();
      expect(await page.locator('[data-published] tr').count()).toBe(295);
      const { name, text } = await fileOf('[data-download]');
      expect(text).not.toContain('@');
      expect(text).not.toContain(canary);
      // Too long for an address.
      const upload = page.locator('[data-add] a');
      expect(await upload.getAttribute('href')).toBe(`${repository}/upload/main/recipients/2026`);
      committed[`recipients/2026/${name}`] = text;
      const more = rowsOf((await fileOf('[data-links]')).text);
      const seventh = more.find((one) => one['Voller Name'] === `${canary} "7"; Ä`);
      expect(seventh?.page).toContain('#name=Kanarienvogel%20%227%22%3B%20%C3%84');
      links = [...links, ...more];
      const mails = await fileOf('[data-mails]');
      expect(mails.name).toMatch(/-mails\.zip$/);
    });

    test('keys for an issuer that has none', async () => {
      const page = await open();
      await page.locator('[data-keys] > details > summary').click();
      await page.locator('[data-make-keys]').click();
      await page.locator('[data-made]').waitFor();
      const paths = await page.locator('[data-key-files] code').allTextContents();
      for (const [index, path] of paths.entries()) {
        const { text } = await fileOf(
          `[data-key-files] li:nth-child(${index + 1}) button:last-child`,
        );
        expect(path).toMatch(/^keys\/acme\/[\w-]{43}\.json$/);
        committed[path] = text;
      }
      expect(paths).toHaveLength(2);
      await page.locator('[data-copy-secret]').click();
      await page.getByText('Copied', { exact: true }).waitFor();
      secret = await page.evaluate(() => navigator.clipboard.readText());
      expect(await page.locator('[data-secret]').textContent()).toBe(secret);
      expect(JSON.parse(secret).keys).toHaveLength(2);
      const settings = page.locator('[data-secrets-page] a');
      expect(await settings.getAttribute('href')).toBe(`${repository}/settings/environments`);
      // A second secret would void the first.
      expect(await page.locator('[data-make-keys]').isVisible()).toBe(false);
      expect(await page.locator('[data-keys-repository]').isVisible()).toBe(false);
    });

    test('keys where the site does not say its repository: it is asked for', async () => {
      const { page } = visitor;
      const html = await readFile(join(root, 'dist/award/index.html'), 'utf8');
      const silent = html.replace(` value="${repository}"`, '');
      expect(silent).not.toBe(html);
      await page.route(`${url}award/`, (route) =>
        route.fulfill({ contentType: 'text/html', body: silent }),
      );
      await open();
      await page.unroute(`${url}award/`);
      await page.locator('[data-keys] > details > summary').click();
      await page.locator('[data-keys-repository]').fill('https://codeberg.org/acme/badges');
      await page.locator('[data-make-keys]').click();
      await page.locator('[data-made]').waitFor();
      const pages = await page
        .locator('[data-keys] a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
      expect(pages).toEqual([
        '/acme/badges/settings/actions/secrets',
        '/acme/badges/_new/main/keys/acme',
        '/acme/badges/_new/main/keys/acme',
      ]);
    });

    test('nothing left the page, and nothing is kept', async () => {
      const { page, troubles } = visitor;
      expect(asked.length).toBeGreaterThan(10);
      const leaving = asked.filter(
        (one) => !/^GET https:\/\/badges\.example\.org\/club\/[\w./-]* $/.test(one),
      );
      expect(leaving).toEqual([]);
      expect(troubles()).toEqual([]);
      const kept = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]);
      expect(kept).toEqual([0, 0, '', 0, 0]);
    });

    test('in a repository all of it is in order, is built, signed and verifies', async () => {
      await writeFiles(root, committed);
      expect(await run('check')).toMatchObject({ code: 0, stderr: '' });
      expect(await run('seal', '--all')).toMatchObject({
        code: 0,
        stdout: 'Everything is sealed already.\n',
      });
      const built = await run('build');
      expect(built.code, built.stderr).toBe(0);
      const verified = await command(['verify', join(root, 'dist'), '--offline']);
      expect(verified.code, verified.stderr).toBe(0);
      expect(verified.stdout).toMatch(/2\.0 hosted\s+297$/m);
      expect(verified.stdout).toMatch(/3\.0 with a proof\s+297$/m);
    });

    test('the links of the private lists are the published pages, and no other', async () => {
      const tree = await treeOf(join(root, 'dist'));
      const pages = [...tree.keys()].flatMap(
        (path) => /^awards\/([0-9a-f-]{36})\/index\.html$/.exec(path)?.[1] ?? [],
      );
      const told = links.map(({ page = '' }) => page.replace(/#.*/, ''));
      expect(told.sort()).toEqual(
        pages
          .filter((id) => id !== ids[0])
          .map((id) => `${url}awards/${id}/`)
          .sort(),
      );
      // The mail that was made before there was such a page brings the very picture that stands there.
      const pictured = links[0]?.image?.slice(url.length) ?? '';
      expect(Buffer.from(attached ?? []).equals(tree.get(pictured) ?? new Uint8Array())).toBe(true);
      for (const { image = '', id } of links) {
        expect(tree.has(image.slice(url.length)), image).toBe(true);
        expect(image).toContain(id);
      }
      const decoder = new TextDecoder();
      const naming = [...tree].filter(([, bytes]) => decoder.decode(bytes).includes(canary));
      expect(naming.map(([path]) => path)).toEqual([]);
      const credential = JSON.parse(
        decoder.decode(tree.get(`awards/${links[0]?.id}/credential.json`)),
      );
      expect(credential.credentialSubject.identifier).toMatchObject([
        { identityType: 'emailAddress' },
        { identityType: 'name', hashed: true },
      ]);
    });

    test('a name is shown to whom the link says it, on paper too; a wrong one and none are not', async () => {
      const { page } = visitor;
      const [one] = links;
      const told = `${canary} One`;
      const shown = () => page.locator('main').textContent();
      await page.goto(one?.page ?? '');
      await page.locator('.awarded-to').waitFor();
      expect(await page.locator('.awarded-to').textContent()).toMatch(
        /^\s*Awarded to Kanarienvogel One\s*Confirmed by the issuer\s*$/,
      );
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.certificate-name').textContent()).toBe(told);
      expect(await page.locator('.certificate-name').isVisible()).toBe(true);
      await page.emulateMedia({ media: 'screen' });

      const plain = `${url}awards/${one?.id}/`;
      await page.evaluate(() => {
        location.hash = '#name=Somebody%20Else';
      });
      await page.getByText('a name which the issuer does not confirm').waitFor();
      expect(await page.locator('.awarded-to').isVisible()).toBe(false);
      expect(await shown()).not.toContain(canary);
      expect(await shown()).not.toContain('Somebody');

      await page.goto('about:blank');
      await page.goto(plain);
      expect(await page.locator('.awarded-to').isVisible()).toBe(false);
      expect(await page.getByText('a name which the issuer').isVisible()).toBe(false);
      expect(await page.locator('.certificate-line').count()).toBe(1);
    });
  },
);
