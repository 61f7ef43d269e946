/** The published 2.0 samples, read in place, with the verdicts that their origin states. */

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unbakePng } from '../../src/bakery/png.ts';
import { generationOf } from '../../src/verify/generation.ts';
import { modelFindings } from '../../src/verify/model.ts';
import { verify } from '../../src/verify/verify.ts';
import { hasShared, shared } from '../shared.ts';
import {
  assets,
  bytes,
  faults,
  fetchFrom,
  judge,
  judgeInput,
  now,
  payload,
  stepOf,
  text,
  vector,
} from './vectors.ts';

const basic = ['robotics-badge', 'organization'];
const restricted = (kind: string) => [`badgeclass-with-verification${kind}`];
const issuerOf = (kind: string) => [`issuer-with-allowed-origins${kind}`];

// Hosted documents of 1EdTech's validator: file, helpers, verdict, steps that did not pass.
const hosted: readonly [string, readonly string[], string, readonly string[]][] = [
  ['basic-assertion', basic, 'valid', []],
  // The validator says invalid of what has expired; a report keeps the two apart.
  ['basic-assertion-expired', basic, 'expired', ['expires failed']],
  ['basic-assertion-in-future', basic, 'invalid', ['issued failed']],
  ['basic-assertion-invalid-context', basic, 'invalid', ['generation failed']],
  [
    'basic-assertion-no-public-key',
    ['basic-badge-no-public-key', 'organization-no-public-key'],
    'valid',
    [],
  ],
  ['basic-assertion-with-allowed-origins', [...restricted(''), ...issuerOf('')], 'valid', []],
  [
    'basic-assertion-with-allowed-origins-valid-starts-with',
    [...restricted('-valid-starts-with'), ...issuerOf('-valid-starts-with')],
    'valid',
    [],
  ],
  [
    'basic-assertion-with-allowed-origins-invalid-starts-with',
    [...restricted('-invalid-starts-with'), ...issuerOf('-invalid-starts-with')],
    'invalid',
    ['scope failed'],
  ],
  ['assertion-with-endorsements', ['badgeclass-with-endorsements', 'organization'], 'valid', []],
  ['assertion-with-extension-node-basic', basic, 'valid', []],
  // The validator says valid with a warning. Its badge class is not among the published files, and
  // an issuer whose id is no web address can neither be asked nor have an origin: nothing ties the
  // award to it.
  [
    'warning-issuer-non-http',
    [],
    'unknown',
    [
      'badge-class could-not-check',
      'issuer could-not-check',
      'ids could-not-check',
      'scope could-not-check',
    ],
  ],
];

