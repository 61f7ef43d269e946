/** What Rosette publishes as 1.1 and 2.0, in every form, judged by the room that knows nothing of how it was made. */

import { beforeAll, describe, expect, test } from 'vitest';
import { generationOf } from '../../src/verify/generation.ts';
import { modelFindings } from '../../src/verify/model.ts';
import type { Report } from '../../src/verify/report.ts';
import { verify } from '../../src/verify/verify.ts';
import { otherKeys } from '../support/keys.ts';
import { awards, base, type SiteInMemory, siteInMemory } from './site-in-memory.ts';
import { faults, now, stepOf } from './vectors.ts';

let site: SiteInMemory;
/** The same with pictures that carry signed text. */
let signedPictures: SiteInMemory;

beforeAll(async () => {
  site = await siteInMemory();
  signedPictures = await siteInMemory({ bake: '[1.1-signed, 2.0-signed]' });
});

type Form = { readonly generation: string; readonly file: string };

const forms: readonly Form[] = [
  { generation: '1.1', file: 'v1.json' },
  { generation: '1.1', file: 'v1.jws.txt' },
  { generation: '1.1', file: 'v1.png' },
  { generation: '2.0', file: 'assertion.json' },
  { generation: '2.0', file: 'assertion.jws.txt' },
  { generation: '2.0', file: 'badge.png' },
];

const pathOf = (award: keyof typeof awards, file: string): string => {
  const name = award === 'old' ? file.replace('.png', '.svg') : file;
  return `awards/${awards[award]}/${name}`;
};

const judgeFile = (
  path: string,
  { from = site, at = now, recipient }: Judged = {},
): Promise<Report> => {
  const bytes = from.files.get(path) ?? new Uint8Array();
  const { fetchDocument } = from;
  return verify(
    { bytes, name: path },
    { fetchDocument, now: at, ...(recipient === undefined ? {} : { recipient }) },
  );
};

type Judged = {
  readonly from?: SiteInMemory;
  readonly at?: string;
  readonly recipient?: string;
};

