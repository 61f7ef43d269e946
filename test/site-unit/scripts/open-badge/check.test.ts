/** What is shown of real documents, sound and spoilt: from an address to the words of a card. */

import { beforeAll, describe, expect, test } from 'vitest';
import { check, viewOf } from '../../../../src/site/scripts/open-badge/check.ts';
import { speechOf } from '../../../../src/site/scripts/open-badge/words.ts';
import type { FetchDocument } from '../../../../src/verify/fetched.ts';
import { awards, base, type SiteInMemory, siteInMemory } from '../../../verify/site-in-memory.ts';

let site: SiteInMemory;
beforeAll(async () => {
  site = await siteInMemory();
});

const now = '2026-11-01T12:00:00Z';

async function shown(
  path: string,
  {
    language = 'en',
    at = now,
    fetchDocument = site.fetchDocument,
  }: { language?: string; at?: string; fetchDocument?: FetchDocument } = {},
) {
  return viewOf(await check(base + path, fetchDocument, at), speechOf([language]));
}

/** The same site with documents of the test's own in it, by path. */
const having =
  (documents: Readonly<Record<string, unknown>>): FetchDocument =>
  async (address) => {
    const path = address.slice(base.length);
    if (!address.startsWith(base) || !Object.hasOwn(documents, path)) {
      return site.fetchDocument(address);
    }
    const written = documents[path];
    const text = typeof written === 'string' ? written : JSON.stringify(written);
    return { kind: 'found', bytes: new TextEncoder().encode(text), address };
  };

const files = [
  'assertion.json',
  'assertion.jws.txt',
  'credential.json',
  'credential.jwt.txt',
  'v1.json',
];

const read = <T = Record<string, unknown>>(path: string): T => JSON.parse(site.textAt(path)) as T;

describe.each(files)('%s', (file) => {
  test('of a valid award', async () => {
    const view = await shown(`awards/${awards.live}/${file}`);
    expect(view).toMatchObject({
      verdict: 'valid',
      trust: 'confirmed',
      warning: undefined,
      issuer: 'Acme Müller & Söhne',
      domain: 'badges.example.org',
      link: { address: `${base}awards/${awards.live}/`, text: 'See the award' },
    });
    expect(view.name).toBe(read('badges/acme/engines/badge.json').name);
    expect(view.status).toMatch(/^Valid until \d+ \w+ 2028$/);
    expect(view.date).toMatch(/^Awarded on \d+ \w+ 2026$/);
    expect(view.picture?.address).toMatch(/^https:\/\/badges\.example\.org\/.*\.png$/);
    // Before 2.0 pictures had no words; the name stands beside it.
    expect(view.picture?.alt === '').toBe(file === 'v1.json');
  });

  test('of an expired one', async () => {
    const view = await shown(`awards/${awards.live}/${file}`, { at: '2029-01-01T00:00:00Z' });
    expect(view).toMatchObject({ verdict: 'expired', trust: 'confirmed' });
    expect(view.status).toMatch(/^Expired on \d+ \w+ 2028$/);
  });

  test('of a revoked one', async () => {
    const view = await shown(`awards/${awards.revoked}/${file}`);
    expect(view).toMatchObject({
      verdict: 'revoked',
      trust: 'withdrawn',
      domain: 'badges.example.org',
      link: { address: `${base}awards/${awards.revoked}/` },
    });
    expect(view.status).toMatch(/^Revoked/);
  });

  test('where nothing answers', async () => {
    const view = await shown(`awards/${awards.live}/${file}`, {
      fetchDocument: async () => ({ kind: 'unreachable' }),
    });
    expect(view).toMatchObject({
      verdict: 'unknown',
      trust: 'unconfirmed',
      name: undefined,
      status: 'Could not be checked: This address could not be reached.',
    });
  });
});