describe.skipIf(!hasShared)('2.0, validator (vectors beside the checkout)', () => {
  test.each(hosted)('%s', async (name, helpers, verdict, expected) => {
    const document = vector(`ob20/validator/${name}.json`);
    const report = await judge(document, assets(...helpers));
    expect(faults(report)).toEqual(expected);
    expect(report.verdict).toBe(verdict);
    expect(report.generation).toBe(name.includes('invalid-context') ? 'unknown' : '2.0');

    const address = String(document.id);
    const served = { ...assets(...helpers), [address]: document };
    const byAddress = await judgeInput({ address }, { fetchDocument: fetchFrom(served), now });
    expect(byAddress.verdict).toBe(verdict);
  });

  test('every hosted sample is in the table', () => {
    const names = readdirSync(shared('spec/vectors/ob20/validator/'));
    const samples = names.filter((name) => name.endsWith('.json'));
    expect(samples.sort()).toEqual(hosted.map(([name]) => `${name}.json`).sort());
  });

  // Signed ones: file, helpers, verdict, steps that did not pass.
  test.each([
    ['simple.jwt', ['robotics-badge', 'organization', 'key1'], 'valid', []],
    [
      'simple-revoked.jwt',
      [
        'badge-from-organization-with-revocation-list',
        'organization-with-revocation-list',
        'key3',
        'revocation-list',
      ],
      'revoked',
      ['revocation failed'],
    ],
  ])('%s', async (name, helpers, verdict, expected) => {
    const jws = text(`ob20/validator/${name}`);
    const options = { fetchDocument: fetchFrom(assets(...helpers)), now };
    const report = await verify({ text: jws }, options);
    expect(faults(report)).toEqual(expected);
    expect(report).toMatchObject({ verdict, generation: '2.0' });

    // Its payload alone, without the signature, is never valid.
    const payloadAlone = await judge(payload(jws), assets(...helpers));
    expect(stepOf(payloadAlone, 'signature')?.result).toBe('could-not-check');
    expect(payloadAlone.verdict).toBe(verdict === 'valid' ? 'unknown' : verdict);
  });

  test('simple-badge.png', async () => {
    const image = bytes('ob20/validator/simple-badge.png');
    const [baked] = await unbakePng(image);
    const document = JSON.parse(baked?.text ?? '');
    const documents = { ...assets(...basic), [document.id]: document };
    const report = await verify(
      { bytes: image, name: 'a.png' },
      { fetchDocument: fetchFrom(documents), now },
    );
    expect(report).toMatchObject({ input: 'a.png', generation: '2.0' });
    expect(stepOf(report, 'image')?.result).toBe('passed');
    expect(faults(report)).toEqual([]);
    expect(report.verdict).toBe('valid');
  });

  // Helpers that are documents of a class. Two are criteria without one.
  const helpers = () =>
    readdirSync(shared('spec/vectors/ob20/validator/assets/')).filter(
      (name) => name.endsWith('.json') && !name.includes('criteria'),
    );
  test('every helper has the form of its class', () => {
    const wrong = helpers().filter((name) => {
      const document = vector(`ob20/validator/assets/${name}`);
      const is = generationOf(document);
      return is?.generation !== '2.0' || modelFindings(is, document)?.length !== 0;
    });
    expect(wrong).toEqual([]);
    expect(helpers()).toHaveLength(21);
  });

  test.each(['badgecriteria', 'criteria-no-type'])('%s is of no class', (name) => {
    const document = vector(`ob20/validator/assets/${name}.json`);
    expect(generationOf(document)?.documentClass).toBeUndefined();
  });

  test('validator-core', async () => {
    const part = (name: string) => vector(`ob20/validator-core/2_0_basic_${name}.json`);
    const report = await judge(part('assertion'), {
      'https://example.org/robotics-badge.json': part('badgeclass'),
      'https://example.org/organization.json': part('issuer'),
    });
    expect(faults(report)).toEqual([]);
    expect(report.verdict).toBe('valid');
  });
});

describe.skipIf(!hasShared)(
  '2.0, examples of the specification (vectors beside the checkout)',
  () => {
    const example = (name: string) => vector(`ob20/spec-examples/${name}.json`);

    test('01: the assertion, which has expired', async () => {
      const report = await judge(example('01-assertion'), assets(...basic));
      expect(faults(report)).toEqual(['expires failed']);
      expect(report.verdict).toBe('expired');
    });

    test.each([
      ['05-cryptographickey', 'CryptographicKey'],
      ['17-endorsement', 'Endorsement'],
    ] as const)('%s: a complete document, but no award', async (name, documentClass) => {
      const document = example(name);
      expect(generationOf(document)).toEqual({ generation: '2.0', documentClass });
      expect(modelFindings({ generation: '2.0', documentClass }, document)).toEqual([]);
      expect(faults(await judge(document))).toEqual(['generation failed']);
    });

    test('07: what is left of a revoked award, without a type', async () => {
      const report = await judge(example('07-fragment'));
      expect(faults(report)).toEqual(['revocation failed']);
      expect(report.verdict).toBe('revoked');
    });

    // Fragments that show one property and do not say what they are.
    test.each(['03', '09', '11', '13', '15'])('%s: a fragment is no award', async (number) => {
      const report = await judge(example(`${number}-fragment`));
      expect(faults(report)).toEqual(['generation failed']);
      expect(report.verdict).toBe('invalid');
    });
  },
);
