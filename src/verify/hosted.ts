/**
 * Judges hosted awards of 1.0, 1.1 and 2.0.
 *
 * @see Open Badges 2.0, "Hosted Verification"; 1.1, "Verification", "Hosted badges"
 */

import { webAddress } from './addresses.ts';
import { awardSteps } from './award-steps.ts';
import { type Generation, generationOf } from './generation.ts';
import { type FetchDocument, type HostedDocument, hostedDocument } from './hosted-document.ts';
import { isBeyondLimits, isObject } from './json.ts';
import { type Report, type Step, verdictOf } from './report.ts';
import { statedAddress } from './stated-address.ts';
import { failed, open, passed } from './steps.ts';

/** A parsed document, or the address of one. */
export type HostedInput = { readonly document: unknown } | { readonly address: string };

export type JudgeOptions = {
  readonly fetchDocument: FetchDocument;
  /** ISO 8601 in UTC. */
  readonly now: string;
};

/**
 * Asks the issuer's own addresses whether an award is theirs, stands, and is what the input says.
 * What they host counts; a document that is handed over is only a copy of it, compared but not
 * trusted, and embedded badge classes and issuers are not looked at.
 *
 * Steps come in the order of the specification and end where nothing more can be said. Of a signed
 * award the signature is not checked here, and its verdict is at best `unknown`.
 *
 * @param input any JSON; nothing in it, and nothing fetched, makes this throw.
 * @throws when `now` is no date
 */
export async function judgeHosted(
  input: HostedInput,
  { fetchDocument, now }: JudgeOptions,
): Promise<Report> {
  const nowAt = Date.parse(now);
  if (Number.isNaN(nowAt)) throw new Error('The option now is no ISO 8601 date.');
  const { steps, generation } =
    'address' in input
      ? await judgeAddress(input.address, fetchDocument, nowAt)
      : await judgeDocument(input.document, fetchDocument, nowAt);
  return {
    input: 'address' in input ? input.address : 'document',
    generation,
    verdict: verdictOf(steps),
    checkedAt: now,
    steps,
  };
}

type Judged = Pick<Report, 'steps' | 'generation'>;

async function judgeAddress(
  address: string,
  fetchDocument: FetchDocument,
  now: number,
): Promise<Judged> {
  const hosted = await hostedDocument(address, 'Assertion', fetchDocument);
  if (hosted.kind !== 'found') return { steps: [unreadStep(hosted)], generation: 'unknown' };
  const { generation } = hosted.is;
  const start = [passed('readable', 'The address was read.'), generationStep(generation)];
  return { steps: [...start, ...(await awardSteps({ hosted }, fetchDocument, now))], generation };
}

async function judgeDocument(
  document: unknown,
  fetchDocument: FetchDocument,
  now: number,
): Promise<Judged> {
  if (!isObject(document) || isBeyondLimits(document)) {
    const what = isObject(document) ? 'larger than any award is' : 'no JSON object';
    return { steps: [failed('readable', `The document is ${what}.`)], generation: 'unknown' };
  }
  const readable = passed('readable', 'The document was read.');
  const is = generationOf(document);
  if (is?.documentClass !== 'Assertion') {
    const message = is
      ? `This is a document of Open Badges ${is.generation}, but no Assertion.`
      : 'This is no document of Open Badges 1.0, 1.1 or 2.0.';
    const generation = is?.generation ?? 'unknown';
    return { steps: [readable, failed('generation', message)], generation };
  }
  const { generation } = is;
  const stated = statedAddress(document, is);
  const hosted =
    typeof stated === 'string'
      ? await hostedDocument(stated, 'Assertion', fetchDocument)
      : undefined;
  const versions = { given: { document, is }, hosted };
  const start = [readable, generationStep(generation)];
  return { steps: [...start, ...(await awardSteps(versions, fetchDocument, now))], generation };
}

const generationStep = (generation: Generation): Step =>
  passed('generation', `This is an Assertion of Open Badges ${generation}.`);

function unreadStep(hosted: Exclude<HostedDocument, { kind: 'found' }>): Step {
  if (webAddress(hosted.address) === undefined) {
    return failed('readable', 'This is no http or https address.');
  }
  switch (hosted.kind) {
    case 'unreachable':
      return open('readable', 'The address could not be read.');
    case 'wrong':
      return failed('readable', 'There is no Assertion of Open Badges 1.0, 1.1 or 2.0 there.');
    case 'elsewhere':
      return failed('readable', 'The award there says that it belongs to another address.');
  }
}
