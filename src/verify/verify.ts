/** Any badge → a report. Source: design, section 7. */

import type { FetchDocument } from './fetched.ts';
import { isOpenBadges30 } from './generation.ts';
import { type Judged, judgeHosted } from './hosted.ts';
import { type Input, type Reading, readInput } from './input.ts';
import type { Judging, Written } from './judging.ts';
import { limitedFetch } from './limits.ts';
import { judge30 } from './ob30/judge.ts';
import { otherPicture } from './own-picture.ts';
import type { BakedFor } from './picture.ts';
import { type Report, type Step, stepCodes, verdictOf } from './report.ts';
import { judgeSigned } from './signed.ts';
import { note } from './steps.ts';

export type { Input } from './input.ts';

export type VerifyOptions = {
  readonly fetchDocument: FetchDocument;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** The address that the badge is said to belong to, as somebody typed it. It is never repeated. */
  readonly recipient?: string;
};

/**
 * Reads, asks the issuer's own addresses, and says of every step what came of it.
 *
 * @param input any bytes, any text; nothing in it, and nothing fetched, makes this throw.
 * @throws when `now` is no date
 */
export async function verify(input: Input, options: VerifyOptions): Promise<Report> {
  const now = Date.parse(options.now);
  if (Number.isNaN(now)) throw new Error('The option now is no ISO 8601 date.');
  const fetchDocument = limitedFetch(options.fetchDocument);
  const { recipient } = options;
  const judging: Judging = {
    fetchDocument,
    now,
    checkedAt: options.now,
    ...(recipient === undefined ? {} : { recipient }),
  };
  const reading = await readInput(input, fetchDocument);
  const { generation, steps } = await judgeReading(reading, judging);
  const { picture, written } = reading;
  const other =
    picture && written && (await otherPicture(picture, documentOf(written), fetchDocument));
  const read = reading.steps.map((step) =>
    step.code === 'image' && step.result === 'passed' ? (other ?? step) : step,
  );
  const all = inOrder([...read, ...steps]);
  return {
    input: nameOf(input),
    generation,
    verdict: verdictOf(all),
    checkedAt: options.now,
    steps: all.map((step) => withKeyword(step, generation, reading.bakedFor)),
  };
}

async function judgeReading({ written, at }: Reading, judging: Judging): Promise<Judged> {
  if (written === undefined) return { steps: [], generation: 'unknown' };
  if (isOpenBadges30(documentOf(written))) {
    return { steps: await judge30(written, judging), generation: '3.0' };
  }
  if (written.form === 'jws') return judgeSigned(written.jws, judging);
  return judgeHosted(written.document, judging, at);
}

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
