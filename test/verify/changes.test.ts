/** Single changes to sound documents, each with the step that must fail, and where. */

import { describe, expect, test } from 'vitest';
import { hosting, type Sample, sample11, sample20 } from './sample.ts';
import { faults, judge } from './vectors.ts';

const at = 'https://issuer.example/';
type Part = keyof Sample;

/** The sample with one value set, or removed when `value` is undefined. */
function changed(sample: Sample, part: Part, path: string, value: unknown): Sample {
  const copy = structuredClone(sample);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let target: Record<string, unknown> = copy[part];
  for (const name of names) target = target[name] as Record<string, unknown>;
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
}

const judged = async (sample: Sample) => judge(sample.assertion, hosting(sample));

const steps = { assertion: 'assertion', badge: 'badge-class', issuer: 'issuer' } as const;

const samples = { '1.1': sample11, '2.0': sample20 };
type Version = keyof typeof samples;

test.each(['1.1', '2.0'] as const)('%s: unchanged, it is valid', async (version) => {
  const report = await judged(samples[version]());
  expect(faults(report)).toEqual([]);
  expect(report.verdict).toBe('valid');
});

const required: readonly [Version, Part, string][] = (
  [
    ['2.0', 'assertion', 'id recipient verification issuedOn badge recipient.type'],
    ['2.0', 'assertion', 'recipient.identity recipient.hashed verification.type badge.id image.id'],
    ['2.0', 'badge', 'id name description image criteria issuer criteria.narrative'],
    ['2.0', 'badge', 'alignment.targetName alignment.targetUrl related.0.id'],
    ['2.0', 'issuer', 'id name url email'],
    ['1.1', 'assertion', 'uid recipient badge verify issuedOn verify.type verify.url'],
    ['1.1', 'assertion', 'recipient.type recipient.identity recipient.hashed'],
    ['1.1', 'badge', 'name description image criteria issuer alignment.0.name alignment.0.url'],
    ['1.1', 'issuer', 'name url'],
  ] as const
).flatMap(([version, part, paths]) =>
  paths.split(' ').map((path) => [version, part, path] as [Version, Part, string]),
);

test.each(required)('%s, %s without %s', async (version, part, path) => {
  const report = await judged(changed(samples[version](), part, path, undefined));
  // Without a narrative there are no criteria, which is said of the whole.
  const where = path === 'criteria.narrative' ? 'criteria' : path;
  expect(faults(report)).toContain(`${steps[part]} failed ${where}`);
  expect(report.verdict).toBe('invalid');
});

const data = 'data:image/png;base64,AA==';
const wrong: readonly [Version, Part, string, unknown, string?][] = [
  ['2.0', 'assertion', 'type', ['Assertion', 5], 'type.1'],
  ['2.0', 'assertion', 'id', 'urn:uuid:52e4c6b3-8c13-4fa8-8482-a5cf34ef37a9'],
  ['2.0', 'assertion', 'recipient', 'me@example.org'],
  ['2.0', 'assertion', 'recipient.identity', 'me@example.org'],
  ['2.0', 'assertion', 'recipient.identity', `sha1$${'ab'.repeat(20)}`],
  ['2.0', 'assertion', 'recipient.identity', `sha256$${'ab'.repeat(31)}`],
  ['2.0', 'assertion', 'recipient.hashed', false, 'recipient.identity'],
  ['2.0', 'assertion', 'recipient.hashed', 'true'],
  ['2.0', 'assertion', 'recipient.type', 'mail'],
  ['2.0', 'assertion', 'recipient.salt', 5],
  [
    '2.0',
    'assertion',
    'recipient',
    { type: 'email', hashed: false, identity: 'me' },
    'recipient.identity',
  ],
  ['2.0', 'assertion', 'badge', [`${at}badge.json`]],
  ['2.0', 'assertion', 'badge', 'badge.json'],
  ['2.0', 'assertion', 'verification.type', 'hostedBadge'],
  ['2.0', 'assertion', 'issuedOn', '2026-01-01'],
  ['2.0', 'assertion', 'issuedOn', '2026-01-01T00:00:00'],
  ['2.0', 'assertion', 'issuedOn', '2026-02-30T00:00:00Z'],
  ['2.0', 'assertion', 'issuedOn', 1_359_217_910],
  ['2.0', 'assertion', 'expires', '2025-12-31T00:00:00Z'],
  ['2.0', 'assertion', 'image', data],
  ['2.0', 'assertion', 'evidence', 'my work'],
  ['2.0', 'assertion', 'evidence.1.narrative', {}],
  ['2.0', 'assertion', 'narrative', ['a', 'b']],
  ['2.0', 'assertion', 'revoked', 'false'],
  ['2.0', 'assertion', '@language', 'deutsch!'],
  ['2.0', 'assertion', 'version', true],
  ['2.0', 'assertion', 'endorsement', [{}], 'endorsement.0.id'],
  ['2.0', 'assertion', 'extensions:X', 'text'],
  ['2.0', 'assertion', 'extensions:X.type', 'Extension', 'extensions:X'],
  ['2.0', 'assertion', 'extensions:X.@context', 5, 'extensions:X'],
  ['2.0', 'badge', 'image', 'data:image/gif;base64,AA=='],
  ['2.0', 'badge', 'criteria', 5],
  ['2.0', 'badge', 'tags', ['one', 2], 'tags.1'],
  ['2.0', 'badge', 'alignment', 'skill'],
  ['2.0', 'badge', 'name', ['Badge']],
  ['2.0', 'issuer', 'url', 'issuer.example'],
  ['2.0', 'issuer', 'email', 'me at issuer.example'],
  ['2.0', 'issuer', 'telephone', '030 1234567'],
  [
    '2.0',
    'issuer',
    'publicKey',
    { id: `${at}k`, owner: at, publicKeyPem: 'AB' },
    'publicKey.publicKeyPem',
  ],
  ['2.0', 'issuer', 'verification.allowedOrigins', 'https://issuer.example'],
  ['2.0', 'issuer', 'verification.verificationProperty', 'url'],
  ['2.0', 'issuer', 'revocationList', 'revoked.json'],
  ['1.1', 'assertion', 'badge', { id: `${at}badge.json` }],
  ['1.1', 'assertion', 'recipient.type', 'url'],
  ['1.1', 'assertion', 'verify.type', 'HostedBadge'],
  ['1.1', 'assertion', 'issuedOn', '1359217910'],
  ['1.1', 'assertion', 'issuedOn', 13_592_179_100],
  ['1.1', 'assertion', 'expires', '2025-12-31'],
  ['1.1', 'assertion', 'evidence', [`${at}work`]],
  ['1.1', 'assertion', 'id', `${at}awards/2.json`],
  ['1.1', 'badge', 'issuer', { id: `${at}issuer.json` }],
  ['1.1', 'badge', 'criteria', { narrative: 'Be there.' }],
  ['1.1', 'badge', 'tags', 'one'],
  ['1.1', 'badge', 'alignment', [{ targetName: 'x', name: 'x', targetUrl: at }], 'alignment.0.url'],
  ['1.1', 'issuer', 'email', 'me'],
];

