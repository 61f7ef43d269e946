/**
 * Judges hosted awards of 1.0, 1.1 and 2.0.
 *
 * What their issuer hosts counts; a document that is handed over is only a copy of it, compared but
 * not trusted, and embedded badge classes and issuers are not looked at.
 *
 * @see Open Badges 2.0, "Hosted Verification"; 1.1, "Verification", "Hosted badges"
 */

import { isSameAddress } from './addresses.ts';
import type { Award } from './award.ts';
import { awardSteps, type Versions } from './award-steps.ts';
import type { FetchDocument } from './fetched.ts';
import { generationOf, type Kind } from './generation.ts';
import { hostedDocument } from './hosted-document.ts';
import { type JsonObject, own } from './json.ts';
import type { Judging } from './judging.ts';
import { saysRevoked } from './model.ts';
import type { Report, Step } from './report.ts';
import { statedAddress } from './stated-address.ts';
import { failed, passed } from './steps.ts';

/** The address that was asked for, and where it led after redirects. */
export type FoundAt = { readonly asked: string; readonly final: string };

export type Judged = Pick<Report, 'generation'> & {
  /** Each when it is finished. */
  readonly steps: Iterable<Step> | AsyncIterable<Step>;
};

/**
 * @param at the address where the document was found, if it was found at one. There it is what its issuer hosts, unless
 *   it says that it belongs elsewhere; then it is a copy like any other.
 */
export async function judgeHosted(
  document: JsonObject,
  judging: Judging,
  at?: FoundAt,
): Promise<Judged> {
  const is = generationOf(document);
  if (is?.documentClass !== 'Assertion') return noAward(is);
  const award = { document, is: { ...is, documentClass: is.documentClass } };
  const versions = await versionsOf(award, at, judging.fetchDocument);
  const whole = versions.given === undefined ? versions.hosted : award;
  return { ...kindOf(whole.document, whole.is), steps: stepsOf(whole, versions, judging) };
}

async function* stepsOf(whole: Award, versions: Versions, judging: Judging): AsyncGenerator<Step> {
  yield generationStep(whole);
  yield* awardSteps(versions, judging);
}

async function versionsOf(
  given: Award & { readonly is: Required<Kind> },
  at: FoundAt | undefined,
  fetchDocument: FetchDocument,
): Promise<Versions> {
  const stated = statedAddress(given.document, given.is);
  if (at !== undefined && (typeof stated !== 'string' || isSameAddress(stated, at.asked))) {
    return { hosted: { kind: 'found', address: at.asked, final: at.final, ...given } };
  }
  if (typeof stated !== 'string') return { given, hosted: undefined };
  return { given, hosted: await hostedDocument(stated, 'Assertion', fetchDocument) };
}

/** What is no award: another document of Open Badges, or none. */
export function noAward(is: Kind | undefined): Judged {
  const message =
    is === undefined
      ? 'This is no badge of any generation of Open Badges.'
      : `This belongs to a badge of Open Badges ${is.generation}, but is not a badge that somebody was given.`;
  return { steps: [failed('generation', message)], generation: is?.generation ?? 'unknown' };
}

const generationStep = ({ document, is }: Award): Step =>
  passed(
    'generation',
    isRemnant(document)
      ? 'This is what is left of a badge that was revoked.'
      : `This is a badge of Open Badges ${is.generation}.`,
  );

/** What is left of a revoked award may be of any generation. */
export const kindOf = (document: JsonObject, { generation }: Kind): Pick<Report, 'generation'> => ({
  generation: isRemnant(document) ? 'unknown' : generation,
});

const isRemnant = (document: JsonObject): boolean =>
  saysRevoked(document) &&
  ['@context', 'recipient', 'badge'].every((name) => own(document, name) === undefined);
