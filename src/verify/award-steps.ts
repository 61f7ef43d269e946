/** The steps from an award to its issuer. @see Open Badges 2.0, "Hosted Verification" */

import { referenceOf } from './addresses.ts';
import { type Award, copyStep } from './copy.ts';
import type { DocumentClass } from './generation.ts';
import {
  type FetchDocument,
  type FoundDocument,
  type HostedDocument,
  hostedDocument,
} from './hosted-document.ts';
import { own } from './json.ts';
import { saysRevoked } from './model.ts';
import type { Step, StepCode } from './report.ts';
import { scopeOf } from './scope.ts';
import { isSigned } from './stated-address.ts';
import { expiryStep, failed, issuedStep, modelStep, open, passed, skipped } from './steps.ts';

/**
 * @param given what was handed over; undefined when that was an address.
 * @param hosted what its issuer hosts; undefined when the award does not say where, or is signed.
 */
export type Versions =
  | { readonly given: Award; readonly hosted: HostedDocument | undefined }
  | { readonly given?: never; readonly hosted: FoundDocument };

export async function awardSteps(
  versions: Versions,
  fetchDocument: FetchDocument,
  now: number,
): Promise<Step[]> {
  const { given, hosted } = versions;
  const current = hosted?.kind === 'found' ? hosted : undefined;
  const { document, is } =
    versions.given === undefined ? versions.hosted : (current ?? versions.given);
  const signed = isSigned(document);
  const start = [
    hostedStep(hosted, signed),
    copyStep(given, hosted, signed),
    modelStep('assertion', 'the award', document, is),
  ];
  if (saysRevoked(document)) return [...start, ...revokedSteps(hosted)];

  const badge = await linked(own(document, 'badge'), 'BadgeClass', fetchDocument);
  const issuer =
    badge?.kind === 'found'
      ? await linked(own(badge.document, 'issuer'), 'Issuer', fetchDocument)
      : undefined;
  const hostedParts = signed ? [badge, issuer] : [hosted, badge, issuer];
  return [
    ...start,
    linkedStep('badge-class', 'the badge class', badge),
    linkedStep('issuer', 'the issuer', issuer),
    idsStep(hostedParts),
    scopeStep(hosted, issuer, signed),
    ...(signed ? [open('signature', 'Signatures are not checked here.')] : []),
    issuedStep(document, is, now),
    expiryStep(document, is, now),
    revocationStep(hosted, signed),
  ];
}

const linked = async (
  value: unknown,
  expected: DocumentClass,
  fetchDocument: FetchDocument,
): Promise<HostedDocument | undefined> => {
  const address = referenceOf(value);
  return address === undefined ? undefined : hostedDocument(address, expected, fetchDocument);
};

function hostedStep(hosted: HostedDocument | undefined, signed: boolean): Step {
  if (signed) return skipped('hosted', 'A signed award need not be hosted.');
  switch (hosted?.kind) {
    case 'found':
      return passed('hosted', 'The issuer’s address has the award.');
    case 'wrong':
      return failed('hosted', 'The address that the award names has something else.');
    case 'unreachable':
      return open('hosted', 'The address that the award names could not be read.');
    case 'elsewhere':
      return open('hosted', 'The address that the award names sends on to another.');
    case undefined:
      return open('hosted', 'The award does not say where it is hosted.');
  }
}

function linkedStep(code: StepCode, noun: string, hosted: HostedDocument | undefined): Step {
  switch (hosted?.kind) {
    case 'found':
      return modelStep(code, noun, hosted.document, hosted.is);
    case 'wrong':
      return failed(code, `The address of ${noun} has something else.`);
    case 'unreachable':
      return open(code, `The address of ${noun} could not be read.`);
    case 'elsewhere':
      return open(code, `The address of ${noun} sends on to another.`);
    case undefined:
      return open(code, `There is no address of ${noun}.`);
  }
}

/** Documents that were found were found where they say they belong: `hostedDocument` sees to it. */
function idsStep(parts: readonly (HostedDocument | undefined)[]): Step {
  if (parts.some((part) => part?.kind === 'elsewhere')) {
    return failed('ids', 'A document says that it belongs to another address, which denies it.');
  }
  return parts.every((part) => part?.kind === 'found')
    ? passed('ids', 'Every document stands at the address that it says is its own.')
    : open('ids', 'Not every document could be read at its own address.');
}

function scopeStep(
  hosted: HostedDocument | undefined,
  issuer: HostedDocument | undefined,
  signed: boolean,
): Step {
  if (signed) return skipped('scope', 'A signed award may come from anywhere.');
  if (hosted?.kind !== 'found' || issuer?.kind !== 'found') {
    return open('scope', 'Whether the issuer vouches for the address could not be found out.');
  }
  const hasPolicy = issuer.is.generation === '2.0';
  const scope = scopeOf(hosted.address, issuer.address, issuer.document, hasPolicy);
  return (scope.isInside ? passed : failed)('scope', scope.message);
}

function revocationStep(hosted: HostedDocument | undefined, signed: boolean): Step {
  if (signed) return open('revocation', 'Lists of revoked awards are not read here.');
  return hosted?.kind === 'found'
    ? passed('revocation', 'The issuer’s own document does not say revoked.')
    : open('revocation', 'Whether the award was revoked could not be found out.');
}

/**
 * @see Open Badges 2.0, "Revocation of hosted badges": what is left names neither badge nor issuer
 */
function revokedSteps(hosted: HostedDocument | undefined): Step[] {
  const none = 'The award is revoked; there is nothing left to check.';
  return [
    skipped('badge-class', none),
    skipped('issuer', none),
    idsStep([hosted]),
    skipped('scope', none),
    skipped('issued', none),
    skipped('expires', none),
    failed('revocation', 'The issuer has revoked the award.'),
  ];
}