test('the reason for revoking is the issuer’s', async () => {
  const [hosted, signed] = await Promise.all(
    ['assertion.json', 'assertion.jws.txt'].map((file) =>
      shown(`awards/${awards.revoked}/${file}`),
    ),
  );
  const { revocationReason } = read(`awards/${awards.revoked}/assertion.json`);
  expect(revocationReason).toEqual(expect.any(String));
  expect(hosted?.status).toBe(`Revoked: ${revocationReason}`);
  expect(signed?.status).toBe(`Revoked: ${revocationReason}`);
});

test('a badge class that was exchanged is shown as it is hosted, not as a copy says', async () => {
  const path = `awards/${awards.live}/assertion.json`;
  const assertion = read(path);
  const forged = { ...read('badges/acme/engines/badge.json'), name: 'Doctor of Medicine' };
  const fetchDocument = having({ [path]: { ...assertion, badge: forged } });
  const view = await shown(path, { fetchDocument });
  expect(view.name).toBe(read('badges/acme/engines/badge.json').name);
});

test('a copy at another address shows what its issuer hosts', async () => {
  const copy = {
    ...read(`awards/${awards.live}/assertion.json`),
    issuedOn: '2020-01-01T00:00:00Z',
  };
  const view = await shown('copy.json', { fetchDocument: having({ 'copy.json': copy }) });
  expect(view).toMatchObject({ verdict: 'unknown', warning: 'Not confirmed:' });
  expect(view.date).toMatch(/2026$/);
});

describe('a credential that was changed', () => {
  const tampered = () => {
    const credential = read<{ credentialSubject: { achievement: Record<string, unknown> } }>(
      `awards/${awards.live}/credential.json`,
    );
    credential.credentialSubject.achievement.name = 'Doctor of Medicine\u202E <b>x</b>';
    return having({ 'tampered.json': credential });
  };

  test('is marked, and leads nowhere', async () => {
    const view = await shown('tampered.json', { fetchDocument: tampered() });
    expect(view).toMatchObject({
      verdict: 'invalid',
      trust: 'false',
      warning: 'Not to be relied on. It says it is:',
      name: 'Doctor of Medicine <b>x</b>',
      status:
        'Not valid: The badge was changed after it was signed, or was never signed with this key.',
      picture: undefined,
      link: undefined,
    });
  });

  test.each([
    ['de', 'Nicht gültig: Es wurde nach dem Unterschreiben verändert'],
    ['fr', 'Non valide : il a été modifié après sa signature'],
    ['es', 'No válida: se modificó después de firmarse'],
  ])('says so in %s', async (language, start) => {
    const { status } = await shown('tampered.json', { language, fetchDocument: tampered() });
    expect(status.startsWith(start)).toBe(true);
  });
});

test.each([
  ['a web page', '<!doctype html><title>Hello</title>'],
  ['nothing', ''],
  ['another document', { '@context': 'https://schema.org', type: 'Person' }],
  ['the issuer', 'issuers/acme/issuer.json'],
])('%s is no badge', async (_, written) => {
  const document = typeof written === 'string' && site.files.has(written) ? read(written) : written;
  const view = await shown('x', { fetchDocument: having({ x: document }) });
  expect(view).toMatchObject({ verdict: 'invalid', trust: 'false', link: undefined });
  expect(view.status).toMatch(/^Not valid: ./);
});

test('a page that leads to a badge is not the badge', async () => {
  const href = `${base}awards/${awards.live}/assertion.json`;
  const page = `<!doctype html><link rel="alternate" type="application/json" href="${href}">`;
  const view = await shown('x', { fetchDocument: having({ x: page }) });
  expect(view).toMatchObject({
    verdict: 'unknown',
    name: undefined,
    status: 'Could not be checked: What stands at its address is not the text of a badge.',
  });
});

test('a missing document is not valid', async () => {
  const view = await shown('missing.json');
  expect(view).toMatchObject({ verdict: 'invalid', domain: 'badges.example.org', link: undefined });
});
