/** Every published Ed25519 key and proof: what others signed is read by ours, and what ours signs is what they have. */

import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { base58, base64urlnopad } from '@scure/base';
import { describe, expect, test } from 'vitest';
import { publicKeyMultibase } from '../../src/model/multikey.ts';
import { addProof, hashData } from '../../src/proofs/data-integrity.ts';
import { signatureOf } from '../../src/proofs/signing-key.ts';
import { hasShared } from '../shared.ts';
import {
  bytesOfMultibase,
  type Json,
  jsonVector,
  proofHolds,
  publishedKey,
  publishedLoader,
  vector,
} from './vectors.ts';

const hex = (bytes: Uint8Array | ArrayBuffer): string => bytesToHex(new Uint8Array(bytes));
const sha256 = async (text: string) =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

describe.skipIf(!hasShared)('eddsa-rdfc-2022 of the W3C (skipped without ../shared)', () => {
  const folder = 'w3c-eddsa/rdfc-2022-alumni';
  const text = (name: string) => vector(`${folder}/${name}DataInt.txt`);

  test('every value on the way is reproduced from the key pair', async () => {
    const pair = jsonVector('w3c-eddsa/keyPair.json');
    const point = bytesOfMultibase(pair.publicKeyMultibase);
    const key = await publishedKey(bytesOfMultibase(pair.privateKeyMultibase), point);
    expect(key.publicKey.publicKeyMultibase).toBe(pair.publicKeyMultibase);

    const loader = publishedLoader();
    const unsigned = jsonVector(`${folder}/unsigned.json`);
    const { '@context': context, ...options } = jsonVector(`${folder}/proofConfigDataInt.json`);
    expect(context).toEqual(unsigned['@context']);
    const { documentQuads, proofQuads, hash } = await hashData(
      unsigned,
      options,
      'eddsa-rdfc-2022',
      loader,
    );
    expect(documentQuads).toBe(text('canonDoc'));
    expect(proofQuads).toBe(text('proofCanon'));
    expect(await sha256(documentQuads)).toBe(text('docHash'));
    expect(await sha256(proofQuads)).toBe(text('proofHash'));
    expect(hex(hash)).toBe(text('combinedHash'));
    expect(hex(signatureOf(hash, key))).toBe(text('sigHex'));

    const { verificationMethod, created } = options;
    const signed = await addProof(unsigned, { key, verificationMethod, created, loader });
    const published = jsonVector(`${folder}/signedDataInt.json`);
    expect(signed.proof[0].proofValue).toBe(text('sigBTC58'));
    expect(signed).toEqual({ ...published, proof: [published.proof] });
    // Members in the order of the published proof.
    expect(JSON.stringify(signed.proof[0])).toBe(JSON.stringify(published.proof));
  });
});

describe.skipIf(!hasShared)(
  'the Open Badges implementation guide (skipped without ../shared)',
  () => {
    test('its signed badge is reproduced from its key pair, byte for byte', async () => {
      const folder = 'ob30/impl-guide';
      const values = jsonVector(`${folder}/values.json`);
      const published = jsonVector(`${folder}/signed.json`);
      const secret = hexToBytes(values.secretKeyHex64);
      const key = await publishedKey(secret.slice(0, 32), secret.slice(32));
      expect(hex(secret.slice(32))).toBe(values.publicKeyHex);
      expect(key.publicKey.publicKeyMultibase).toBe(values.publicKeyMultibase);

      const { proof, ...document } = published;
      const { proofValue, ...options } = proof;
      const { documentQuads, proofQuads, hash } = await hashData(document, options);
      expect(documentQuads).toBe(vector(`${folder}/document-canon.txt`));
      expect(proofQuads).toBe(vector(`${folder}/proof-canon.txt`));
      expect(hex(hash)).toBe(values.proofHashHex + values.documentHashHex);

      const { verificationMethod, created } = options;
      expect(verificationMethod).toBe(`${values.controller}#${values.publicKeyMultibase}`);
      const signed = await addProof(document, { key, verificationMethod, created });
      expect(signed.proof[0].proofValue).toBe(values.proofValue);
      expect(proofValue).toBe(values.proofValue);
      expect(hex(base58.decode(values.proofValue.slice(1)))).toBe(values.signatureHex);
      expect(signed).toEqual({ ...document, proof: [proof] });
    });
  },
);

