/**
 * Where documents are hosted: who may host what, who denies what, and copies that say something
 * else.
 */

import { describe, expect, test } from 'vitest';
import { hosting, sample11, sample20 } from './sample.ts';
import { faults, fetchFrom, judge, judgeInput, now, stepOf } from './vectors.ts';

const at = 'https://issuer.example/';
const hostedAt = (address: string) => {
  const sample = sample20();
  return { ...sample, assertion: { ...sample.assertion, id: address } };
};

describe('the issuer vouches for addresses', () => {
  test.each([
    ['another host', 'https://evil.example/awards/1.json'],
    ['another port', 'https://issuer.example:8443/awards/1.json'],
    ['another folder', `${at}elsewhere/1.json`],
    ['out of the folder by dots', `${at}awards/../elsewhere/1.json`],
    ['out of the folder by written-out dots', `${at}awards/%2e%2e/elsewhere/1.json`],
    ['the host as a user name', 'https://issuer.example@evil.example/awards/1.json'],
    ['the host as a subdomain', 'https://issuer.example.evil.example/awards/1.json'],
    ['the folder as a query', `https://evil.example/?${at}awards/1.json`],
  ])('not for %s', async (_, address) => {
    const sample = hostedAt(address);
    const report = await judge(sample.assertion, hosting(sample));
    expect(faults(report)).toEqual(['scope failed']);
    expect(report.verdict).toBe('invalid');
  });

  test.each([
    ['its own host, without a policy', undefined, `${at}anywhere.json`, 'valid'],
    ['its own host, without a policy', undefined, 'https://evil.example/1.json', 'invalid'],
    [
      'a prefix does not replace the origin',
      { startsWith: 'https://cdn.example/' },
      'https://cdn.example/1.json',
      'invalid',
    ],
    [
      'an origin replaces its own',
      { allowedOrigins: 'cdn.example' },
      'https://cdn.example/1.json',
      'valid',
    ],
    [
      'an origin replaces its own',
      { allowedOrigins: 'cdn.example' },
      `${at}awards/1.json`,
      'invalid',
    ],
    [
      'a prefix that only looks like it',
      { startsWith: 'https://issuer.example' },
      'https://issuer.example.evil.example/1',
      'invalid',
    ],
  ])('%s: %j %s %s', async (_, verification, address, verdict) => {
    const sample = hostedAt(address);
    sample.issuer.verification = verification;
    const report = await judge(sample.assertion, hosting(sample));
    expect(faults(report)).toEqual(verdict === 'valid' ? [] : ['scope failed']);
  });

  test('1.1 has no rule; the default holds', async () => {
    const sample = sample11();
    const url = 'https://evil.example/1.json';
    const foreign = { ...sample.assertion, id: url, verify: { type: 'hosted', url } };
    expect(faults(await judge(foreign, hosting(sample)))).toEqual(['scope failed']);
  });
});

describe('documents count at the address that they give themselves', () => {
  const address = `${at}awards/1.json`;

  test('a badge class that moved is read where it is', async () => {
    const sample = sample20();
    const moved = { ...sample.assertion, badge: 'http://issuer.example/old.json' };
    const documents = { ...hosting(sample), 'http://issuer.example/old.json': sample.badge };
    expect((await judge(moved, documents)).verdict).toBe('valid');
  });

  test('an issuer that another site copies, policy changed, does not pass', async () => {
    const sample = sample20();
    const evil = 'https://evil.example/';
    const assertion = { ...sample.assertion, id: `${evil}1.json`, badge: `${evil}badge.json` };
    const documents = {
      ...hosting(sample),
      [`${evil}badge.json`]: { ...sample.badge, id: `${evil}badge.json`, issuer: `${evil}issuer` },
      [`${evil}issuer`]: { ...sample.issuer, verification: { allowedOrigins: 'evil.example' } },
    };
    expect(faults(await judge(assertion, documents))).toEqual(['scope failed']);
  });

  test.each(['badge', 'issuer'] as const)('a %s whose own address denies it', async (part) => {
    const sample = sample20();
    const documents = {
      ...hosting(sample),
      [`${at}${part}.json`]: { ...sample[part], id: `${at}2.json` },
      [`${at}2.json`]: { ...sample[part], id: `${at}3.json` },
    };
    const report = await judge(sample.assertion, documents);
    expect(faults(report)).toContain('ids failed');
    expect(report.verdict).toBe('invalid');
  });

  test('an id that no address serves', async () => {
    const sample = sample20();
    sample.issuer.id = 'urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9';
    expect(faults(await judge(sample.assertion, hosting(sample)))).toContain('ids failed');
  });

  test('an award that its own address does not have: unknown', async () => {
    const { assertion } = sample20();
    const report = await judge(assertion, { ...hosting(sample20()), [address]: undefined });
    expect(report.verdict).toBe('unknown');
    expect(faults(report)[0]).toBe('hosted could-not-check');
  });

  test.each([{ error: 'not found' }, 'text', [], { name: 'package', version: '1' }])(
    'something else at the award’s address: %j',
    async (other) => {
      const documents = { ...hosting(sample20()), [address]: other };
      const given = await judge(sample20().assertion, documents);
      expect(faults(given)[0]).toBe('hosted failed');
      const report = await judgeInput({ address }, { fetchDocument: fetchFrom(documents), now });
      const isObject = typeof other === 'object' && !Array.isArray(other);
      expect(faults(report)).toEqual([isObject ? 'generation failed' : 'well-formed failed']);
      expect(report.verdict).toBe('invalid');
    },
  );

  test('a changed copy at an address of somebody else’s', async () => {
    const copied = 'https://evil.example/1.json';
    const documents = { ...hosting(sample20()), [address]: sample20().assertion };
    const options = (document: object) => ({
      fetchDocument: fetchFrom({ ...documents, [copied]: document }),
      now,
    });
    const same = await judgeInput({ address: copied }, options(sample20().assertion));
    expect(same.verdict).toBe('valid');
    expect(stepOf(same, 'copy')?.result).toBe('passed');
    const recipient = { type: 'email', hashed: false, identity: 'eve@example.org' };
    const changed = { ...sample20().assertion, recipient };
    expect(faults(await judgeInput({ address: copied }, options(changed)))).toEqual([
      'copy failed',
    ]);
  });

  test('something else at the badge’s address', async () => {
    const sample = sample20();
    const documents = { ...hosting(sample), [`${at}badge.json`]: sample.issuer };
    expect(faults(await judge(sample.assertion, documents))[0]).toBe('badge-class failed');
  });

  test('embedded copies are not looked at', async () => {
    const sample = sample20();
    sample.badge.name = 5;
    const embedded = { ...sample.assertion, badge: { ...sample20().badge, issuer: sample.issuer } };
    const report = await judge(embedded, hosting(sample));
    expect(faults(report)).toEqual(['badge-class failed name']);
  });
});