test.each(wrong)('%s, %s: %s is wrong: %j', async (version, part, path, value, where) => {
  const report = await judged(changed(samples[version](), part, path, value));
  expect(faults(report)).toContain(`${steps[part]} failed ${where ?? path}`);
  expect(report.verdict).toBe('invalid');
});

const right: readonly [Version, Part, string, unknown][] = [
  ['2.0', 'assertion', 'recipient.identity', `md5$${'AB'.repeat(16)}`],
  ['2.0', 'assertion', 'recipient', { type: 'email', hashed: false, identity: 'me@example.org' }],
  ['2.0', 'assertion', 'recipient.type', 'https://schema.org/identifier'],
  ['2.0', 'assertion', 'image', null],
  ['2.0', 'assertion', 'evidence', []],
  ['2.0', 'badge', 'criteria', `${at}criteria`],
  ['2.0', 'issuer', 'verification', null],
  ['2.0', 'issuer', 'verification.allowedOrigins', ['other.example', 'ISSUER.example:443']],
  ['2.0', 'issuer', 'verification.startsWith', ['https://other.example/', `${at}awards/`]],
  ['2.0', 'issuer', 'verification.startsWith', 'HTTPS://Issuer.Example:443/awards/'],
  ['1.1', 'issuer', 'verification', { allowedOrigins: ['other.example'] }],
  ['1.1', 'assertion', 'issuedOn', '2026-01-01T00:00:00.5+0100'],
];

test.each(right)('%s, %s: %s is right: %j', async (version, part, path, value) => {
  const report = await judged(changed(samples[version](), part, path, value));
  expect(faults(report)).toEqual([]);
  expect(report.verdict).toBe('valid');
});

test('all findings come at once, in whole sentences, without a value', async () => {
  const sample = sample20();
  sample.assertion.recipient = { type: 'email', hashed: true, identity: 'secret@example.org' };
  sample.assertion.evidence = [{ name: 5 }];
  const report = await judged(sample);
  const step = report.steps.find(({ code }) => code === 'assertion');
  expect(step?.detail).toEqual([
    {
      code: 'identity-not-hashed',
      path: ['recipient', 'identity'],
      message: '“recipient.identity” is not a hash, though “hashed” is true.',
    },
    {
      code: 'not-text',
      path: ['evidence', 0, 'name'],
      message: '“evidence[0].name” is not a text.',
    },
  ]);
  expect(JSON.stringify(report)).not.toContain('secret');
});

test('findings end at a hundred', async () => {
  const sample = changed(sample20(), 'badge', 'tags', Array(5000).fill(1));
  const step = (await judged(sample)).steps.find(({ code }) => code === 'badge-class');
  expect(step?.detail).toHaveLength(101);
  expect(step?.detail?.at(-1)?.code).toBe('too-many-findings');
});

describe('dates', () => {
  test.each<[Version, string, unknown, string, string[]]>([
    ['2.0', 'issuedOn', '2026-11-01T12:00:01Z', 'invalid', ['issued failed']],
    ['2.0', 'issuedOn', '2026-11-01T13:00:00+01:00', 'valid', []],
    ['1.1', 'issuedOn', '2026-11-02', 'invalid', ['issued failed']],
    ['2.0', 'expires', '2026-11-01T11:59:59Z', 'expired', ['expires failed']],
    ['2.0', 'expires', '2026-11-01T12:00:00Z', 'valid', []],
    ['1.1', 'expires', '2026-11-01', 'valid', []],
    ['1.1', 'expires', '2026-10-31', 'expired', ['expires failed']],
  ])('%s: %s %s: %s', async (version, path, value, verdict, expected) => {
    const report = await judged(changed(samples[version](), 'assertion', path, value));
    expect(faults(report)).toEqual(expected);
    expect(report.verdict).toBe(verdict);
  });
});
