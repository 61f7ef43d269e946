/** What Rosette publishes, judged by the room that knows nothing of how it was made. */

import { beforeAll, describe, expect, test } from 'vitest';
import * as ob11 from '../../src/documents/ob11/assertion.ts';
import { badgeClass as badgeClass11 } from '../../src/documents/ob11/badge-class.ts';
import { issuer as issuer11 } from '../../src/documents/ob11/issuer.ts';
import * as ob20 from '../../src/documents/ob20/assertion.ts';
import { badgeClass as badgeClass20 } from '../../src/documents/ob20/badge-class.ts';
import { profile } from '../../src/documents/ob20/profile.ts';
import { revocationList } from '../../src/documents/ob20/revocation-list.ts';
import type { Award, AwardId, GrantedAward } from '../../src/model/award.ts';
import { generationOf } from '../../src/verify/generation.ts';
import { judgeHosted } from '../../src/verify/hosted.ts';
import { modelFindings } from '../../src/verify/model.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { ids } from '../support/site.ts';
import { faults, fetchFrom, now } from './vectors.ts';

let site: Awaited<ReturnType<typeof publish>>;
let served: Record<string, object>;
const baked = { isBaked: true };
const award = (id: string): Award => site.publication.awards.get(id as AwardId) as Award;

beforeAll(async () => {
  const settings = `${rich['badges/site.yaml']}`.replace('["2.0"]', '[1.1, 2.0]');
  site = await publish({ ...rich, 'badges/site.yaml': settings });
  const { publication, addresses: at } = site;
  served = {};
  for (const issuer of publication.issuers.values()) {
    served[at.issuerProfile(issuer).url] = profile(issuer, at);
    served[at.v1Issuer(issuer).url] = issuer11(issuer, at);
  }
  for (const badge of publication.badgeClasses.values()) {
    served[at.badgeDocument(badge).url] = badgeClass20(badge, at);
    served[at.v1BadgeClass(badge).url] = badgeClass11(badge, at);
  }
  for (const one of publication.awards.values()) {
    served[at.assertion(one.id).url] = ob20.hostedAssertion(one, at, baked);
    served[at.v1Assertion(one.id).url] = ob11.hostedAssertion(one, at, baked);
  }
});

const forms = {
  '1.1': {
    address: (id: string) => site.addresses.v1Assertion(id as AwardId).url,
    made: (id: string) => ob11.assertion(award(id) as GrantedAward, site.addresses, baked),
  },
  '2.0': {
    address: (id: string) => site.addresses.assertion(id as AwardId).url,
    made: (id: string) => ob20.assertion(award(id) as GrantedAward, site.addresses, baked),
  },
};
const options = (at = now) => ({ fetchDocument: fetchFrom(served), now: at });

describe.each(['1.1', '2.0'] as const)('%s', (version) => {
  const { address, made } = forms[version];
  const live = [ids[0], '3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42'];

  test.each(live)('valid, by its address and as a copy: %s', async (id) => {
    const hosted = await judgeHosted({ address: address(id) }, options());
    expect(faults(hosted)).toEqual([]);
    expect(hosted).toMatchObject({ verdict: 'valid', generation: version, input: address(id) });
    const copy = await judgeHosted({ document: made(id) }, options());
    expect(faults(copy)).toEqual([]);
    expect(copy).toMatchObject({ verdict: 'valid', generation: version, input: 'document' });
  });

  test('expired, after its day', async () => {
    const report = await judgeHosted({ address: address(ids[0]) }, options('2028-05-02T00:00:00Z'));
    expect(faults(report)).toEqual(['expires failed']);
    expect(report.verdict).toBe('expired');
  });

  test.each([ids[1], ids[2]])('revoked or erased: %s', async (id) => {
    const report = await judgeHosted({ address: address(id) }, options());
    expect(faults(report)).toEqual(['revocation failed']);
    expect(report.verdict).toBe('revoked');
  });

  test('a copy made before the award was revoked', async () => {
    const report = await judgeHosted({ document: made(ids[1]) }, options());
    expect(faults(report)).toEqual(['revocation failed']);
    expect(report).toMatchObject({ verdict: 'revoked', generation: version });
  });

  test('nothing can be reached: unknown, not invalid', async () => {
    const report = await judgeHosted(
      { document: made(ids[0]) },
      { fetchDocument: fetchFrom({}), now },
    );
    expect(report.steps.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(report.verdict).toBe('unknown');
  });
});

test('expired, and its issuer cannot be reached: nobody knows whether it ever was valid', async () => {
  const address = forms['2.0'].address(ids[0]);
  const fetchDocument = fetchFrom({ [address]: served[address] });
  const report = await judgeHosted({ address }, { fetchDocument, now: '2030-01-01T00:00:00Z' });
  expect(faults(report)).toContain('expires failed');
  expect(report.verdict).toBe('unknown');
});

test('the list of revoked awards has the form of 2.0', () => {
  const [issuer] = site.publication.issuers.values();
  const list = issuer && revocationList(issuer, site.addresses);
  const is = generationOf(list);
  expect(is).toEqual({ generation: '2.0', documentClass: 'RevocationList' });
  expect(is && list && modelFindings(is, list)).toEqual([]);
  expect(is && list && modelFindings(is, { ...list, revokedAssertions: [] })).toEqual([]);
});
