/** The published 1.0 and 1.1 samples and the baked images, read in place. */

import { describe, expect, test } from 'vitest';
import { unbakePng } from '../../src/bakery/png.ts';
import { unbakeSvg } from '../../src/bakery/svg.ts';
import { generationOf } from '../../src/verify/generation.ts';
import { modelFindings } from '../../src/verify/model.ts';
import { verify } from '../../src/verify/verify.ts';
import { hasShared } from '../shared.ts';
import { bytes, faults, fetchFrom, judge, judgeInput, now, text, vector } from './vectors.ts';

const core = (name: string) => vector(`ob11/validator-core/1_1_basic_${name}.json`);
const mozilla = (name: string) => vector(`ob10/mozilla-spec/${name}.json`);
const parts = (badge: unknown, issuer: unknown) => ({
  'https://example.org/robotics-badge.json': badge,
  'https://example.org/organization.json': issuer,
});

describe.skipIf(!hasShared)('1.0, Mozilla (vectors beside the checkout)', () => {
  const rest = () => parts(mozilla('badgeclass'), mozilla('issuer'));

  test('assertion, badge class and issuer: valid', async () => {
    const report = await judge(mozilla('assertion'), rest());
    expect(faults(report)).toEqual([]);
    expect(report).toMatchObject({ generation: '1.0', verdict: 'valid' });
  });

  test.each([
    ['assertion', 'Assertion'],
    ['badgeclass', 'BadgeClass'],
    ['issuer', 'Issuer'],
  ] as const)('%s is told by its shape', (name, documentClass) => {
    const is = { generation: '1.0', documentClass } as const;
    expect(generationOf(mozilla(name))).toEqual(is);
    expect(modelFindings(is, mozilla(name))).toEqual([]);
  });

  test('the revocation list is a map, and no document of a class', () => {
    expect(generationOf(mozilla('revocation-list'))).toBeUndefined();
  });

  // Stated: a sample of the format that cannot be verified, as its key is not published. It cannot
  // be valid in any case: its recipient has an `id` where the specification that it illustrates has
  // `identity`.
  test('the signed assertion: no identity, and no key', async () => {
    const jws = text('ob10/mozilla-spec/signed-assertion.jws.txt');
    const list = String(mozilla('issuer').revocationList);
    const documents = { ...rest(), [list]: mozilla('revocation-list') };
    const report = await verify({ text: jws }, { fetchDocument: fetchFrom(documents), now });
    expect(faults(report)).toEqual([
      'assertion failed recipient.identity',
      'signature could-not-check',
      'key could-not-check',
    ]);
    expect(report.generation).toBe('1.0');
    expect(report.verdict).toBe('invalid');
  });
});

describe.skipIf(!hasShared)('1.1, validator-core (vectors beside the checkout)', () => {
  const rest = () => parts(core('badgeclass'), core('issuer'));

  // Stated: valid for a lenient validator, which raises everything to 2.0; 1.1 requires both
  // properties.
  test('the assertion has neither uid nor verify', async () => {
    const report = await judge(core('assertion'), rest());
    expect(faults(report)).toEqual(['assertion failed uid verify']);
    expect(report).toMatchObject({ generation: '1.1', verdict: 'invalid' });
  });

  test('with these two it is valid', async () => {
    const url = 'https://example.org/beths-robotics-badge.json';
    const complete = { ...core('assertion'), uid: 'f2c20', verify: { type: 'hosted', url } };
    const report = await judge(complete, rest());
    expect(faults(report)).toEqual([]);
    expect(report.verdict).toBe('valid');
  });

  test.each(['badgeclass', 'issuer'])('%s has the form of its class', (name) => {
    const is = generationOf(core(name));
    expect(is?.generation).toBe('1.1');
    expect(is && modelFindings(is, core(name))).toEqual([]);
  });
});

describe.skipIf(!hasShared)('baked images (vectors beside the checkout)', () => {
  test('ob10-heart-baked.png: a stub, whose recipient has no type', async () => {
    const [baked] = await unbakePng(bytes('baked/ob10-heart-baked.png'));
    const report = await judge(JSON.parse(baked?.text ?? ''));
    expect(faults(report)).toContain('assertion failed recipient.type');
    expect(report).toMatchObject({ generation: '1.0', verdict: 'invalid' });
  });

  test('html5-baked.svg: a stub of nothing but an address', async () => {
    const [baked] = unbakeSvg(bytes('baked/html5-baked.svg'));
    const report = await judge(JSON.parse(baked?.text ?? ''));
    expect(faults(report)).toContain('assertion failed uid recipient badge verify.type issuedOn');
    expect(report).toMatchObject({ generation: '1.0', verdict: 'invalid' });
  });

  test('html5-no-json.svg: an address, where nothing can be had', async () => {
    const [baked] = unbakeSvg(bytes('baked/html5-no-json.svg'));
    const address = baked?.text ?? '';
    expect(address).toBe('http://example.org');
    const report = await judgeInput({ address }, { fetchDocument: fetchFrom({}), now });
    expect(faults(report)).toEqual(['readable could-not-check']);
    expect(report.verdict).toBe('unknown');
  });

  test('images that are not baked have nothing to judge', async () => {
    expect(await unbakePng(bytes('baked/heart-unbaked.png'))).toEqual([]);
    expect(await unbakePng(bytes('baked/unbaked-384.png'))).toEqual([]);
    expect(unbakeSvg(bytes('baked/html5-unbaked.svg'))).toEqual([]);
  });
});
