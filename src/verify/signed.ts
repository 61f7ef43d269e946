/**
 * Judges signed awards of 1.0, 1.1 and 2.0: the issuer's key vouches for them, wherever they are found.
 *
 * @see Open Badges 2.0, "Signed Badges"; 1.1, "Verification", "Signed badges"
 */

import { referenceOf, webAddress } from './addresses.ts';
import type { Award } from './award.ts';
import { expiryStep, issuedStep, modelStep } from './document-steps.ts';
import { endorsementsStep } from './endorsements.ts';
import { generationOf } from './generation.ts';
import { type Judged, judgeHosted, kindOf, noAward } from './hosted.ts';
import type { FoundDocument, HostedDocument } from './hosted-document.ts';
import { issuerKeys } from './issuer-key.ts';
import { isObject, type JsonObject, own } from './json.ts';
import type { Judging, Jws } from './judging.ts';
import { idsStep, linked, linkedStep } from './links.ts';
import { saysRevoked } from './model.ts';
import { recipientStep } from './recipient.ts';
import type { Step } from './report.ts';
import { listSteps, revokedStep } from './revocation.ts';
import { carriedKeyNotes, refusedAlgorithm, signatureStep } from './rsa-signature.ts';
import { isSigned } from './stated-address.ts';
import { open, passed, skipped } from './steps.ts';

export async function judgeSigned(jws: Jws, judging: Judging): Promise<Judged> {
  const document = jws.payload;
  const is = generationOf(document);
  if (is?.documentClass !== 'Assertion') return noAward(is);
  if (saysRevoked(document)) return { ...kindOf(document, is), steps: revokedSteps(jws, judging) };
  if (!isSigned(document)) {
    const { steps, generation } = await judgeHosted(document, judging);
    return { generation, steps: withoutSignature(steps) };
  }
  return { generation: is.generation, steps: signedSteps({ document, is }, jws, judging) };
}

async function* withoutSignature(steps: Judged['steps']): AsyncGenerator<Step> {
  for await (const step of steps) if (step.code !== 'signature') yield step;
  const message =
    'The badge says that its issuer’s site vouches for it, so the signature does not count.';
  yield skipped('signature', message);
}

async function* signedSteps(award: Award, jws: Jws, judging: Judging): AsyncGenerator<Step> {
  const { document, is } = award;
  const { fetchDocument, now } = judging;
  yield passed('generation', `This is a signed badge of Open Badges ${is.generation}.`);
  yield* notHosted;
  yield modelStep('assertion', 'The badge', document, is);
  const badge = await signedBadge(document, fetchDocument);
  if (badge.document !== undefined) judging.onPart({ is: 'badge', document: badge.document });
  yield badge.step;
  const issuer =
    badge.document === undefined
      ? undefined
      : await linked(own(badge.document, 'issuer'), 'Issuer', fetchDocument);
  if (issuer?.kind === 'found') judging.onPart({ ...issuer, is: 'issuer' });
  yield linkedStep('issuer', issuer);
  yield idsStep([...badge.parts, issuer]);
  yield skipped('scope', 'A signed badge may be kept anywhere: the key shows whose it is.');
  yield* await keySteps(document, jws, issuer, judging);
  yield issuedStep(document, is, now);
  yield expiryStep(document, is, now);
  if (issuer?.kind === 'found') yield* await listSteps(award, issuer, judging);
  else yield open('revocation', 'Whether the badge was revoked could not be found out.');
  yield await endorsementsStep([award, ...badge.parts, issuer], judging);
  yield recipientStep(document, judging.recipient);
}

const notHosted = [
  skipped('hosted', 'A signed badge need not be on its issuer’s site.'),
  skipped('copy', 'This is the badge itself, not a copy.'),
];

type SignedBadge = {
  readonly step: Step;
  readonly document?: JsonObject;
  readonly parts: readonly (HostedDocument | undefined)[];
};

/**
 * A badge class that is hosted is read there. One that has no web address and stands in the badge itself is signed with
 * it, and its issuer's key shows whether it counts.
 */
async function signedBadge(
  document: JsonObject,
  fetchDocument: Judging['fetchDocument'],
): Promise<SignedBadge> {
  const value = own(document, 'badge');
  if (isObject(value) && webAddress(referenceOf(value)) === undefined) {
    const is = { generation: '2.0', documentClass: 'BadgeClass' } as const;
    const step = modelStep(
      'badge-class',
      'The description of what the badge stands for',
      value,
      is,
    );
    return { step, document: value, parts: [] };
  }
  const badge = await linked(value, 'BadgeClass', fetchDocument);
  const found = badge?.kind === 'found' ? { document: badge.document } : {};
  return { step: linkedStep('badge-class', badge), ...found, parts: [badge] };
}

async function keySteps(
  award: JsonObject,
  jws: Jws,
  issuer: HostedDocument | undefined,
  { fetchDocument }: Judging,
): Promise<readonly Step[]> {
  const refused = refusedAlgorithm(jws);
  if (refused !== undefined) {
    return [
      refused,
      skipped('key', 'There is no signature that a key of the issuer could have made.'),
    ];
  }
  const without = 'The signature cannot be checked without the issuer’s key.';
  if (issuer?.kind !== 'found') {
    return [
      open('signature', without, carriedKeyNotes(jws)),
      open('key', 'Whose key it is could not be found out.'),
    ];
  }
  return keyAndSignature(award, jws, issuer, fetchDocument, without);
}

async function keyAndSignature(
  award: JsonObject,
  jws: Jws,
  issuer: FoundDocument,
  fetchDocument: Judging['fetchDocument'],
  without: string,
): Promise<readonly Step[]> {
  const { step, keys } = await issuerKeys(award, issuer, fetchDocument);
  const signature =
    keys.length > 0
      ? await signatureStep(jws, keys)
      : open('signature', without, carriedKeyNotes(jws));
  return [signature, step];
}

/** What is left says nothing of badge and issuer, so nobody can say who signed it; nothing in it needs a signature. */
const revokedSteps = ({ payload }: Jws, judging: Judging): Step[] => [
  passed('generation', 'This is what is left of a badge that was revoked.'),
  ...notHosted,
  skipped('signature', 'Of a revoked badge nothing is left that a signature would vouch for.'),
  revokedStep(payload, judging),
];
