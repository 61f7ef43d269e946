/**
 * Judges what Open Badges 3.0 signs: awards, endorsements and lists of revoked awards.
 *
 * @see Open Badges 3.0, "Verification"
 */

import { isBeyondLimits, isObject, type JsonObject, own } from '../json.ts';
import type { Judge, Judging, Part, Written } from '../judging.ts';
import { loaded, notLoaded } from '../loaded.ts';
import type { Step } from '../report.ts';
import { findingsOf } from '../table.ts';
import { checkSigned } from './check.ts';
import { claimsOutcome } from './claims.ts';
import {
  type CredentialClass,
  classOf,
  credentialFindings,
  hasProfile,
} from './credential-model.ts';
import { endOutcome, startOutcome } from './dates.ts';
import { placeOf } from './did.ts';
import { endorsementsOutcome } from './endorsements.ts';
import { knownMeanings, type LoadMeanings } from './meanings.ts';
import { profile } from './parts.ts';
import { revocationOf } from './revocation.ts';
import { fail, none, type Outcome, pass, step, unclear } from './says.ts';
import { type Credential, credentialOf, issuerOf } from './written.ts';

const nouns: Readonly<Record<CredentialClass, string>> = {
  badge: 'an award',
  endorsement: 'what somebody says of a badge, its issuer or an award',
  'status-list': 'an issuer’s list of revoked awards',
};

/** @param meanings asked for when there is a Data Integrity proof */
export const createJudge30 =
  (meanings: LoadMeanings): Judge =>
  (written, judging) =>
    stepsOf(written, judging, meanings);

export const judge30: Judge = createJudge30(knownMeanings);

async function* stepsOf(
  written: Written,
  judging: Judging,
  meanings: LoadMeanings,
): AsyncGenerator<Step> {
  const credential = credentialOf(written);
  const { document } = credential;
  if (isBeyondLimits(document)) {
    yield step('generation', unclear('This is larger than any badge is, so it was not read.'));
    return;
  }
  const is = classOf(document);
  if (is === undefined) {
    yield* otherSteps(document);
    return;
  }
  yield step('generation', pass(`This is ${nouns[is]}, of Open Badges 3.0.`));
  yield step(is === 'status-list' ? 'status-list' : 'credential', modelOutcome(is, document));
  for (const part of partsOf(document)) judging.onPart(part);
  yield step('issuer', issuerOutcome(is, document));
  yield step('ids', claimsOutcome(credential));
  yield step('scope', none('A signed badge may come from anywhere: its key says who issued it.'));
  const signed = await checkSigned(credential, judging, meanings);
  yield step('signature', signed.signature);
  yield step('key', signed.key);
  yield step('starts', startOutcome(credential, judging.now));
  yield step('expires', endOutcome(credential, judging.now));
  const { list, revocation } = await revocationFor(is, document, judging, meanings);
  if (list !== undefined) yield step('status-list', list);
  yield step('revocation', revocation);
  yield step('endorsements', await endorsementsFor(is, credential, judging, meanings));
  yield step('recipient', await recipientFor(is, document, judging));
}

function partsOf(document: JsonObject): readonly Part[] {
  const subject = own(document, 'credentialSubject');
  const achievement = isObject(subject) ? own(subject, 'achievement') : undefined;
  const issuer = own(document, 'issuer');
  const place = placeOf(issuerOf(document) ?? '');
  const address = place.kind === 'hosted' ? place.address : undefined;
  return [
    ...(isObject(achievement) ? [{ is: 'badge' as const, document: achievement }] : []),
    { is: 'issuer', address, document: isObject(issuer) ? issuer : {} },
  ];
}

/** What is left of an award that was erased says no more than this, and is signed by nobody. */
function otherSteps(document: JsonObject): readonly Step[] {
  const isStub = own(document, 'revoked') === true && own(document, '@context') === undefined;
  return isStub
    ? [
        step('generation', pass('This is what is left of an award of Open Badges 3.0.')),
        step('revocation', fail('Its issuer has revoked it.')),
      ]
    : [step('generation', fail('This is nothing that Open Badges 3.0 has.'))];
}

function modelOutcome(is: CredentialClass, document: JsonObject): Outcome {
  const findings = credentialFindings(is, document);
  return findings.length === 0
    ? pass('What it says has the form of Open Badges 3.0.')
    : fail('What it says has not the form of Open Badges 3.0.', ...findings);
}

/** Of a list the address of the issuer is enough. */
function issuerOutcome(is: CredentialClass, document: JsonObject): Outcome {
  const issuer = own(document, 'issuer');
  if (is === 'status-list' && typeof issuer === 'string') {
    return pass('It names its issuer.');
  }
  if (!hasProfile(document)) {
    return fail('It does not say in the form of Open Badges 3.0 who issued it.');
  }
  const isNamedAlone =
    is === 'status-list' && isObject(issuer) && own(issuer, 'type') === undefined;
  const findings = isNamedAlone ? [] : findingsOf(profile, issuer);
  return findings.length === 0
    ? pass('What it says of its issuer has the form of Open Badges 3.0.')
    : fail('What it says of its issuer has not the form of Open Badges 3.0.', ...findings);
}

const revocationFor = async (
  is: CredentialClass,
  document: JsonObject,
  judging: Judging,
  meanings: LoadMeanings,
) =>
  is === 'status-list'
    ? { list: undefined, revocation: none('A list of revoked awards stands in no list itself.') }
    : revocationOf(document, judging, meanings);

const endorsementsFor = async (
  is: CredentialClass,
  { document }: Credential,
  judging: Judging,
  meanings: LoadMeanings,
): Promise<Outcome> =>
  is === 'badge'
    ? endorsementsOutcome(document, judging, meanings)
    : none('Only awards have endorsements in them.');

async function recipientFor(
  is: CredentialClass,
  document: JsonObject,
  { recipient }: Judging,
): Promise<Outcome> {
  if (is !== 'badge') return none('This belongs to no recipient.');
  if (recipient === undefined) return none('Nobody asked whose it is.');
  const part = await loaded(() => import('./recipient-step.ts'));
  return (
    part?.recipientOutcome(document, recipient) ??
    unclear(notLoaded('The part that compares addresses'))
  );
}
