/** Whatever is changed in a badge, its issuer's page or its list, it is not valid any more; and the step that says so. */

import { beforeAll, describe, expect, test } from 'vitest';
import { sign } from '../../support/hand-made.ts';
import { otherKeys } from '../../support/keys.ts';
import { rich } from '../../support/rich-site.ts';
import { awards, type SiteInMemory, siteInMemory } from '../site-in-memory.ts';
import { type Json, judged } from './judging.ts';
import { type Change, changedAt, changes, type Place, placesIn } from './mutations.ts';

let site: SiteInMemory;
let badge: Json;
let jwt: string;
const folder = `awards/${awards.live}`;
const options = () => ({ fetchDocument: site.fetchDocument });

beforeAll(async () => {
  site = await siteInMemory({
    files: {
      'badges/acme/engines.endorsements.yaml':
        'endorsement:\n  - comment: They know engines.\n    by: { name: The Guild, url: "https://guild.example.org/", email: hello@guild.example.org }\n    issuedOn: 2026-03-01\n',
      'recipients/ada.md': `${rich['recipients/ada.md']}`.replace(/^endorsement: .*\n/m, ''),
    },
  });
  badge = JSON.parse(site.textAt(`${folder}/credential.json`));
  jwt = site.textAt(`${folder}/credential.jwt.txt`);
});

const kinds = Object.keys(changes) as Change[];

/**
 * A second entry beside the proof changes nothing that is signed, and a context no statement: an endorsement that
 * leaves its own out has the badge's.
 */
const isHarmless = (place: string, change: Change): boolean =>
  (place === 'proof' && change === 'altered') ||
  (/\.endorsement\.0\.@context/.test(place) && change === 'removed');

/** The places of one change; of all changes together, each place at least once. With ROSETTE_ALL_CHANGES, all of them. */
const share = (places: readonly Place[], change: Change): readonly Place[] =>
  process.env.ROSETTE_ALL_CHANGES === undefined
    ? places.filter((_, index) => index % kinds.length === kinds.indexOf(change))
    : places;

describe.each(kinds)('%s', (change) => {
  test('in the credential with a proof', async () => {
    const found: string[] = [];
    const places = placesIn(badge);
    expect(places.length).toBeGreaterThan(150);
    for (const place of share(places, change)) {
      if (isHarmless(place.join('.'), change)) continue;
      const { verdict, steps } = await judged(changedAt(badge, place, change), options());
      const isSigned = steps.find(({ code }) => code === 'signature')?.result === 'passed';
      const isKnown = steps.find(({ code }) => code === 'key')?.result === 'passed';
      if (verdict === 'valid' || (isSigned && isKnown))
        found.push(`${place.join('.')}: ${verdict}`);
    }
    expect(found).toEqual([]);
  });

  test('in the payload of the VC-JWT', async () => {
    const [header = '', payload = '', signature = ''] = jwt.split('.');
    const document = JSON.parse(Buffer.from(payload, 'base64url').toString());
    for (const place of share(placesIn(document), change)) {
      const text = JSON.stringify(changedAt(document, place, change));
      const changed = `${header}.${Buffer.from(text).toString('base64url')}.${signature}`;
      const { verdict, steps } = await judged(changed, options());
      expect(verdict, place.join('.')).not.toBe('valid');
      expect(steps.find(({ code }) => code === 'signature')?.result, place.join('.')).not.toBe(
        'passed',
      );
    }
  });

  test('in the list of revoked badges', async () => {
    const path = 'issuers/acme/status/1.json';
    const list = JSON.parse(site.textAt(path));
    for (const place of placesIn(list)) {
      if (isHarmless(place.join('.'), change)) continue;
      const other = await siteWith(path, changedAt(list, place, change));
      const { verdict, faults } = await judged(badge, { fetchDocument: other });
      expect(verdict, place.join('.')).not.toBe('valid');
      expect(faults[0], place.join('.')).toMatch(/^status-list /);
    }
  });
});

const siteWith = async (path: string, document: unknown) => async (address: string) =>
  address === site.base + path
    ? {
        kind: 'found' as const,
        address,
        bytes: new TextEncoder().encode(JSON.stringify(document)),
      }
    : site.fetchDocument(address);

test('each property that has to be there, missing from what the issuer signed itself', async () => {
  const { proof: _, ...plain } = badge;
  const needed = {
    credential: [
      ['id'],
      ['validFrom'],
      ['credentialSubject', 'achievement', 'id'],
      ['credentialSubject', 'achievement', 'name'],
      ['credentialSubject', 'achievement', 'description'],
      ['credentialSubject', 'achievement', 'criteria'],
      ['credentialSubject', 'achievement', 'type'],
      ['credentialSubject', 'type'],
    ],
    issuer: [['issuer', 'type']],
  };
  for (const [step, places] of Object.entries(needed)) {
    for (const place of places) {
      const signed = await sign(changedAt(plain, place, 'removed'), site.keys).catch(
        () => undefined,
      );
      const { faults, verdict } = await judged(
        signed ?? changedAt(badge, place, 'removed'),
        options(),
      );
      expect(faults, place.join('.')).toContain(`${step} failed`);
      expect(verdict).toBe('invalid');
    }
  }
});

test('the keys swapped, and another award’s text', async () => {
  const { proof, ...plain } = badge;
  const others = await otherKeys();
  expect((await judged(await sign(plain, others), options())).faults).toContain('key failed');
  const old: Json = JSON.parse(site.textAt(`awards/${awards.old}/credential.json`));
  expect((await judged({ ...old, proof }, options())).faults).toEqual(['signature failed']);
  const [header, , signature] = jwt.split('.');
  const [, payload] = site.textAt(`awards/${awards.old}/credential.jwt.txt`).split('.');
  expect((await judged(`${header}.${payload}.${signature}`, options())).faults).toEqual([
    'signature failed',
  ]);
});
