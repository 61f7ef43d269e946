/** What others say of a badge: looked at, and never what decides. */

import { describe, expect, test } from 'vitest';
import type { Fetched } from '../../src/verify/fetched.ts';
import { verify } from '../../src/verify/verify.ts';
import { hosting, sample20 } from './sample.ts';
import { base, siteInMemory } from './site-in-memory.ts';
import { fetchFrom, now, stepOf } from './vectors.ts';

const at = 'https://issuer.example/';
const award = `${at}awards/1.json`;
const by = 'https://endorser.example/';
const context = 'https://w3id.org/openbadges/v2';

const endorsement = (about: string, more: object = {}) => ({
  '@context': context,
  type: 'Endorsement',
  id: `${by}1.json`,
  claim: { id: about, endorsementComment: 'Well done.' },
  issuer: `${by}issuer.json`,
  issuedOn: '2026-02-01T00:00:00Z',
  verification: { type: 'HostedBadge' },
  ...more,
});

const endorser = (more: object = {}) => ({
  '@context': context,
  type: 'Profile',
  id: `${by}issuer.json`,
  name: 'Endorser',
  url: by,
  email: 'me@endorser.example',
  ...more,
});

/** @param part which of the three is endorsed */
async function judge(
  documents: Readonly<Record<string, unknown>>,
  answers: Readonly<Record<string, Fetched>> = {},
  part: 'assertion' | 'badge' | 'issuer' = 'assertion',
) {
  const sample = sample20();
  for (const one of Object.values(sample)) delete one.endorsement;
  sample[part].endorsement = [`${by}1.json`];
  const all = { ...hosting(sample), [award]: sample.assertion, ...documents };
  return verify({ address: award }, { fetchDocument: fetchFrom(all, answers), now });
}

const sound = { [`${by}1.json`]: endorsement(award), [`${by}issuer.json`]: endorser() };

test.each([
  ['assertion', award],
  ['badge', `${at}badge.json`],
  ['issuer', `${at}issuer.json`],
] as const)('of the %s: in order', async (part, about) => {
  const report = await judge({ ...sound, [`${by}1.json`]: endorsement(about) }, {}, part);
  expect(stepOf(report, 'endorsements')).toMatchObject({
    result: 'passed',
    message: 'What others say of the badge is theirs, and about it.',
    detail: [{ message: `The endorsement at ${by}1.json is by ${by}issuer.json.` }],
  });
  expect(report.verdict).toBe('valid');
});

describe('not in order, and the badge is valid all the same', () => {
  const one = (more: object) => ({ ...sound, [`${by}1.json`]: endorsement(award, more) });
  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['about something else', one({ claim: { id: `${at}awards/2.json` } })],
    ['without a date', one({ issuedOn: undefined })],
    ['dated in the future', one({ issuedOn: '2027-01-01T00:00:00Z' })],
    ['revoked', one({ revoked: true })],
    ['no endorsement', { ...sound, [`${by}1.json`]: endorser() }],
    ['by nobody', { ...sound, [`${by}issuer.json`]: ['x'] }],
    [
      'on somebody’s site who does not allow it',
      { ...sound, [`${by}issuer.json`]: endorser({ verification: { startsWith: `${by}said/` } }) },
    ],
    [
      'by somebody on another site',
      { ...sound, [`${by}1.json`]: endorsement(award, { issuer: `${at}issuer.json` }) },
    ],
    ['at another address', one({ id: `${by}2.json` })],
  ])('%s', async (_, documents) => {
    const report = await judge(documents, { [`${by}2.json`]: { kind: 'absent', status: 404 } });
    expect(stepOf(report, 'endorsements')).toMatchObject({
      result: 'failed',
      message:
        'What somebody else is said to say of the badge is not in order. The badge itself does not depend on it.',
    });
    expect(report.verdict).toBe('valid');
  });
});

test.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, Fetched>>]>([
  ['no answer', {}, {}],
  ['not asked', sound, { [`${by}1.json`]: { kind: 'refused', why: 'offline' } }],
  ['its issuer gives no answer', { [`${by}1.json`]: endorsement(award) }, {}],
  [
    'a signed one',
    { ...sound, [`${by}1.json`]: endorsement(award, { verification: { type: 'SignedBadge' } }) },
    {},
  ],
])('could not be checked: %s', async (_, documents, answers) => {
  const report = await judge(documents, answers);
  expect(stepOf(report, 'endorsements')?.result).toBe('could-not-check');
  expect(report.verdict).toBe('valid');
});

test('of very many ten are looked at', async () => {
  const sample = sample20();
  sample.assertion.endorsement = Array.from({ length: 500 }, (_, index) => `${by}${index}.json`);
  const asked: string[] = [];
  const served = fetchFrom({ ...hosting(sample), [award]: sample.assertion });
  const fetchDocument = (address: string) => {
    asked.push(address);
    return served(address);
  };
  const report = await verify({ address: award }, { fetchDocument, now });
  expect(asked.filter((address) => address.startsWith(by))).toHaveLength(10);
  expect(stepOf(report, 'endorsements')?.detail?.at(-1)?.message).toMatch(
    /^Of \d+ endorsements 10 were looked at\.$/,
  );
});

test('those that we publish are in order', async () => {
  const site = await siteInMemory({
    files: { 'badges/acme/issuer.md': issuer },
  });
  const path =
    [...site.files.keys()].find((one) => /^awards\/3b.*assertion\.json$/.test(one)) ?? '';
  const options = { fetchDocument: site.fetchDocument, now };
  const report = await verify({ address: base + path }, options);
  expect(stepOf(report, 'endorsements')?.result).toBe('passed');
  expect(report.verdict).toBe('valid');
});

const issuer = `---
name: Acme
url: https://acme.example.org/
email: badges@example.org
endorsement:
  - by: { name: Guild, url: "https://guild.example.org/", email: office@guild.example.org }
    issuedOn: 2026-02-01
    comment: They know engines.
---
About us.
`;