describe.skipIf(!hasShared)('samples of the 1EdTech validator (skipped without ../shared)', () => {
  const folder = 'ob30/validator';
  const newerLoader = () =>
    publishedLoader({
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
        'ob-v3p0-context-3.0.3.validator-copy.json',
    });

  test.each([
    'simple.json',
    'simple-context-version.json',
    'simple-did-key-method.json',
    'simple-multiple-proofs.json',
    'simple-err-expired.json',
    'endorsement-valid.json',
    'bit-string-list/testlist.json',
    'bit-string-list/credential-status-revoked.json',
  ])('the proof of %s holds, with either text of the context', async (file) => {
    const signed = jsonVector(`${folder}/${file}`);
    expect(await proofHolds(signed, publishedLoader())).toBe(true);
    expect(await proofHolds(signed, newerLoader())).toBe(true);
  });

  test.each(['simple.json', 'simple-multiple-proofs.json', 'bit-string-list/testlist.json'])(
    'the proof of %s holds, with the contexts held here',
    async (file) => {
      expect(await proofHolds(jsonVector(`${folder}/${file}`))).toBe(true);
    },
  );

  test('the proof of simple-eddsa-2022.json, an older name of the suite, holds', async () => {
    const signed = jsonVector(`${folder}/simple-eddsa-2022.json`);
    expect(await proofHolds(signed, publishedLoader(), 'eddsa-2022')).toBe(true);
  });

  test.each(['simple-err-proof-value.json', 'simple-err-proof-method-unknown-scheme.json'])(
    'the proof of %s does not hold',
    async (file) => {
      expect(await proofHolds(jsonVector(`${folder}/${file}`), publishedLoader())).toBe(false);
    },
  );

  test.each([
    ['simple-err-context.json', 'terms-unknown', '"credentialSubject"'],
    ['simple-err-credential-subject-type.json', 'terms-unknown', '"achievement"'],
    ['simple-err-evidence-type.json', 'terms-unknown', '"audience"'],
    ['simple-err-issuer-type.json', 'terms-unknown', '"InvalidProfile"'],
    ['simple-err-proof-method-no-scheme.json', 'document-refused', 'no absolute address'],
  ])('no proof can cover %s: %s', async (file, code, word) => {
    await expect(
      proofHolds(jsonVector(`${folder}/${file}`), publishedLoader()),
    ).rejects.toMatchObject({
      code,
      message: expect.stringContaining(word),
    });
  });

  test('any text of simple.json changed makes its proof void', async () => {
    const signed = jsonVector(`${folder}/simple.json`);
    for (const changed of [
      { ...signed, name: `${signed.name}.` },
      { ...signed, validFrom: '2010-01-01T00:00:01Z' },
      { ...signed, proof: { ...[signed.proof].flat()[0], created: '2010-01-01T19:23:25Z' } },
    ]) {
      expect(await proofHolds(changed, publishedLoader())).toBe(false);
    }
  });
});

describe.skipIf(!hasShared)('did:key of the W3C CCG (skipped without ../shared)', () => {
  const documents: readonly [string, Json][] = hasShared
    ? Object.entries(jsonVector('did-key/ed25519-x25519.json'))
    : [];

  test('there are some', () => {
    expect(documents.length).toBeGreaterThan(3);
  });

  test.each(documents)(
    '%s is the multibase of its key',
    async (did, { seed, verificationKeyPair }) => {
      const multibase = did.slice('did:key:'.length);
      const point = verificationKeyPair.publicKeyBase58
        ? base58.decode(verificationKeyPair.publicKeyBase58)
        : base64urlnopad.decode(verificationKeyPair.publicKeyJwk.x);
      expect(publicKeyMultibase({ x: base64urlnopad.encode(point) })).toBe(multibase);
      // The seed is its private key.
      const key = await publishedKey(hexToBytes(seed), point);
      expect(key.publicKey.publicKeyMultibase).toBe(multibase);
    },
  );
});
