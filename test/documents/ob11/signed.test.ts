/** Signed Assertions before they are signed. */

import Ajv from 'ajv-draft-04';
import { beforeAll, describe, expect, test } from 'vitest';
import { assertion } from '../../../src/documents/ob11/assertion.ts';
import {
  revokedSignedAssertion,
  signedAssertion,
} from '../../../src/documents/ob11/signed-assertion.ts';
import type { IssuerKeys } from '../../../src/model/keys.ts';
import { hasShared } from '../../shared.ts';
import { testKeys } from '../../support/keys.ts';
import { ids } from '../../support/site.ts';
import { at, award, base } from '../ob30/full.ts';
import { expand, leaves } from '../ob30/json-ld.ts';
import { readShared } from '../ob30/schema.ts';

let keys: IssuerKeys;
beforeAll(async () => {
  keys = (await testKeys()).issuerKeys;
});

test.each([true, false])(
  'a signed Assertion is the hosted one but for two properties (baked: %s)',
  (isBaked) => {
    const hosted = assertion(award, at, { isBaked });
    const signed = signedAssertion(award, at, { isBaked, key: keys.rsa });
    expect(signed).toEqual({
      ...hosted,
      id: `${base}awards/${ids[0]}/v1.jws.txt`,
      verify: { type: 'signed', url: `${base}issuers/acme/keys/${keys.rsa.thumbprint}.pem.txt` },
    });
    expect(signed.uid).toBe(ids[0]);
    expect('image' in signed).toBe(isBaked);
  },
);

test('of an erased award it says that and no more', () => {
  expect(revokedSignedAssertion).toEqual({ revoked: true });
});

test('a recipient without an e-mail address has no signed form either', () => {
  const other = { ...award, recipient: { ...award.recipient, type: 'telephone' } } as const;
  expect(() => signedAssertion(other, at, { isBaked: true, key: keys.rsa })).toThrow(
    'e-mail address only',
  );
});

describe.skipIf(!hasShared)('judged by others (skipped: ../shared is not there)', () => {
  const plain = { ...award, extensions: {} };

  test('it is what the official JSON Schema wants, and loses no term', async () => {
    const formats = { uri: (text: string) => URL.canParse(text), email: /^[^@\s]+@[^@\s]+$/ };
    const ajv = new Ajv({ formats, strictTypes: false, allErrors: true });
    const validate = ajv.compile(await readShared('spec/schemas/ob1/assertion.json'));
    const document = signedAssertion(plain, at, { isBaked: true, key: keys.rsa });
    expect(validate(document) || validate.errors).toBe(true);
    expect(validate({ ...document, verify: { type: 'SignedBadge' } })).toBe(false);
    expect(leaves(await expand(document))).toBe(leaves(document));
  });
});
