/** The example with keys at an https address, and what the command `verify` says of it, whole and damaged. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign, decodeJwt, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { reportText } from '../../src/cli/commands/verify/report-text.ts';
import { offline } from '../../src/cli/fetch-document.ts';
import { noPaint } from '../../src/problems/render.ts';
import { openBuiltSite } from '../../src/publish/output/built-site.ts';
import { folderDocuments } from '../../src/publish/output/folder-documents.ts';
import { type Input, verify } from '../../src/verify/verify.ts';
import { command, inProcess } from '../support/command.ts';
import {
  awardsWith,
  base,
  builtExample,
  exampleWithKeys,
  jsonAt,
  type Tree,
  textAt,
} from '../support/signed-site.ts';
import { picture } from '../support/site.ts';

let root: string;
let tree: Tree;
const dist = () => join(root, 'dist');

beforeAll(async () => {
  ({ root, tree } = await builtExample());
});
afterAll(() => rm(root, { recursive: true, force: true }));

const issuers = ['lantern-street', 'saltmarsh-observatory'];

type Fields = {
  readonly revoked?: boolean;
  readonly revocationReason?: string;
  readonly expires?: string;
};

/** Folders of awards of a PNG badge that are not revoked. */
const ofPictures = (): readonly string[] =>
  awardsWith(tree, 'badge.png').filter(
    (folder) => jsonAt<Fields>(tree, `${folder}assertion.json`).revoked !== true,
  );

/** One of them that has no end either. */
const standing = (): string => {
  const found = ofPictures().find(
    (folder) => jsonAt<Fields>(tree, `${folder}assertion.json`).expires === undefined,
  );
  if (found === undefined) throw new Error('The example has no such award.');
  return found;
};

type Damage = readonly [path: string, change: (bytes: Uint8Array) => Uint8Array];

