/**
 * What verifiers that are not ours say of a finished site: some of its awards, spread over all of them, before two verifiers of
 * Open Badges 3.0 and a library for signed texts.
 */

import { createPublicKey } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkRs256, jsonOf } from '../proofs/jwt-checks.ts';
import { createJudge } from '../support/judges.ts';

export type JudgeResult = {
  readonly awards: number;
  /** How many of them were looked at. */
  readonly judged: number;
  /** How many stood how, as all judges and the issuer's own documents say. */
  readonly fates: Readonly<Record<string, number>>;
  /** Texts whose signature is that of the published key. */
  readonly signedTexts: number;
  /** What anybody said otherwise. */
  readonly objections: readonly string[];
};

type Document = Readonly<Record<string, unknown>>;

/**
 * @param dist the output folder
 * @param url where it will stand
 */
export async function judgeSite(dist: string, url: string, count: number): Promise<JudgeResult> {
  const documents = new Map<string, Document>();
  const json = async (path: string): Promise<Document> =>
    JSON.parse(await readFile(join(dist, path), 'utf8')) as Document;
  for (const path of await readdir(join(dist, 'issuers'), { recursive: true })) {
    if (path.endsWith('.json'))
      documents.set(`${url}issuers/${path}`, await json(`issuers/${path}`));
  }
  const judge = createJudge({ documents });
  const ids = (await readdir(join(dist, 'awards'))).sort();
  const step = Math.max(1, Math.floor(ids.length / count));
  const sample = ids.filter((_, index) => index % step === 0).slice(0, count);
  const now = new Date().toISOString();
  const fates: Record<string, number> = {};
  const objections: string[] = [];
  let signedTexts = 0;
  for (const id of sample) {
    const credential = await json(`awards/${id}/credential.json`);
    const { revoked: isRevoked = false } = await json(`awards/${id}/assertion.json`);
    if (!('issuer' in credential)) {
      // Nothing is left of it that could be verified.
      fates.erased = (fates.erased ?? 0) + 1;
      continue;
    }
    const isExpired = typeof credential.validUntil === 'string' && credential.validUntil < now;
    const fate = isRevoked ? 'revoked' : isExpired ? 'expired' : 'valid';
    fates[fate] = (fates[fate] ?? 0) + 1;
    const said = await judge.verifyCredential(credential);
    // One that has expired it does not look at any further.
    const isRight = isExpired
      ? /expired|validUntil/i.test(said.error ?? '')
      : said.verified && said.revoked === isRevoked;
    if (!isRight) objections.push(`${id} (${fate}): ${JSON.stringify(said)}`);
    const core = await judge.verifyWithVerifierCore(credential);
    const signature = core.log.find((step) => step.id === 'valid_signature')?.valid;
    if (signature !== true || core.valid !== (fate === 'valid') || core.revoked !== isRevoked) {
      objections.push(`${id} (${fate}), verifier-core: ${JSON.stringify(core)}`);
    }
    for (const name of ['assertion.jws.txt', 'credential.jwt.txt']) {
      try {
        const text = (await readFile(join(dist, 'awards', id, name), 'utf8')).trim();
        checkRs256(text, keyOf(text));
        signedTexts += 1;
      } catch (error) {
        objections.push(`${id}, ${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  return { awards: ids.length, judged: sample.length, fates, signedTexts, objections };

  /** The published key that a text names. */
  function keyOf(jws: string) {
    const { kid } = jsonOf(jws, 'header') as { readonly kid?: string };
    if (kid !== undefined) {
      return createPublicKey({ key: { ...documents.get(kid) }, format: 'jwk' });
    }
    const { verification } = jsonOf(jws, 'payload') as {
      readonly verification?: { readonly creator?: string };
    };
    const key = documents.get(verification?.creator ?? '');
    if (key === undefined) throw new Error('It names no key that is published.');
    return String(key.publicKeyPem);
  }
}
