/** The example with keys, at an https address: every award in every form, judged by implementations that are not ours. */

import { createPublicKey } from 'node:crypto';
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unbakePng } from '../../src/bakery/png.ts';
import { unbakeSvg } from '../../src/bakery/svg.ts';
import { hasShared } from '../shared.ts';
import { createJudge } from '../support/judges.ts';
import {
  awardsWith,
  base,
  builtExample,
  documentsOf,
  jsonAt,
  officialSchema,
  opened,
  type Tree,
  textAt,
} from '../support/signed-site.ts';

type Credential = {
  readonly id: string;
  readonly issuer: { readonly id: string };
  readonly validFrom: string;
  readonly validUntil?: string;
  readonly credentialSubject: { readonly id: string };
  readonly proof: readonly { readonly proofValue: string }[];
};

let root: string;
let tree: Tree;
let judge: ReturnType<typeof createJudge>;
/** With their credentials; the erased one has none. */
let awards: string[];

describe.skipIf(!hasShared)('the signed example (skipped when ../shared is not there)', () => {
  beforeAll(async () => {
    ({ root, tree } = await builtExample());
    judge = createJudge({ documents: documentsOf(tree) });
    awards = awardsWith(tree, 'credential.json').filter(
      (folder) => !('revoked' in jsonAt(tree, `${folder}credential.json`)),
    );
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  const credentialOf = (folder: string) => jsonAt<Credential>(tree, `${folder}credential.json`);
  const issuerOf = (folder: string): string =>
    credentialOf(folder).issuer.id.split(':').at(-1) ?? '';
  const pathOf = (url: string): string => {
    expect(url.startsWith(base)).toBe(true);
    return url.slice(base.length);
  };

  test('all thirteen awards but the erased one are credentials', () => {
    expect(awardsWith(tree, 'credential.json')).toHaveLength(13);
    expect(awards).toHaveLength(12);
  });

  test('credential.json verifies with two implementations, and says what is revoked', async () => {
    const revoked: string[] = [];
    for (const folder of awards) {
      const credential = credentialOf(folder);
      const isExpired = credential.validUntil !== undefined && credential.validUntil < '2026-11';
      const verdict = await judge.verifyCredential(credential);
      if (verdict.revoked === true) revoked.push(folder);
      else if (!isExpired) expect(verdict, folder).toMatchObject({ verified: true });
      const other = await judge.verifyWithVerifierCore(credential);
      expect(other.valid, JSON.stringify(other.log)).toBe(verdict.revoked !== true && !isExpired);
    }
    const hosted = awards.filter((folder) => 'revoked' in jsonAt(tree, `${folder}assertion.json`));
    expect(revoked).toEqual(hosted);
    expect(revoked.length).toBeGreaterThan(0);
  });

  test('both forms of 3.0 pass the official JSON Schema', async () => {
    const isCredential = await officialSchema('achievementcredential');
    const isEndorsement = await officialSchema('endorsementcredential');
    for (const folder of awards) {
      isCredential(credentialOf(folder));
      expect(isCredential.errors, folder).toBeNull();
      const [, payload = ''] = textAt(tree, `${folder}credential.jwt.txt`).split('.');
      isCredential(JSON.parse(Buffer.from(payload, 'base64url').toString()));
      expect(isCredential.errors, folder).toBeNull();
    }
    const endorsements = [...tree.keys()].filter((path) =>
      /endorsement-\d+\.credential\.json$/.test(path),
    );
    expect(endorsements.length).toBeGreaterThan(0);
    for (const path of endorsements) {
      isEndorsement(jsonAt(tree, path));
      expect(isEndorsement.errors, path).toBeNull();
      expect(await judge.verifyCredential(jsonAt(tree, path)), path).toMatchObject({
        verified: true,
      });
    }
  });

  test('credential.jwt.txt is signed with the JWK at its kid, and its claims are those of the credential', () => {
    for (const folder of awards) {
      const text = textAt(tree, `${folder}credential.jwt.txt`);
      const { alg, kid = '', typ, ...rest } = decodeProtectedHeader(text);
      expect({ alg, typ, rest }).toEqual({ alg: 'RS256', typ: 'JWT', rest: {} });
      const jwk = jsonAt<JsonWebKey>(tree, pathOf(kid));
      const pem = createPublicKey({ key: jwk as never, format: 'jwk' });
      const payload = opened(text, pem.export({ type: 'spki', format: 'pem' }).toString());
      const { proof, ...credential } = credentialOf(folder);
      expect(proof).toHaveLength(1);
      const { iss, jti, nbf, sub, exp, ...said } = payload;
      expect(said).toEqual(credential);
      const seconds = (instant: string) => Date.parse(instant) / 1000;
      expect({ iss, jti, nbf, sub, exp }).toEqual({
        iss: credential.issuer.id,
        jti: credential.id,
        nbf: seconds(credential.validFrom),
        sub: credential.credentialSubject.id,
        exp: credential.validUntil && seconds(credential.validUntil),
      });
      // The key is the issuer's: its DID document has the same one.
      const did = jsonAt<{ verificationMethod: { publicKeyJwk?: JsonWebKey }[] }>(
        tree,
        `issuers/${issuerOf(folder)}/did.json`,
      );
      const keys = did.verificationMethod.map(({ publicKeyJwk }) => publicKeyJwk?.n);
      expect(keys).toContain(jwk.n);
    }
  });

  test('assertion.jws.txt is signed with the key that its issuer names, and no other', () => {
    for (const folder of awardsWith(tree, 'assertion.jws.txt')) {
      const text = textAt(tree, `${folder}assertion.jws.txt`);
      const [, part = ''] = text.split('.');
      const said = JSON.parse(Buffer.from(part, 'base64url').toString());
      if (said.revoked === true) continue;
      const badge = jsonAt<{ issuer: string }>(tree, pathOf(said.badge));
      const issuer = jsonAt<{ id: string; publicKey: string }>(tree, pathOf(badge.issuer));
      expect(said.verification).toEqual({ type: 'SignedBadge', creator: issuer.publicKey });
      const key = jsonAt<{ owner: string; publicKeyPem: string }>(tree, pathOf(issuer.publicKey));
      expect(key.owner).toBe(issuer.id);
      const payload = opened(text, key.publicKeyPem);
      expect(payload.id).toBe(`urn:uuid:${folder.slice('awards/'.length, -1)}`);
      expect(payload.recipient).toEqual(
        (jsonAt(tree, `${folder}assertion.json`).recipient ?? payload.recipient) as object,
      );
    }
  });

  test('v1.jws.txt is signed with the PEM at its address, and is its own id', () => {
    let count = 0;
    for (const folder of awardsWith(tree, 'v1.jws.txt')) {
      const text = textAt(tree, `${folder}v1.jws.txt`);
      const said = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString());
      if (said.revoked === true) continue;
      expect(said.verify.type).toBe('signed');
      expect(said.id).toBe(`${base}${folder}v1.jws.txt`);
      expect(opened(text, textAt(tree, pathOf(said.verify.url)))).toEqual(said);
      count += 1;
    }
    expect(count).toBeGreaterThan(9);
  });

  test('a baked 3.0 image carries credential.json', async () => {
    const images = [...tree.keys()].filter((path) => /\/credential\.(png|svg)$/.test(path));
    expect(images).toHaveLength(13);
    for (const path of images) {
      const bytes = tree.get(path) ?? new Uint8Array();
      const folder = path.replace(/credential\.\w+$/, '');
      const texts = path.endsWith('.png')
        ? (await unbakePng(bytes)).map(({ keyword, text }) => [keyword, text] as const)
        : unbakeSvg(bytes).map(({ element, text }) => [element, text] as const);
      expect(texts.map(([kind]) => kind)).toEqual([
        path.endsWith('.png') ? 'openbadgecredential' : 'credential',
      ]);
      expect(JSON.parse(texts[0]?.[1] ?? '')).toEqual(jsonAt(tree, `${folder}credential.json`));
    }
  });

  test('no two awards have one subject, and no subject leads to an address', () => {
    const subjects = awards.map((folder) => credentialOf(folder).credentialSubject.id);
    expect(new Set(subjects).size).toBe(subjects.length);
    for (const subject of subjects) expect(subject).toMatch(/^urn:uuid:[0-9a-f-]{14}5/);
  });

  describe('one flipped bit', () => {
    const folder = () => awards[0] ?? '';
    const flipped = (text: string, at: number): string => {
      const bytes = new TextEncoder().encode(text);
      const place = at % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      return new TextDecoder().decode(bytes);
    };
    const anywhere = fc.nat(1_000_000);

    test.each(['credential.jwt.txt', 'assertion.jws.txt', 'v1.jws.txt'])('in %s', (file) => {
      const text = textAt(tree, `${folder()}${file}`);
      const keys = [...tree.keys()].filter((path) => path.endsWith('.pem.txt'));
      const accepted = (jws: string): boolean =>
        keys.some((path) => {
          try {
            opened(jws, textAt(tree, path));
            return true;
          } catch {
            return false;
          }
        });
      expect(accepted(text)).toBe(true);
      // The last character of base64url has bits that mean nothing.
      const significant = text.length - 1;
      fc.assert(
        fc.property(anywhere, (at) => {
          expect(accepted(flipped(text, at % significant))).toBe(false);
        }),
        { numRuns: 400 },
      );
    });

    test('in credential.json', async () => {
      const text = textAt(tree, `${folder()}credential.json`);
      const accepted = async (written: string): Promise<boolean> => {
        try {
          return (await judge.verifyCredential(JSON.parse(written))).verified;
        } catch {
          return false;
        }
      };
      expect(await accepted(text)).toBe(true);
      await fc.assert(
        fc.asyncProperty(anywhere, async (at) => {
          expect(await accepted(flipped(text, at))).toBe(false);
        }),
        { numRuns: 150 },
      );
    });
  });
});