describe('copies', () => {
  const served = () => ({ ...hosting(sample20()), [`${at}awards/1.json`]: sample20().assertion });
  const copy = (changes: object) => judge({ ...sample20().assertion, ...changes }, served());

  test.each([
    {
      recipient: { type: 'email', hashed: true, salt: 's', identity: `sha256$${'cd'.repeat(32)}` },
    },
    { recipient: { ...(sample20().assertion.recipient as object), salt: 't' } },
    { badge: `${at}another.json` },
  ])('somebody else’s or another badge’s: %j', async (changes) => {
    const report = await copy(changes);
    expect(faults(report)).toEqual(['copy failed']);
    expect(report.verdict).toBe('invalid');
  });

  test('older or altered, but of the same award: what is hosted counts, and the copy is no proof', async () => {
    const older = await copy({ expires: '2026-06-01T00:00:00Z' });
    expect(older.verdict).toBe('unknown');
    expect(faults(older)).toEqual(['copy could-not-check']);
    expect(stepOf(older, 'copy')).toEqual({
      code: 'copy',
      result: 'could-not-check',
      message:
        'This copy says something else than the badge on its issuer’s site. It may be older, or somebody changed it: what the site says counts.',
      detail: [{ code: 'note', path: [], message: 'The copy differs in expires.' }],
    });
    const revoked = await copy({ narrative: 'Old.', revoked: true });
    expect(revoked.verdict).toBe('unknown');
  });

  test('the hash in other letters is the same', async () => {
    const recipient = {
      ...(sample20().assertion.recipient as object),
      identity: `SHA256$${'AB'.repeat(32)}`,
    };
    expect(faults(await copy({ recipient }))).toEqual([]);
  });
});

test.each(['SignedBadge', 'signed', ['SignedBadge']])(
  'a signed award without its signature: %j',
  async (type) => {
    const sample = sample20();
    const id = 'urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9';
    const award = { ...sample.assertion, id, verification: { type } };
    const report = await judge(award, hosting(sample));
    expect(faults(report)).toEqual([
      'status-list could-not-check',
      'signature could-not-check',
      'key could-not-check',
      'revocation could-not-check',
    ]);
    expect(report.verdict).toBe('unknown');
  },
);

test('the report has every step once, in order', async () => {
  const { steps, ...report } = await judge(sample20().assertion, hosting(sample20()));
  expect(report).toEqual({
    input: 'document',
    generation: '2.0',
    verdict: 'valid',
    checkedAt: now,
  });
  expect(steps.map(({ code, result }) => `${code} ${result}`)).toEqual([
    'readable passed',
    'well-formed passed',
    'generation passed',
    'hosted passed',
    'copy passed',
    'assertion passed',
    'badge-class passed',
    'issuer passed',
    'ids passed',
    'scope passed',
    'signature not-applicable',
    'key not-applicable',
    'issued passed',
    'expires passed',
    'revocation passed',
    'image not-applicable',
    'endorsements could-not-check',
    'recipient not-applicable',
  ]);
});

test('a time that is none is the caller’s mistake', async () => {
  const judging = judgeInput({ document: {} }, { fetchDocument: fetchFrom({}), now: 'today' });
  await expect(judging).rejects.toThrow('no ISO 8601');
});
