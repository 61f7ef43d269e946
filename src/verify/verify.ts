/** Any badge → a report. Source: design, section 7. */

import type { FetchDocument } from './fetched.ts';
import type { Judged } from './hosted.ts';
import { type Input, type Reading, readInput } from './input.ts';
import { type JsonObject, own } from './json.ts';
import type { Judging, Part, Written } from './judging.ts';
import { limitedFetch } from './limits.ts';
import { loaded, notLoaded } from './loaded.ts';
import { isOpenBadges30 } from './ob30/is-open-badges.ts';
import { judge30 } from './ob30/judge.ts';
import { credentialOf } from './ob30/written.ts';
import type { Picture } from './own-picture.ts';
import type { BakedFor } from './picture.ts';
import { type Report, type Step, stepCodes, verdictOf } from './report.ts';
import { note, open } from './steps.ts';

export type { Input } from './input.ts';

export type VerifyOptions = {
  readonly fetchDocument: FetchDocument;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** The address that the badge is said to belong to, as somebody typed it. It is never repeated. */
  readonly recipient?: string;
  /** Is told of each step once it is finished; the report puts them into their order. */
  readonly onStep?: (step: Step) => void;
};

/** A report, and what the badge says, for whoever asks more of it than whether it holds. */
export type Examined = {
  readonly report: Report;
  /** The award as it was read; of signed text, what was signed. Absent where nothing could be read. */
  readonly document?: JsonObject;
  /** What badge and issuer say of themselves; only the report says whether they are who they say they are. */
  readonly badge?: Claim;
  readonly issuer?: Claim;
};

/** @property address of the document that speaks for it */
export type Claim = { readonly name?: string; readonly address?: string };

/**
 * Reads, asks the issuer's own addresses, and says of every step what came of it.
 *
 * @param input any bytes, any text; nothing in it, and nothing fetched, makes this throw.
 * @throws when `now` is no date
 */
export const verify = async (input: Input, options: VerifyOptions): Promise<Report> =>
  (await examine(input, options)).report;

/** {@link verify}, with what the badge says. */
export async function examine(input: Input, options: VerifyOptions): Promise<Examined> {
  const now = Date.parse(options.now);
  if (Number.isNaN(now)) throw new Error('The option now is no ISO 8601 date.');
  const fetchDocument = limitedFetch(options.fetchDocument);
  const { recipient, onStep = () => {} } = options;
  const claims: { badge?: Claim; issuer?: Claim } = {};
  const judging: Judging = {
    fetchDocument,
    now,
    checkedAt: options.now,
    ...(recipient === undefined ? {} : { recipient }),
    onPart: (part) => {
      claims[part.is] = claimOf(part);
    },
  };
  const all: Step[] = [];
  const add = (step: Step) => {
    all.push(step);
    onStep(step);
  };
  const reading = await readInput(input, fetchDocument);
  const { picture, written, bakedFor } = reading;
  // Whether a picture is the badge's own is asked last: the badge says where that is.
  const late = reading.steps.filter(isPassedImage);
  for (const step of reading.steps) if (!isPassedImage(step)) add(step);
  const { generation, steps } = await judgeReading(reading, judging);
  for await (const step of steps) add(step);
  const document = written && documentOf(written);
  const other = picture && document && (await otherStep(picture, document, fetchDocument));
  for (const step of late) add(withKeyword(other ?? step, generation, bakedFor));
  const ordered = inOrder(all);
  return {
    report: {
      input: nameOf(input),
      generation,
      verdict: verdictOf(ordered),
      checkedAt: options.now,
      steps: ordered,
    },
    ...(written === undefined ? {} : { document: credentialOf(written).document }),
    ...claims,
  };
}

function claimOf({ address, document }: Part): Claim {
  const name = own(document, 'name');
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(address === undefined ? {} : { address }),
  };
}

/** Where the part cannot be loaded, the badge's own picture cannot be had either. */
async function otherStep(
  picture: Picture,
  document: JsonObject,
  fetchDocument: FetchDocument,
): Promise<Step | undefined> {
  const part = await loaded(() => import('./own-picture.ts'));
  return part?.otherPicture(picture, document, fetchDocument);
}

const isPassedImage = ({ code, result }: Step): boolean => code === 'image' && result === 'passed';

async function judgeReading({ written, at }: Reading, judging: Judging): Promise<Judged> {
  if (written === undefined) return { steps: [], generation: 'unknown' };
  if (isOpenBadges30(documentOf(written))) {
    return { steps: judge30(written, judging), generation: '3.0' };
  }
  if (written.form === 'jws') {
    const part = await loaded(() => import('./signed.ts'));
    return part?.judgeSigned(written.jws, judging) ?? unjudged;
  }
  const part = await loaded(() => import('./hosted.ts'));
  return part?.judgeHosted(written.document, judging, at) ?? unjudged;
}

const unjudged: Judged = {
  generation: 'unknown',
  steps: [
    open('generation', notLoaded('The part that checks badges older than Open Badges 3.0')),
    open('hosted', 'Whether its issuer’s site vouches for the badge could not be found out.'),
    open('revocation', 'Whether the badge was revoked could not be found out.'),
  ],
};

const documentOf = (written: Written) =>
  written.form === 'jws' ? written.jws.payload : written.document;

function nameOf(input: Input): string {
  if ('address' in input) return input.address;
  return ('bytes' in input ? input.name : undefined) ?? 'document';
}

const inOrder = (steps: readonly Step[]): Step[] =>
  [...steps].sort((a, b) => stepCodes.indexOf(a.code) - stepCodes.indexOf(b.code));

/** Under the keyword of another generation old readers find what they cannot read, and new ones find nothing. */
function withKeyword(
  step: Step,
  generation: Report['generation'],
  bakedFor: BakedFor | undefined,
): Step {
  const isFor30 = bakedFor === '3.0';
  if (step.code !== 'image' || bakedFor === undefined || isFor30 === (generation === '3.0')) {
    return step;
  }
  const finding = note(`The badge is baked as one of Open Badges ${bakedFor}, which it is not.`);
  return { ...step, detail: [...(step.detail ?? []), finding] };
}
