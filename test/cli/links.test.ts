import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { lightenWith } from '../../src/publish/cached-lighten.ts';
import { refs } from '../../src/publish/catalogue.ts';
import { lightenPng } from '../../src/publish/lighten.ts';
import { createProducer } from '../../src/publish/produce.ts';
import type { FetchDocument } from '../../src/verify/fetched.ts';
import { verify } from '../../src/verify/verify.ts';
import { inProcess, treeOf } from '../support/command.ts';
import { repository } from '../support/git-repository.ts';
import { inTerminal, keys } from '../support/in-terminal.ts';
import { publish } from '../support/publication.ts';
import { now, picture, type SiteFiles, siteFolder, writeFiles } from '../support/site.ts';
import { allParts, headerOf, type MimePart, readMail, textOf } from './links/mime.ts';
import { awardTo, club, idOf, list } from './links/people.ts';

const addresses = /[\w.+-]+@example\.org|4930123456/i;
const base = 'https://badges.example.org/club/';

/** A site with the list beside it. */
async function folder(files: SiteFiles = {}, people = list) {
  const root = await siteFolder({ ...club, ...files });
  const elsewhere = await siteFolder({ 'Spring 2026.csv': people });
  const csv = join(elsewhere, 'Spring 2026.csv');
  return { root, csv, run: (...args: string[]) => inProcess(['links', '--root', root, ...args]) };
}

const privateFiles = async (root: string): Promise<string[]> =>
  [...(await treeOf(root)).keys()].filter((path) => path.startsWith('.rosette/private/'));
const table = (root: string, name = 'spring-2026') =>
  readFile(join(root, `.rosette/private/${name}-links.csv`), 'utf8');
const mail = async (root: string, number: string, name = 'spring-2026'): Promise<MimePart> =>
  readMail(
    new Uint8Array(await readFile(join(root, `.rosette/private/${name}-mails/${number}.eml`))),
  );
const attached = (from: MimePart, disposition = 'attachment') =>
  allParts(from).find((part) => headerOf(part, 'content-disposition')?.startsWith(disposition));

/** A square PNG that nothing makes smaller. */
function noise(width: number): Uint8Array {
  const png = new PNG({ width, height: width });
  let state = 1;
  for (let at = 0; at < png.data.length; at += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    png.data[at] = state >>> 24;
  }
  return new Uint8Array(PNG.sync.write(png));
}

describe('the table', () => {
  test('one row for each award, in the order of the list', async () => {
    const { root, csv, run } = await folder();
    const { code, stdout, stderr } = await run('--csv', csv);
    expect(code).toBe(0);
    expect(stdout).toBe(`3 people have 4 awards.
No award belongs to row 4 of the list.
Row 6 repeats the address of earlier rows, which count.
1 award of these is revoked: the table says so.

Wrote .rosette/private/spring-2026-links.csv: one row for each award.
Only you can read it, and git never takes it. Delete it when the mails are sent.`);
    expect(stderr).toContain('What stands in row 7, column B ("E-Mail"), is no address.');
    expect(stdout + stderr).not.toMatch(addresses);
    const rows = (await table(root)).trimEnd().split('\n');
    expect(rows[0]).toBe(
      '\u{FEFF}Name;E-Mail;badge;badge (2);badge name;issued;status;page;image;credential;linkedin;id',
    );
    expect(rows.slice(1).map((row) => [row.split(';')[1], row.split(';').at(-1)])).toEqual([
      ['Bao@Example.org', idOf(2)],
      ['ada@example.org', idOf(1)],
      ['ada@example.org', idOf(4)],
      ['tel:+49 30 123456', idOf(3)],
    ]);
    expect(rows[1]).toContain("Bao Li;Bao@Example.org;'=1+1;");
  });

  test('--json says all of it without an address', async () => {
    const { csv, run } = await folder();
    const { code, stdout } = await run('--csv', csv, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      dryRun: false,
      file: '.rosette/private/spring-2026-links.csv',
      rows: 6,
      people: 3,
      awards: 4,
      revoked: 1,
      unmatched: [4],
      repeated: [6],
      sealed: 0,
      problems: [
        expect.objectContaining({ code: 'private-list-row', severity: 'warning', line: 7 }),
      ],
    });
    expect(stdout).not.toMatch(addresses);
  });

  test('--dry-run writes nothing', async () => {
    const { root, csv, run } = await folder();
    const before = await treeOf(root);
    const { code, stdout } = await run('--csv', csv, '--eml', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('Would write 2 unsent mails');
    expect(await treeOf(root)).toEqual(before);
  });

  test('--badge takes the awards of one badge, and --out another name', async () => {
    const other = awardTo('ada@example.org', 6).replace('acme/engines', 'acme/wheels');
    const { root, csv, run } = await folder({
      'badges/acme/wheels.md': '---\nname: Wheels\ndescription: x\nimageAlt: x\n---\nTurn one.\n',
      'badges/acme/wheels.png': picture(100),
      'recipients/6.md': other,
    });
    await run('--csv', csv, '--badge', 'acme/wheels', '--out', 'wheels');
    expect((await table(root, 'wheels')).split('\n')).toHaveLength(3);
    expect(await table(root, 'wheels')).toContain(idOf(6));
    const wrong = await run('--csv', csv, '--badge', 'acme/wheel');
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.stderr).toContain('Did you mean "acme/wheels"?');
  });

  test('--map says which column counts', async () => {
    const people = 'email;mail\neve@example.org;ada@example.org\n';
    const { run, csv } = await folder({}, people);
    const unsaid = await run('--csv', csv);
    expect(unsaid.code).toBe(1);
    expect(unsaid.stderr).toContain('Several columns of the list may hold the addresses');
    const said = await run('--csv', csv, '--map', 'mail=recipient', '--json');
    expect(JSON.parse(said.stdout)).toMatchObject({ ok: true, awards: 2, unmatched: [] });
    expect((await run('--csv', csv, '--map', 'mail')).code).toBe(2);
    expect((await run('--csv', csv, '--map', 'mail=salt')).code).toBe(2);
  });
});

