/** How many Data Integrity proofs a second, beside the reference JavaScript library on the same credentials, in one run. */

import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { from } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { base58, base64urlnopad } from '@scure/base';
import { contexts } from '../../src/documents/contexts/contexts.ts';
import { ed25519Method } from '../../src/documents/did.ts';
import { openBadgeCredential } from '../../src/documents/ob30/credential.ts';
import { createAddresses } from '../../src/model/addresses.ts';
import { addProof } from '../../src/proofs/data-integrity.ts';
import { signJws } from '../../src/proofs/jws.ts';
import { testKeys } from '../support/keys.ts';
import { publish } from '../support/publication.ts';
import { minimal, sealedAward } from '../support/site.ts';

const created = '2026-06-01T00:00:00Z';

/** Seconds for each thing, one after the other, after a warm-up with the first tenth. */
async function timed<T>(things: readonly T[], work: (thing: T) => Promise<unknown>) {
  for (const thing of things.slice(0, things.length / 10)) await work(thing);
  const started = performance.now();
  const done: unknown[] = [];
  for (const thing of things) done.push(await work(thing));
  return { seconds: (performance.now() - started) / 1000, done };
}

export type ProofsResult = {
  readonly credentials: number;
  /** A second, one after the other. */
  readonly ours: number;
  readonly reference: number;
  readonly jws: number;
  readonly ratio: number;
  /** How many proofs have other bytes than the reference's. */
  readonly differ: number;
};

export async function benchProofs(count: number): Promise<ProofsResult> {
  const { signer, privateJwks } = await testKeys();
  const at = createAddresses('https://badges.example.org/club/');
  const hex = (index: number) => index.toString(16).padStart(8, '0');
  const { publication } = await publish({
    ...minimal,
    ...Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `recipients/more/${index}.md`,
        sealedAward(`${hex(index)}-6a1e-4d0e-9a53-5f7d3c1e8b42`, 100 + index),
      ]),
    ),
  });
  const credentials = [...publication.awards.values()].flatMap((award) =>
    award.kind === 'granted'
      ? [
          openBadgeCredential(award, at, {
            isBaked: true,
            achievementEndorsements: [],
            endorsements: [],
          }),
        ]
      : [],
  );
  const did = credentials[0]?.issuer.id ?? '';
  const verificationMethod = ed25519Method(did, signer.ed25519.publicKey);
  const { d, x } = privateJwks.ed25519 as { readonly d: string; readonly x: string };
  const bytes = (text: string) => base64urlnopad.decode(text);
  const pair = await from({
    '@context': 'https://w3id.org/security/multikey/v1',
    type: 'Multikey',
    id: verificationMethod,
    controller: did,
    publicKeyMultibase: signer.ed25519.publicKey.publicKeyMultibase,
    secretKeyMultibase: `z${base58.encode(Uint8Array.from([0x80, 0x26, ...bytes(d), ...bytes(x)]))}`,
  });
  const documentLoader = async (url: string) => {
    const document = contexts.get(url);
    if (document === undefined) throw new Error(`There is nothing at ${url}.`);
    return { contextUrl: null, document, documentUrl: url };
  };
  const suite = new DataIntegrityProof({ cryptosuite, signer: pair.signer(), date: created });
  const theirs = await timed(credentials, (credential) =>
    issue({ credential: structuredClone(credential), suite, documentLoader }),
  );
  const ours = await timed(credentials, (credential) =>
    addProof(credential, { key: signer.ed25519, verificationMethod, created }),
  );
  const jws = await timed(credentials, async (credential) => signJws(credential, signer.rsa));
  const proofValueOf = (signed: unknown) => {
    const { proof } = signed as { proof: { proofValue: string } | { proofValue: string }[] };
    return [proof].flat()[0]?.proofValue;
  };
  const differ = ours.done.filter(
    (one, index) => proofValueOf(one) !== proofValueOf(theirs.done[index]),
  );
  const perSecond = ({ seconds }: { seconds: number }) => credentials.length / seconds;
  return {
    credentials: credentials.length,
    ours: perSecond(ours),
    reference: perSecond(theirs),
    jws: perSecond(jws),
    ratio: theirs.seconds / ours.seconds,
    differ: differ.length,
  };
}