describe.each(forms)('$generation, $file', ({ generation, file }) => {
  test.each(['live', 'old'] as const)('valid, as a file and by its address: %s', async (award) => {
    const path = pathOf(award, file);
    const report = await judgeFile(path);
    expect(faults(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', generation, input: path });
    const options = { fetchDocument: site.fetchDocument, now };
    const byAddress = await verify({ address: base + path }, options);
    expect(faults(byAddress)).toEqual([]);
    expect(byAddress).toMatchObject({ verdict: 'valid', generation, input: base + path });
  });

  test('expired, after its day', async () => {
    const report = await judgeFile(pathOf('live', file), { at: '2028-05-02T00:00:00Z' });
    expect(faults(report)).toEqual(['expires failed']);
    expect(report.verdict).toBe('expired');
  });

  test.each(['revoked', 'erased'] as const)('%s', async (award) => {
    const report = await judgeFile(pathOf(award, file));
    expect(faults(report)).toEqual(['revocation failed']);
    expect(report.verdict).toBe('revoked');
  });

  test('nothing can be reached: unknown, not invalid', async () => {
    const offline = {
      ...site,
      fetchDocument: async () => ({ kind: 'refused', why: 'offline' }) as const,
    };
    const report = await judgeFile(pathOf('live', file), { from: offline });
    expect(report.steps.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(report.verdict).toBe('unknown');
  });

  test('somebody else’s', async () => {
    const report = await judgeFile(pathOf('live', file), { recipient: 'eve@example.org' });
    expect(faults(report)).toEqual(['recipient failed']);
    expect(JSON.stringify(report)).not.toContain('eve@');
  });
});

test.each([
  ['1.1', 'v1.png'],
  ['2.0', 'badge.png'],
])('%s: a picture with signed text in it', async (generation, file) => {
  for (const award of ['live', 'old'] as const) {
    const report = await judgeFile(pathOf(award, file), { from: signedPictures });
    expect(faults(report)).toEqual([]);
    expect(report).toMatchObject({ verdict: 'valid', generation });
    expect(stepOf(report, 'signature')?.result).toBe('passed');
    expect(stepOf(report, 'image')?.result).toBe('passed');
  }
  const revoked = await judgeFile(pathOf('revoked', file), { from: signedPictures });
  expect(revoked.verdict).toBe('revoked');
});

test('a revoked badge says why', async () => {
  const report = await judgeFile(pathOf('revoked', 'assertion.jws.txt'));
  expect(stepOf(report, 'revocation')).toEqual({
    code: 'revocation',
    result: 'failed',
    message: 'The badge was revoked; the issuer says why: “Awarded twice.”',
    detail: [
      {
        code: 'note',
        path: [],
        message: `The list is ${base}issuers/acme/revocations.json, read at ${now}.`,
      },
    ],
  });
});

test('a copy from before the award was revoked', async () => {
  const before = await siteInMemory({
    files: { 'recipients/revoked.md': granted },
  });
  for (const file of ['v1.json', 'assertion.json', 'badge.png']) {
    const bytes = before.files.get(pathOf('revoked', file)) ?? new Uint8Array();
    const report = await verify({ bytes }, { fetchDocument: site.fetchDocument, now });
    expect(faults(report)).toEqual(['revocation failed']);
    expect(report.verdict).toBe('revoked');
  }
});

const granted = `---
badge: acme/engines
recipient: { type: email, identity: sha256$${'ab'.repeat(32)}, salt: 0123456789abcdef0123456789a00018 }
issuedOn: 2026-05-01
id: ${awards.revoked}
statusIndex: 18
expires: 2027-05-01
---
Built a working model.
`;

describe('keys of former days', () => {
  test.each(['v1.jws.txt', 'assertion.jws.txt'])('retired: %s still counts', async (file) => {
    const former = await siteInMemory({ keys: await otherKeys() });
    const from = await siteInMemory({ former: { keys: await otherKeys(), status: 'retired' } });
    const text = former.textAt(pathOf('live', file));
    expect(text).not.toBe(from.textAt(pathOf('live', file)));
    const report = await verify({ text }, { fetchDocument: from.fetchDocument, now });
    expect(faults(report)).toEqual([]);
    expect(report.verdict).toBe('valid');
    if (file.startsWith('v1')) return;
    expect(stepOf(report, 'key')?.message).toBe(
      'The key is one that the issuer has retired; what it signed still counts.',
    );
    expect(stepOf(report, 'key')?.detail?.at(-1)?.message).toContain('other readers may accept no');
  });

  test.each(['v1.jws.txt', 'assertion.jws.txt'])('compromised: %s is void', async (file) => {
    const former = await siteInMemory({ keys: await otherKeys() });
    const from = await siteInMemory({ former: { keys: await otherKeys(), status: 'compromised' } });
    const text = former.textAt(pathOf('live', file));
    const report = await verify({ text }, { fetchDocument: from.fetchDocument, now });
    expect(faults(report)).toEqual(['signature could-not-check', 'key failed']);
    expect(stepOf(report, 'key')?.message).toBe(
      'The issuer has declared the key void, so nothing that it signed counts; the issuer says why: “A laptop was lost.”',
    );
    expect(report.verdict).toBe('invalid');
  });

  test.each(['v1.jws.txt', 'assertion.jws.txt'])('never the issuer’s: %s', async (file) => {
    const other = await siteInMemory({ keys: await otherKeys() });
    const text = other.textAt(pathOf('live', file));
    const report = await verify({ text }, { fetchDocument: site.fetchDocument, now });
    expect(faults(report)).toEqual(['signature could-not-check', 'key failed']);
    expect(stepOf(report, 'key')?.message).toBe('The issuer’s key is not there.');
  });
});

describe('one thing changed on the site, and the step that sees it', () => {
  type Change = (site: SiteInMemory) => void;
  const document = (from: SiteInMemory, path: string) =>
    JSON.parse(from.textAt(path)) as Record<string, unknown>;
  const set =
    (path: string, more: object): Change =>
    (from) =>
      from.put(path, { ...document(from, path), ...more });
  const gone =
    (path: string): Change =>
    (from) =>
      void from.files.delete(path);
  const hosted = pathOf('live', 'assertion.json');
  const jws = pathOf('live', 'assertion.jws.txt');
  const png = pathOf('live', 'badge.png');
  const badge = 'badges/acme/engines/badge.json';
  const issuer = 'issuers/acme/issuer.json';
  const list = 'issuers/acme/revocations.json';
  const evil = 'https://evil.example/';
  const keyPath = (from: SiteInMemory) =>
    `issuers/acme/keys/${from.keys.issuerKeys.rsa.thumbprint}.json`;

  const cases: readonly (readonly [string, string, Change, string, string])[] = [
    ['the award is gone', png, gone(hosted), 'hosted failed', 'invalid'],
    [
      'another award is there',
      png,
      set(hosted, { recipient: { type: 'email', hashed: false, identity: 'eve@example.org' } }),
      'copy failed',
      'invalid',
    ],
    ['the award is revoked', png, set(hosted, { revoked: true }), 'revocation failed', 'revoked'],
    [
      'the award has no recipient',
      hosted,
      set(hosted, { recipient: undefined }),
      'assertion failed recipient',
      'invalid',
    ],
    ['the badge class is gone', hosted, gone(badge), 'badge-class failed', 'invalid'],
    [
      'the badge class has no name',
      jws,
      set(badge, { name: undefined }),
      'badge-class failed name',
      'invalid',
    ],
    [
      'the badge class is another’s',
      hosted,
      set(badge, { id: `${evil}badge.json` }),
      'badge-class could-not-check',
      'unknown',
    ],
    ['the issuer is gone', jws, gone(issuer), 'issuer failed', 'invalid'],
    [
      'the issuer has no e-mail address',
      hosted,
      set(issuer, { email: undefined }),
      'issuer failed email',
      'invalid',
    ],
    [
      'the issuer vouches for another folder',
      hosted,
      set(issuer, { verification: { startsWith: `${base}elsewhere/` } }),
      'scope failed',
      'invalid',
    ],
    [
      'the issuer names another key',
      jws,
      set(issuer, { publicKey: `${evil}key.json` }),
      '',
      'valid',
    ],
    ['the key is gone', jws, (from) => gone(keyPath(from))(from), 'key failed', 'invalid'],
    [
      'the key is another’s',
      jws,
      (from) => set(keyPath(from), { owner: `${evil}issuer.json` })(from),
      'key failed',
      'invalid',
    ],
    [
      'the key is void',
      jws,
      (from) => from.put(keyPath(from), { revoked: true }),
      'key failed',
      'invalid',
    ],
    ['the list is gone', jws, gone(list), 'status-list failed', 'invalid'],
    [
      'the list is another’s',
      jws,
      set(list, { issuer: `${evil}issuer.json` }),
      'status-list failed',
      'invalid',
    ],
    [
      'the list names the signed award',
      jws,
      set(list, { revokedAssertions: [`urn:uuid:${awards.live}`] }),
      'revocation failed',
      'revoked',
    ],
    [
      'the list names the hosted award',
      png,
      set(list, { revokedAssertions: [{ id: base + hosted }] }),
      'revocation failed',
      'revoked',
    ],
    ['the list names another', png, set(list, { revokedAssertions: [{ id: base }] }), '', 'valid'],
  ];

  test.each(cases)('%s', async (_, path, change, fault, verdict) => {
    const changed: SiteInMemory = await siteInMemory();
    const bytes = changed.files.get(path) ?? new Uint8Array();
    change(changed);
    const input = path.endsWith('assertion.json') ? { address: base + path } : { bytes };
    const report = await verify(input, { fetchDocument: changed.fetchDocument, now });
    if (fault === '') expect(faults(report)).toEqual([]);
    else expect(faults(report)).toContain(fault);
    expect(report.verdict).toBe(verdict);
  });
});

test('the list of revoked awards has the form of 2.0', () => {
  const list = JSON.parse(site.textAt('issuers/acme/revocations.json'));
  const is = generationOf(list);
  expect(is).toEqual({ generation: '2.0', documentClass: 'RevocationList' });
  expect(is && modelFindings(is, list)).toEqual([]);
  expect(is && modelFindings(is, { ...list, revokedAssertions: [] })).toEqual([]);
});

test('an award page leads to its badge', async () => {
  const page = `${base}awards/${awards.live}/`;
  const html = `<!doctype html><html><head><title>Engines</title>
    <link rel="stylesheet" type="text/css" href="/club/a.css" />
    <link rel="alternate" type="application/json" href="/club/${pathOf('live', 'assertion.json')}" title="Open Badges 2.0" />
    <link rel="alternate" type="application/json" href="/club/${pathOf('revoked', 'assertion.json')}" /></head></html>`;
  site.files.set(`awards/${awards.live}/`, new TextEncoder().encode(html));
  const report = await verify({ address: page }, { fetchDocument: site.fetchDocument, now });
  expect(faults(report)).toEqual([]);
  expect(report).toMatchObject({ verdict: 'valid', generation: '2.0', input: page });
  expect(stepOf(report, 'readable')?.detail?.[0]?.message).toBe(
    `The page ${page} says that its badge is ${base}${pathOf('live', 'assertion.json')}.`,
  );
});