describe('where the addresses come from', () => {
  test('under the policy plain from the content', async () => {
    const plain = awardTo('ada@example.org', 1, 'name: Ada\n').replace(
      /identity: \S+,/,
      'address: Ada@example.org,',
    );
    const { root, run } = await folder({
      'badges/site.yaml': `${club['badges/site.yaml']}recipients: plain\n`,
      'recipients/1.md': plain,
    });
    const { code, stdout } = await run('--eml');
    expect(code).toBe(0);
    expect(stdout).toContain('1 person has 1 award.');
    expect(stdout).toContain('3 awards more are sealed: whose, only a private list can tell');
    const rows = (await table(root, 'awards')).split('\n');
    expect(rows[0]).toMatch(/^\u{FEFF}recipient,name,badge,/u);
    expect(rows[1]).toMatch(/^Ada@example\.org,Ada,acme\/engines,/);
    expect(headerOf(await mail(root, '0002', 'awards'), 'to')).toBe('Ada <ada@example.org>');
    expect(stdout).not.toMatch(addresses);
  });

  test('a list is asked for, and said to be missing where nobody can be asked', async () => {
    const { root, csv, run } = await folder();
    expect(await run()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Name the private list with --csv FILE'),
    });
    const { code, screen } = await inTerminal(
      ['links', '--root', root],
      [['Which file holds the private list', `${csv}${keys.enter}`]],
    );
    expect(code, screen).toBe(0);
    expect(screen).toContain('3 people have 4 awards.');
  });

  test('the list may stand in git, and that is said', async () => {
    const { root } = await repository({ ...club, 'people.csv': list });
    const { code, stderr } = await inProcess([
      'links',
      '--root',
      root,
      '--csv',
      join(root, 'people.csv'),
    ]);
    expect(code).toBe(0);
    expect(stderr).toContain('git keeps it');
  });

  test.each([
    ['there is none', undefined, 'There is no such file.'],
    ['it is no UTF-8', Uint8Array.of(0x65, 0xe4, 0x0a), 'save it as "CSV UTF-8"'],
    [
      'nobody on it has an award',
      'email\neve@example.org\n',
      'None of the awards belongs to anyone',
    ],
  ])('nothing is written when %s', async (_, content, words) => {
    const { root, csv, run } = await folder();
    if (content !== undefined) await writeFile(csv, content);
    const path = content === undefined ? `${csv}x` : csv;
    const { code, stderr } = await run('--csv', path, '--eml');
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Nothing was written');
    expect(await privateFiles(root)).toEqual([]);
  });

  test('nothing is written while the content has mistakes', async () => {
    const { root, csv, run } = await folder({
      'recipients/9.md': '---\nbadge: acme/nothing\n---\n',
    });
    expect(await run('--csv', csv)).toMatchObject({ code: 1 });
    expect(await privateFiles(root)).toEqual([]);
  });

  test.each(['../x', 'a/b', '.x', ''])('--out %j is no name', async (name) => {
    const { csv, run } = await folder();
    expect((await run('--csv', csv, '--out', name)).code).toBe(2);
  });
});

