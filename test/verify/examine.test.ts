/** What is told while a badge is judged, and what is known of it beside the report. */

import { beforeAll, describe, expect, test } from 'vitest';
import { type Step, stepCodes } from '../../src/verify/report.ts';
import { examine } from '../../src/verify/verify.ts';
import { sample20 } from './sample.ts';
import { awards, type SiteInMemory, siteInMemory } from './site-in-memory.ts';
import { fetchFrom, now } from './vectors.ts';

describe('of our own site', () => {
  let site: SiteInMemory;
  beforeAll(async () => {
    site = await siteInMemory();
  });

  const forms = [
    'credential.json',
    'credential.jwt.txt',
    'credential.png',
    'assertion.json',
    'assertion.jws.txt',
    'badge.png',
    'v1.json',
    'v1.jws.txt',
  ];
  test.each(forms)('each step of %s is told once, and the report holds the same', async (form) => {
    for (const id of [awards.live, awards.revoked]) {
      const bytes = site.files.get(`awards/${id}/${form}`);
      if (bytes === undefined) continue;
      const told: Step[] = [];
      const { report } = await examine(
        { bytes },
        { fetchDocument: site.fetchDocument, now, onStep: (step) => told.push(step) },
      );
      const inOrder = told.toSorted(
        (one, other) => stepCodes.indexOf(one.code) - stepCodes.indexOf(other.code),
      );
      expect(inOrder).toEqual(report.steps);
      expect(new Set(told.map(({ code }) => code)).size).toBe(told.length);
    }
  });

  test.each([
    ['credential.json', 'issuers/acme/did.json'],
    ['credential.jwt.txt', 'issuers/acme/did.json'],
    ['assertion.json', 'issuers/acme/issuer.json'],
    ['assertion.jws.txt', 'issuers/acme/issuer.json'],
    ['v1.json', 'issuers/acme/v1.json'],
  ])('%s names %s as its issuer’s', async (form, issuer) => {
    const bytes = site.files.get(`awards/${awards.live}/${form}`) ?? new Uint8Array();
    const { report, ...rest } = await examine(
      { bytes },
      { fetchDocument: site.fetchDocument, now },
    );
    expect(report.verdict).toBe('valid');
    expect(rest.issuer?.address).toBe(site.base + issuer);
    expect(rest.issuer?.name).toBeTypeOf('string');
    expect(rest.badge?.name).toBeTypeOf('string');
    expect(rest.document).toHaveProperty('@context');
  });
});

test('a step is told before the next is asked for', async () => {
  const { assertion, badge, issuer } = sample20();
  const log: string[] = [];
  const fetchDocument = fetchFrom({
    [String(assertion.id)]: assertion,
    [String(badge.id)]: badge,
    [String(issuer.id)]: issuer,
  });
  await examine(
    { text: JSON.stringify(assertion) },
    {
      now,
      fetchDocument: (address) => {
        log.push(address);
        return fetchDocument(address);
      },
      onStep: ({ code }) => log.push(code),
    },
  );
  expect(log.indexOf('assertion')).toBeLessThan(log.indexOf(String(badge.id)));
  expect(log.indexOf('badge-class')).toBeLessThan(log.indexOf(String(issuer.id)));
});
