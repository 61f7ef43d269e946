/** Data Integrity proofs of others. @see W3C Verifiable Credential Data Integrity 1.0, section 4; W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.2 */

import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { dateTime } from '../date-time.ts';
import { isObject, type JsonObject, listOf, own } from '../json.ts';
import type { Judging } from '../judging.ts';
import { canonicalQuads, hiddenMeaning } from './canonical.ts';
import { bytesOfMultibase, isSignedBy, lacksAlgorithm } from './keys.ts';
import type { Meanings } from './meanings.ts';
import { namedKey } from './method.ts';
import { fail, note, type Outcome, pass, quoted, unclear, withNotes } from './says.ts';
import { best, type Signed } from './signed.ts';

/** By `type`, and for Data Integrity `cryptosuite`. All of them: RDFC-1.0, SHA-256, Ed25519. */
const suites: ReadonlySet<string> = new Set([
  'DataIntegrityProof eddsa-rdfc-2022',
  // Its name before it was a standard.
  'DataIntegrityProof eddsa-2022',
  // The same bytes under a type of its own.
  'Ed25519Signature2020',
]);

const maxProofs = 10;

const unsigned = fail('The badge is not signed, so anybody could have written it.');
const noKey = fail('There is no key to look at: the badge is not signed.');

/** Any one proof that holds is enough; of none that holds, the best speaks. */
export async function checkProofs(
  credential: JsonObject,
  issuer: string,
  judging: Judging,
  meanings: Meanings,
): Promise<Signed> {
  const { proof, ...document } = credential;
  const proofs = listOf(proof);
  if (proofs.length === 0) return { signature: unsigned, key: noKey };
  const known = proofs.filter(isObject).filter((one) => suites.has(suiteOf(one)));
  const strange = proofs.length - known.length;
  if (known.length === 0) {
    return unchecked(
      unclear(
        'The badge is signed in a way that is not known here.',
        ...proofs
          .filter(isObject)
          .map((one) => note(`The proof is of the type ${quoted(suiteOf(one))}.`)),
      ),
    );
  }
  const hidden = hiddenMeaning(document, meanings);
  if (hidden !== undefined) return unchecked(hidden);
  const canonical = await canonicalQuads(document, meanings);
  if ('wrong' in canonical) return unchecked(canonical.wrong);
  const all: Signed[] = [];
  for (const one of known.slice(0, maxProofs)) {
    all.push(await checkProof(one, document, canonical.quads, issuer, judging, meanings));
  }
  const found = best(all) ?? { signature: unsigned, key: noKey };
  const also =
    strange === 0
      ? []
      : [note(`${strange} of ${proofs.length} proofs are of a kind not known here.`)];
  return { ...found, signature: withNotes(found.signature, ...also) };
}

const unchecked = (signature: Outcome): Signed => ({
  signature,
  key: unclear('Whose key it is was not looked at, because the signature could not be.'),
});

function suiteOf(proof: JsonObject): string {
  const type = listOf(own(proof, 'type')).join(' ');
  const suite = own(proof, 'cryptosuite');
  return suite === undefined ? type : `${type} ${suite}`;
}

async function checkProof(
  proof: JsonObject,
  document: JsonObject,
  documentQuads: string,
  issuer: string,
  judging: Judging,
  meanings: Meanings,
): Promise<Signed> {
  const { proofValue, ...options } = proof;
  const method = own(proof, 'verificationMethod');
  const { key, outcome } =
    typeof method === 'string'
      ? await namedKey(method, issuer, judging)
      : { outcome: fail('The signature does not name a key of the issuer.') };
  const wrong = wrongOption(proof, judging.now);
  if (wrong !== undefined) return { signature: wrong, key: outcome };
  if (key === undefined) {
    return {
      signature: unclear('The signature could not be checked without its key.'),
      key: outcome,
    };
  }
  const context = own(document, '@context');
  const config = { ...options, '@context': context };
  const canonical = hiddenMeaning(config, meanings) ?? (await canonicalQuads(config, meanings));
  if (!('quads' in canonical)) {
    return { signature: 'wrong' in canonical ? canonical.wrong : canonical, key: outcome };
  }
  const signed = [canonical.quads, documentQuads].map((quads) => sha256(utf8ToBytes(quads)));
  const signature = bytesOfMultibase(proofValue);
  const holds =
    signature?.length === 64 &&
    (await isSignedBy(key, 'Ed25519', signature, Uint8Array.from(concatBytes(...signed))));
  if (holds === undefined) return { signature: unclear(lacksAlgorithm), key: outcome };
  return {
    signature: holds
      ? withNotes(pass('The badge is as it was when it was signed.'), ...notesOn(proof))
      : fail('The badge was changed after it was signed, or was never signed with this key.'),
    key: outcome,
  };
}

/** @see W3C Verifiable Credential Data Integrity 1.0, "Verify Proof" */
function wrongOption(proof: JsonObject, now: number): Outcome | undefined {
  if (own(proof, 'proofPurpose') !== 'assertionMethod') {
    return fail(
      'The signature was made for something other than awarding a badge.',
      note('The purpose of the proof is not assertionMethod.'),
    );
  }
  for (const name of ['created', 'expires']) {
    const date = own(proof, name);
    if (date !== undefined && dateTime(date) === undefined) {
      return fail(
        'The signature has a date that is none.',
        note(`“${name}” of the proof is no date-time.`),
      );
    }
  }
  const expires = dateTime(own(proof, 'expires'));
  return expires !== undefined && expires <= now
    ? fail('The signature was made to count for a time only, and that time is over.')
    : undefined;
}

const notesOn = (proof: JsonObject) => [
  note(`The proof is of the type ${quoted(suiteOf(proof))}.`),
  ...['domain', 'challenge', 'nonce']
    .filter((name) => own(proof, name) !== undefined)
    .map((name) => note(`“${name}” of the proof was not looked at.`)),
];