describe('--eml', () => {
  test('a draft for each award that is good for one, with the number of its row', async () => {
    const { root, csv, run } = await folder();
    const { stdout } = await run('--csv', csv, '--eml');
    expect(await privateFiles(root)).toEqual([
      '.rosette/private/.gitignore',
      '.rosette/private/spring-2026-links.csv',
      '.rosette/private/spring-2026-mails/0003.eml',
      '.rosette/private/spring-2026-mails/0004.eml',
    ]);
    expect(stdout).toContain('Wrote 2 unsent mails below .rosette/private/spring-2026-mails/.');
    expect(stdout).toContain('No mail goes out for 1 award, because the recipient has no e-mail');
    expect(stdout).toContain('and no mail goes out.');
    const data = JSON.parse((await run('--csv', csv, '--eml', '--json')).stdout) as object;
    expect(data).toMatchObject({
      mails: {
        folder: '.rosette/private/spring-2026-mails',
        mails: 2,
        notByMail: 1,
        withoutPicture: 0,
      },
    });
    const path = join(root, '.rosette/private/spring-2026-mails/0003.eml');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test('its parts', async () => {
    const { root, csv, run } = await folder();
    await run('--csv', csv, '--eml');
    const found = await mail(root, '0003');
    expect(allParts(found).map(({ type }) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
      'image/png',
    ]);
    expect(Object.fromEntries(found.headers)).toMatchObject({
      'x-unsent': '1',
      from: 'Acme <badges@example.org>',
      to: 'Ada Lovelace <ada@example.org>',
      subject: 'Your badge “Engines” from Acme',
      date: 'Sun, 01 Nov 2026 12:00:00 +0000',
      'message-id': expect.stringMatching(/^<[0-9a-f]{32}@badges\.example\.org>$/),
    });
    const [text, html] = allParts(found).filter(({ type }) => type.startsWith('text/'));
    expect(text && textOf(text)).toContain(`\n${base}awards/${idOf(1)}/\n`);
    const shown = attached(found, 'inline');
    const cid = shown && headerOf(shown, 'content-id')?.slice(1, -1);
    expect(html && textOf(html)).toContain(`<img src="cid:${cid}" alt="An engine."`);
    const file = attached(found);
    expect(file && headerOf(file, 'content-disposition')).toBe('attachment; filename=engines.png');
    expect(file?.bytes).toEqual(shown?.bytes);
    const [, expired] = [found, await mail(root, '0004')].map((one) => allParts(one)[2]);
    expect(expired && textOf(expired)).toContain('it expired on 31 October 2026.');
  });

  test('the attached picture is the badge: it is what the site publishes, and valid', async () => {
    const { root, csv, run } = await folder();
    await run('--csv', csv, '--eml');
    const bytes = attached(await mail(root, '0003'))?.bytes ?? new Uint8Array();
    const site = await publish(club);
    const produce = createProducer(
      site.publication,
      site.addresses,
      async (image) => image,
      undefined,
      undefined,
      lightenWith(lightenPng),
    );
    const files = new Map<string, Uint8Array>();
    for (const ref of refs(site.publication, site.addresses))
      files.set(ref.path, await produce(ref));
    expect(bytes).toEqual(files.get(`awards/${idOf(1)}/badge.png`));
    const fetchDocument: FetchDocument = async (address) => {
      const found = files.get(address.slice(base.length));
      if (found === undefined) return { kind: 'absent', status: 404 };
      const mediaType = address.endsWith('.json') ? 'application/json' : 'image/png';
      return { kind: 'found', bytes: found, address, mediaType };
    };
    const options = { fetchDocument, now };
    const input = { bytes, name: 'engines.png' };
    expect(await verify(input, { ...options, recipient: 'Ada@example.org' })).toMatchObject({
      verdict: 'valid',
    });
    expect(await verify(input, { ...options, recipient: 'bao@example.org' })).toMatchObject({
      verdict: 'invalid',
    });
    await writeFile(join(root, 'engines.png'), bytes);
    const unbaked = await inProcess(['unbake', join(root, 'engines.png'), '--root', root]);
    expect(unbaked.stdout).toContain(`${base}awards/${idOf(1)}/assertion.json`);
  });

  test('the finished site’s own picture is taken, if that site is this one', async () => {
    const { root, csv, run } = await folder({
      'badges/site.yaml': `${club['badges/site.yaml']}bake: ["2.0-signed"]\n`,
    });
    const catalogue = (at: string) =>
      JSON.stringify({ format: 1, base: at, awards: { shards: {} } });
    const path = `dist/awards/${idOf(1)}/badge.png`;
    const own = picture(50);
    const file = async () => attached(await mail(root, '0003'))?.bytes;
    // Without keys nothing is signed, and so nothing baked.
    await run('--csv', csv, '--eml');
    expect(await file()).toBeUndefined();
    await writeFiles(root, { [path]: own, 'badges/site.yaml': String(club['badges/site.yaml']) });
    await run('--csv', csv, '--eml');
    expect(await file()).not.toEqual(own);
    await writeFiles(root, { 'dist/catalogue.json': catalogue('https://other.example/') });
    await run('--csv', csv, '--eml');
    expect(await file()).not.toEqual(own);
    const other = await run('--csv', csv, '--eml', '--site', join(root, 'dist'));
    expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('another address') });
    await writeFiles(root, { 'dist/catalogue.json': catalogue(base) });
    await run('--csv', csv, '--eml');
    expect(await file()).toEqual(own);
  });

  test('where nothing is baked, the mail has no picture and says nothing of one', async () => {
    const { root, csv, run } = await folder({
      'badges/site.yaml': `${club['badges/site.yaml']}bake: ["2.0-signed"]\n`,
    });
    const { stdout } = await run('--csv', csv, '--eml');
    expect(stdout).toContain('2 mails have no badge attached');
    const found = await mail(root, '0003');
    expect(allParts(found).map(({ type }) => type)).toEqual([
      'multipart/alternative',
      'text/plain',
      'text/html',
    ]);
    expect(allParts(found).map(textOf).join()).not.toMatch(/attached|cid:/);
  });

  test('an SVG is attached, and not shown', async () => {
    const { 'badges/acme/engines.png': _, ...rest } = club;
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><path d="M0 0"/></svg>';
    const root = await siteFolder({ ...rest, 'badges/acme/engines.svg': svg });
    const { csv } = await folder();
    await inProcess(['links', '--root', root, '--csv', csv, '--eml']);
    const found = await mail(root, '0003');
    expect(attached(found, 'inline')).toBeUndefined();
    expect(attached(found)).toMatchObject({ type: 'image/svg+xml' });
  });

  test('a picture of more than a megabyte is attached, and not shown besides', async () => {
    const { root, csv, run } = await folder({ 'badges/acme/engines.png': noise(520) });
    await run('--csv', csv, '--eml');
    const found = await mail(root, '0003');
    expect(attached(found)?.bytes.length).toBeGreaterThan(1_000_000);
    expect(allParts(found).filter(({ type }) => type === 'image/png')).toHaveLength(1);
    const html = allParts(found).find(({ type }) => type === 'text/html');
    expect(html && textOf(html)).not.toContain('cid:');
  });

  test('no name can add a header, a recipient or an element', async () => {
    const hostile = `Name;email\n"Eve"", <eve@evil.example>\r\nBcc: eve@evil.example\n\n<script>";ada@example.org\n`;
    const evil = 'Acme, <x@evil.example>; "Größe" <b>';
    const { root, csv, run } = await folder(
      {
        'recipients/1.md': awardTo('ada@example.org', 1),
        'badges/acme/issuer.md': `---\nname: '${evil}'\nurl: https://acme.example.org/\nemail: badges@example.org\n---\n`,
      },
      hostile,
    );
    await run('--csv', csv, '--eml');
    const found = await mail(root, '0002');
    expect(found.headers.map(([name]) => name)).toEqual([
      'x-unsent',
      'from',
      'to',
      'subject',
      'message-id',
      'date',
      'mime-version',
      'content-type',
    ]);
    const raw = await readFile(join(root, '.rosette/private/spring-2026-mails/0002.eml'), 'latin1');
    const [head = ''] = raw.split('\r\n\r\n');
    for (const name of ['From', 'To']) {
      const line = new RegExp(`^${name}: (.*(?:\\r\\n .*)*)`, 'm').exec(head)?.[1] ?? '';
      // Outside of quotation marks and encoded words there is one address.
      const bare = line.replace(/"(?:[^"\\]|\\.)*"|=\?[^?]*\?.\?[^?]*\?=/g, '');
      expect(bare.match(/@/g)).toHaveLength(1);
      expect(bare).not.toMatch(/[,;]/);
    }
    const html = allParts(found).find(({ type }) => type === 'text/html');
    expect(html && textOf(html)).not.toMatch(/<script|<b>|<eve/);
  });

  test('the same again, byte for byte; a mail of an earlier time goes', async () => {
    const { root, csv, run } = await folder();
    await run('--csv', csv, '--eml');
    const first = await treeOf(join(root, '.rosette/private'));
    await run('--csv', csv, '--eml');
    expect(await treeOf(join(root, '.rosette/private'))).toEqual(first);
    await writeFile(csv, 'email\nbao@example.org\n');
    await run('--csv', csv, '--eml');
    expect(await privateFiles(root)).toEqual([
      '.rosette/private/.gitignore',
      '.rosette/private/spring-2026-links.csv',
    ]);
  });
});
