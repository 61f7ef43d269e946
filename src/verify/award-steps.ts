/** The steps from a hosted award to its issuer. @see Open Badges 2.0, "Hosted Verification" */

import { isLedAway } from './addresses.ts';
import type { Award } from './award.ts';
import { copyStep } from './copy.ts';
import { expiryStep, issuedStep, modelStep } from './document-steps.ts';
import { endorsementsStep } from './endorsements.ts';
import type { FoundDocument, HostedDocument } from './hosted-document.ts';
import { own } from './json.ts';
import type { Judging } from './judging.ts';
import { idsStep, linked, linkedStep } from './links.ts';
import { saysRevoked } from './model.ts';
import { recipientStep } from './recipient.ts';
import type { Step, StepCode } from './report.ts';
import { hostedListStep, listSteps, revokedStep } from './revocation.ts';
import { scopeOf } from './scope.ts';
import { isSigned } from './stated-address.ts';
import { failed, note, open, passed, skipped } from './steps.ts';
import { unreadStep } from './unread.ts';

/**
 * @param given what was handed over; undefined when that was an address.
 * @param hosted what its issuer hosts; undefined when the award does not say where, or is signed.
 */
export type Versions =
  | { readonly given: Award; readonly hosted: HostedDocument | undefined }
  | { readonly given?: never; readonly hosted: FoundDocument };

export async function* awardSteps(versions: Versions, judging: Judging): AsyncGenerator<Step> {
  const { given, hosted } = versions;
  const { fetchDocument, now } = judging;
  const current = hosted?.kind === 'found' ? hosted : undefined;
  const award = versions.given === undefined ? versions.hosted : (current ?? versions.given);
  const { document, is } = award;
  const signed = isSigned(document);
  const model = modelStep('assertion', 'The badge', document, is);
  if (saysRevoked(document)) {
    yield* [model, ...remnantSteps(given, hosted), revokedStep(document, judging)];
    return;
  }
  yield* [hostedStep(hosted, signed), copyStep(given, hosted, signed), model];
  const badge = await linked(own(document, 'badge'), 'BadgeClass', fetchDocument);
  if (badge?.kind === 'found') judging.onPart({ ...badge, is: 'badge' });
  yield linkedStep('badge-class', badge);
  const issuer =
    badge?.kind === 'found'
      ? await linked(own(badge.document, 'issuer'), 'Issuer', fetchDocument)
      : undefined;
  if (issuer?.kind === 'found') judging.onPart({ ...issuer, is: 'issuer' });
  yield linkedStep('issuer', issuer);
  yield idsStep(signed ? [badge, issuer] : [hosted, badge, issuer]);
  yield scopeStep(hosted, issuer, signed);
  yield* signatureSteps(signed);
  yield issuedStep(document, is, now);
  yield expiryStep(document, is, now);
  yield* await revocationSteps(award, hosted, issuer, judging);
  yield await endorsementsStep([award, badge, issuer], judging);
  yield recipientStep(document, judging.recipient);
}

function hostedStep(hosted: HostedDocument | undefined, signed: boolean): Step {
  if (signed) return skipped('hosted', 'A signed badge need not be on its issuer’s site.');
  switch (hosted?.kind) {
    case 'found':
      return passed('hosted', 'The badge is where it says that it belongs.', [
        note(`The badge was read at ${hosted.address}.`),
      ]);
    case 'wrong':
      return failed('hosted', 'Where the badge should be is something else.', [hosted.note]);
    case 'unread':
      return unreadStep('hosted', 'The page of the badge', hosted.address, hosted.why);
    case 'elsewhere':
      return open('hosted', 'Where the badge should be is one that belongs to another address.');
    case undefined:
      return open('hosted', 'The badge does not say where it belongs.');
  }
}

function scopeStep(
  hosted: HostedDocument | undefined,
  issuer: HostedDocument | undefined,
  signed: boolean,
): Step {
  if (signed) return skipped('scope', 'A signed badge may be kept anywhere.');
  if (hosted?.kind !== 'found' || issuer?.kind !== 'found') {
    return open('scope', 'Whether the issuer vouches for the badge could not be found out.');
  }
  if (isLedAway(hosted.address, hosted.final, issuer.final)) {
    const message = 'The badge’s address leads on to a site that its issuer does not vouch for.';
    return failed('scope', message, [note(`${hosted.address} leads on to ${hosted.final}.`)]);
  }
  const hasPolicy = issuer.is.generation === '2.0';
  const scope = scopeOf(hosted.address, issuer.address, issuer.document, hasPolicy);
  return (scope.isInside ? passed : failed)('scope', scope.message, [note(scope.detail)]);
}

function signatureSteps(signed: boolean): readonly Step[] {
  const vouched = 'The issuer’s own site vouches for the badge, so it needs no signature.';
  const without =
    'This badge counts with its signature only, and that did not come with it. Ask for the signed one.';
  return signed
    ? [
        open('signature', without),
        open('key', 'Without the signature nobody can say with which key the badge was signed.'),
      ]
    : [skipped('signature', vouched), skipped('key', vouched)];
}

async function revocationSteps(
  award: Award,
  hosted: HostedDocument | undefined,
  issuer: HostedDocument | undefined,
  judging: Judging,
): Promise<readonly Step[]> {
  const known = issuer?.kind === 'found' ? issuer : undefined;
  if (hosted?.kind === 'found') return [await hostedListStep(award, known, judging)];
  if (known !== undefined && isSigned(award.document)) return listSteps(award, known, judging);
  // The one answer that says more than that nothing is there.
  if (hosted?.kind === 'unread' && hosted.why.kind === 'absent' && hosted.why.status === 410) {
    const detail = [note(`${hosted.address} answers with status 410, as revoked badges do.`)];
    return [failed('revocation', 'The badge was revoked.', detail)];
  }
  return [open('revocation', 'Whether the badge was revoked could not be found out.')];
}

/**
 * What is left names neither badge nor issuer; of 1.x, not even where it belongs.
 *
 * @see Open Badges 2.0, "Revocation of hosted badges"; 1.1, "Revoking"
 */
function remnantSteps(given: Award | undefined, hosted: HostedDocument | undefined): Step[] {
  const none = 'The badge is revoked; there is nothing left to check.';
  const isAnywhere = hosted === undefined;
  const skip = (code: StepCode) => skipped(code, none);
  return [
    isAnywhere ? skip('hosted') : hostedStep(hosted, false),
    isAnywhere ? skip('copy') : copyStep(given, hosted, false),
    skip('badge-class'),
    skip('issuer'),
    isAnywhere ? skip('ids') : idsStep([hosted]),
    ...(['scope', 'signature', 'key', 'issued', 'expires', 'endorsements'] as const).map(skip),
    skip('recipient'),
  ];
}