/** A copy of the built folder in which files have another content. */
async function damaged(...damages: readonly Damage[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rosette-dist-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(dist(), folder, { recursive: true });
  for (const [path, change] of damages) {
    await writeFile(join(folder, path), change(new Uint8Array(await readFile(join(folder, path)))));
  }
  return folder;
}

const inText =
  (change: (text: string) => string) =>
  (bytes: Uint8Array): Uint8Array =>
    new TextEncoder().encode(change(new TextDecoder().decode(bytes)));

test('the build looked at all it made, and says so', async () => {
  const { code, stdout } = await command(['check', '--output', '--root', root]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    'Every address and link leads to its file, and all 13 awards verify in every form.',
  );
});

test('the folder is judged whole: thirteen awards in nine forms', async () => {
  const { code, stdout, stderr } = await inProcess(['verify', dist(), '--offline']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.replace(root, '')).toBe(`✓ As it should be: /dist
  13 awards in 117 files of https://badges.example.org/club/, checked at 2026-11-01T12:00:00Z

                    Valid  Revoked  Expired
  1.1 hosted           10        2        1
  1.1 signed           10        2        1
  1.1 picture          10        2        1
  2.0 hosted           10        2        1
  2.0 signed           10        2        1
  2.0 picture          10        2        1
  3.0 with a proof     10        2        1
  3.0 as a JWT         10        2        1
  3.0 picture          10        2        1`);
});

test('--json says the same as data', async () => {
  const { code, stdout } = await inProcess(['verify', dist(), '--offline', '--json']);
  const { folders, ...rest } = JSON.parse(stdout);
  expect([code, rest]).toEqual([0, { ok: true, reports: [] }]);
  expect(folders).toHaveLength(1);
  expect(folders[0]).toMatchObject({ base, awards: 13, files: 117, faults: [] });
  expect(folders[0].forms['3.0 as a JWT']).toEqual({ valid: 10, revoked: 2, expired: 1 });
});

test('an address asks about one badge, not about a folder', async () => {
  const args = ['verify', dist(), '--recipient', 'ada@example.org'];
  expect((await inProcess(args)).code).toBe(2);
});

describe('one damaged file of each kind is found and named', () => {
  const swapCase = (text: string, at: number): string => {
    const sign = text[at] ?? '';
    const other = sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase();
    return text.slice(0, at) + (other === sign ? 'A' : other) + text.slice(at + 1);
  };
  const inSignature = inText((text) => swapCase(text, text.length - 20));
  const narrative = inText((text) => text.replace(/"narrative": "/, '$&Not '));
  const cut = (bytes: Uint8Array): Uint8Array => bytes.slice(0, 60);

  const hosted: readonly Damage[] = [
    ['assertion.json', inText((text) => text.replace('"sha256$', '"sha256$0'))],
    ['v1.json', inText((text) => text.replace('"recipient"', '"receiver"'))],
    ['credential.json', narrative],
    ['credential.jwt.txt', inSignature],
    ['credential.png', cut],
  ];
  const copies: readonly Damage[] = [
    ['assertion.jws.txt', inSignature],
    ['badge.png', cut],
    ['v1.jws.txt', inSignature],
    ['v1.png', () => picture()],
  ];

  // Each in another award: what is told of one has nothing to do with the others.
  test.each([
    ['what is hosted, and 3.0', hosted],
    ['what is signed, and pictures', copies],
  ])('%s', async (_, damages) => {
    const awards = ofPictures();
    expect(awards.length).toBeGreaterThanOrEqual(damages.length);
    const inAwards = damages.map(([file, change], at): Damage => [`${awards[at]}${file}`, change]);
    const folder = await damaged(...inAwards);
    const { code, stdout } = await inProcess(['verify', folder, '--offline', '--json']);
    const { ok, folders, reports } = JSON.parse(stdout);
    expect([code, ok]).toEqual([1, false]);
    const files: string[] = folders[0].faults.map((fault: { file: string }) => fault.file);
    const paths = inAwards.map(([path]) => path);
    // What is hosted is what pictures of it are compared with; nothing else is touched by one file.
    const pictures = paths.flatMap((path) => [
      path.replace('assertion.json', 'badge.png'),
      path.replace('v1.json', 'v1.png'),
    ]);
    expect(files).toEqual(expect.arrayContaining(paths));
    expect(files.filter((one) => ![...paths, ...pictures].includes(one))).toEqual([]);
    expect(reports).toHaveLength(files.length);
    const words = await inProcess(['verify', folder, '--offline']);
    expect(words.code).toBe(1);
    for (const path of paths) expect(words.stdout).toContain(`\n  ✗ ${path}\n      `);
  });
});

test('what was built wrong is not published; a link that leads nowhere is told', async () => {
  const own = await exampleWithKeys();
  onTestFinished(() => rm(own, { recursive: true, force: true }));
  const file = join(own, 'badges/lantern-street/issuer.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}\nSee [our rules](../../badges/none/).\n`);
  const told = await command(['build', '--root', own]);
  expect(told.code).toBe(0);
  expect(
    told.stderr,
  ).toContain(`.rosette/stage/issuers/lantern-street/index.html  output-link (warning)
  This page has a link to "badges/none/index.html", and there is no such file.`);
  const before = await readFile(join(own, 'dist/catalogue.json'));
  const award = join(own, 'recipients/2026/host.md');
  const extension = 'extensions:Mine: { "@context": nowhere, type: [Extension] }';
  const written = await readFile(award, 'utf8');
  await writeFile(award, written.replace(/\n---\n/, `\n${extension}\n---\n`));
  const refused = await command(['build', '--root', own]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('output-award');
  expect(refused.stderr).toContain('Nothing was published');
  expect(await readFile(join(own, 'dist/catalogue.json'))).toEqual(before);
});

describe('what is printed', () => {
  /** As the command prints it, once the site is at its address. */
  async function printed(input: Input): Promise<string> {
    const site = await openBuiltSite(dist());
    if (site === undefined) throw new Error('There is no site.');
    const fetchDocument = folderDocuments(site, offline);
    const report = await verify(input, { fetchDocument, now: '2026-11-01T12:00:00Z' });
    // Keys are new ones every time.
    return reportText(report, noPaint)
      .replaceAll(/z6Mk[1-9A-HJ-NP-Za-km-z]+/g, 'z6Mk…')
      .replaceAll(/[\w-]{43}\.(?=json|jwk)/g, '….');
  }

  const bytesAt = (path: string): Uint8Array => tree.get(path) ?? new Uint8Array();
  const fileAt = (path: string, name: string): Input => ({ bytes: bytesAt(path), name });

  test('a good badge', async () => {
    expect(await printed(fileAt(`${standing()}badge.png`, 'badge.png'))).toMatchInlineSnapshot(`
      "✓ Valid: badge.png
        Open Badges 2.0, checked at 2026-11-01T12:00:00Z

        ✓ This is a picture in PNG, and a badge is in it.
        ✓ It is complete, and says nothing twice.
        ✓ This is a badge of Open Badges 2.0.
        ✓ The badge is where it says that it belongs.
            The badge was read at https://badges.example.org/club/awards/3628adfe-a8d6-4a3c-8e54-c229663f1e32/assertion.json.
        ✓ This copy says what the badge on its issuer’s site says.
        ✓ The badge says all that Open Badges 2.0 asks for, as it asks for it.
        ✓ The description of what the badge stands for says all that Open Badges 2.0 asks for, as it asks for it.
        ✓ The issuer’s own document says all that Open Badges 2.0 asks for, as it asks for it.
        ✓ Every part of the badge is where it says that it belongs.
        ✓ The badge is on a site where its issuer keeps its badges.
            The issuer’s awards may be hosted at badges.example.org.
        – The issuer’s own site vouches for the badge, so it needs no signature.
        – The issuer’s own site vouches for the badge, so it needs no signature.
        ✓ The badge was given on a day that has come.
            issuedOn: The badge says 2026-09-20T17:30:00.000Z.
        – The badge does not expire.
        ✓ Its issuer has not revoked the badge.
            The badge was read where it is hosted at 2026-11-01T12:00:00Z.
            The list is https://badges.example.org/club/issuers/lantern-street/revocations.json, read at 2026-11-01T12:00:00Z.
        ✓ The picture carries one badge, and no other.
            The text stands in a chunk iTXt with the keyword “openbadges”.
        – Nobody else says anything of it.
        – Nobody asked whose badge this is."
    `);
  });

  test('an altered name', async () => {
    const credential = textAt(tree, `${standing()}credential.json`);
    const bytes = new TextEncoder().encode(
      credential.replaceAll(/"name": "[^"]*"/g, '"name": "Professor"'),
    );
    expect(await printed({ bytes, name: 'credential.json' })).toMatchInlineSnapshot(`
      "✗ Not valid: credential.json
        Open Badges 3.0, checked at 2026-11-01T12:00:00Z

        ✓ This is the text of a document.
        ✓ It is complete, and says nothing twice.
        ✓ This is an award, of Open Badges 3.0.
        ✓ What it says has the form of Open Badges 3.0.
        ✓ The list of revoked badges is there, and the badge’s issuer signed it.
            The list is at “https://badges.example.org/club/issuers/lantern-street/status/1.json”.
        ✓ What it says of its issuer has the form of Open Badges 3.0.
        – A signed badge need not be found at an address: its signature says that it is whole.
        – A signed badge may come from anywhere: its key says who issued it.
        ✗ The badge was changed after it was signed, or was never signed with this key.
        ✓ The key belongs to the issuer, who still stands by it.
            The verification method is “did:web:badges.example.org:club:issuers:lantern-street#z6Mk…”.
            It is listed at “https://badges.example.org/club/issuers/lantern-street/did.json”.
        ✓ The date from which it is valid has come.
            Valid from 2026-09-20T17:30:00.000Z.
        – It does not expire.
        ✓ It is not among the revoked badges of its issuer.
            Read on 2026-11-01T12:00:00Z.
            The list is at “https://badges.example.org/club/issuers/lantern-street/status/1.json”.
        – This is no picture.
        – Nobody else says anything of it in the badge.
        – Nobody asked whose it is."
    `);
  });

  test('a revoked one', async () => {
    const folder = awardsWith(tree, 'credential.jwt.txt').find((one) =>
      /twice/.test(jsonAt<Fields>(tree, `${one}assertion.json`).revocationReason ?? ''),
    );
    expect(
      await printed(fileAt(`${folder}credential.jwt.txt`, 'credential.jwt.txt')),
    ).toMatchInlineSnapshot(`
      "✗ Revoked: credential.jwt.txt
        Open Badges 3.0, checked at 2026-11-01T12:00:00Z

        ✓ This is signed text.
        ✓ It is complete, and says nothing twice.
        ✓ This is an award, of Open Badges 3.0.
        ✓ What it says has the form of Open Badges 3.0.
        ✓ The list of revoked badges could be read.
            The list is at “https://badges.example.org/club/issuers/lantern-street/status/1.json”.
        ✓ What it says of its issuer has the form of Open Badges 3.0.
        ✓ The badge says the same on its outside as on its inside.
        – A signed badge may come from anywhere: its key says who issued it.
        ✓ The badge is as it was when it was signed.
            The algorithm is RS256.
        ✓ The key belongs to the issuer, who still stands by it.
            The key is at “https://badges.example.org/club/issuers/lantern-street/keys/….jwk.json”.
            It is listed at “https://badges.example.org/club/issuers/lantern-street/did.json”.
        ✓ The date from which it is valid has come.
            Valid from 2026-05-01T00:00:00.000Z.
        – It does not expire.
        ✗ Its issuer has revoked it.
            Read on 2026-11-01T12:00:00Z.
            The list is at “https://badges.example.org/club/issuers/lantern-street/status/1.json”.
        – This is no picture.
        – Nobody else says anything of it in the badge.
        – Nobody asked whose it is."
    `);
  });

  test('an expired one', async () => {
    const folder = awardsWith(tree, 'assertion.jws.txt').find((one) => {
      const { expires = '9' } = jsonAt<Fields>(tree, `${one}assertion.json`);
      return expires < '2026-11-01';
    });
    expect(
      await printed(fileAt(`${folder}assertion.jws.txt`, 'assertion.jws.txt')),
    ).toMatchInlineSnapshot(`
      "✗ Expired: assertion.jws.txt
        Open Badges 2.0, checked at 2026-11-01T12:00:00Z

        ✓ This is signed text.
        ✓ It is complete, and says nothing twice.
        ✓ This is a signed badge of Open Badges 2.0.
        – A signed badge need not be on its issuer’s site.
        – This is the badge itself, not a copy.
        ✓ The badge says all that Open Badges 2.0 asks for, as it asks for it.
        ✓ The description of what the badge stands for says all that Open Badges 2.0 asks for, as it asks for it.
        ✓ The issuer’s list of revoked badges was read.
        ✓ The issuer’s own document says all that Open Badges 2.0 asks for, as it asks for it.
        ✓ Every part of the badge is where it says that it belongs.
        – A signed badge may be kept anywhere: the key shows whose it is.
        ✓ The badge is unchanged since it was signed.
        ✓ The key is one that the issuer says is its own.
            The key is https://badges.example.org/club/issuers/saltmarsh-observatory/keys/….json.
        ✓ The badge was given on a day that has come.
            issuedOn: The badge says 2023-06-30T00:00:00.000Z.
        ✗ The badge has expired. It was valid for a time that is over.
            expires: The badge says 2025-06-30T23:59:59.000Z.
        ✓ The badge is not on its issuer’s list of revoked badges.
            The list is https://badges.example.org/club/issuers/saltmarsh-observatory/revocations.json, read at 2026-11-01T12:00:00Z.
        – This is no picture.
        – Nobody else says anything of it.
        – Nobody asked whose badge this is."
    `);
  });

  test('one with the key of another issuer', async () => {
    const payload = decodeJwt(textAt(tree, `${standing()}assertion.jws.txt`));
    const badge = `${payload.badge}`.slice(base.length).split('/')[1] ?? '';
    const other = issuers.find((issuer) => issuer !== badge) ?? '';
    const { publicKey } = jsonAt<{ publicKey: string }>(tree, `issuers/${other}/issuer.json`);
    const forged = { ...payload, verification: { type: 'SignedBadge', creator: publicKey } };
    const thumbprint = publicKey.split('/').at(-1)?.replace('.json', '') ?? '';
    const file = join(root, `.rosette/keys/${other}/${thumbprint}.jwk.json`);
    const key = await importJWK(JSON.parse(await readFile(file, 'utf8')), 'RS256');
    const text = await new CompactSign(new TextEncoder().encode(JSON.stringify(forged)))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(key);
    expect(
      await printed({ bytes: new TextEncoder().encode(text), name: 'forged.jws' }),
    ).toMatchInlineSnapshot(`
      "✗ Not valid: forged.jws
        Open Badges 2.0, checked at 2026-11-01T12:00:00Z

        ✓ This is signed text.
        ✓ It is complete, and says nothing twice.
        ✓ This is a signed badge of Open Badges 2.0.
        – A signed badge need not be on its issuer’s site.
        – This is the badge itself, not a copy.
        ✓ The badge says all that Open Badges 2.0 asks for, as it asks for it.
        ✓ The description of what the badge stands for says all that Open Badges 2.0 asks for, as it asks for it.
        ✓ The issuer’s list of revoked badges was read.
        ✓ The issuer’s own document says all that Open Badges 2.0 asks for, as it asks for it.
        ✓ Every part of the badge is where it says that it belongs.
        – A signed badge may be kept anywhere: the key shows whose it is.
        ? The signature cannot be checked without the issuer’s key.
        ✗ The badge is signed with a key that its issuer does not say is its own.
            The key is https://badges.example.org/club/issuers/saltmarsh-observatory/keys/….json.
        ✓ The badge was given on a day that has come.
            issuedOn: The badge says 2026-09-20T17:30:00.000Z.
        – The badge does not expire.
        ✓ The badge is not on its issuer’s list of revoked badges.
            The list is https://badges.example.org/club/issuers/lantern-street/revocations.json, read at 2026-11-01T12:00:00Z.
        – This is no picture.
        – Nobody else says anything of it.
        – Nobody asked whose badge this is."
    `);
  });

  test('a picture without a badge', async () => {
    expect(await printed({ bytes: picture(), name: 'picture.png' })).toMatchInlineSnapshot(`
      "✗ Not valid: picture.png
        checked at 2026-11-01T12:00:00Z

        ✓ This is a picture in PNG.
        ✗ This picture carries no badge."
    `);
  });
});
