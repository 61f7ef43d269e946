/** Steps that linking issuers, badge classes and awards have alike. */

import type { ImageSource, Origin } from '../content/schema/sources.ts';
import type { ContentPath, Problem, ProblemCode } from '../problems/problem.ts';
import type { Alignment } from './badge-class.ts';
import type { Common, Image, Related } from './common.ts';
import { given } from './given.ts';
import { type Instant, startOf } from './instant.ts';
import { type EndorsementEntries, endorsementsOf, type PageOf } from './link-endorsements.ts';
import type { Site } from './site.ts';

type CommonFields = {
  readonly language?: string | undefined;
  readonly version?: string | undefined;
  readonly related?:
    | readonly { id: string; language?: string | undefined; version?: string | undefined }[]
    | undefined;
  readonly endorsement?: EndorsementEntries;
  readonly extensions?: Common['extensions'] | undefined;
};

/** @param page of what the fields belong to */
export const commonOf = (fields: CommonFields, site: Site, page: PageOf): Common => ({
  language: fields.language ?? site.language,
  ...given({ version: fields.version }),
  related: (fields.related ?? []).map((related): Related => given(related)),
  endorsement: endorsementsOf(fields.endorsement, page, site),
  extensions: fields.extensions ?? {},
});

type WrittenAlignment = { readonly [K in keyof Alignment]: Alignment[K] | undefined } & Pick<
  Alignment,
  'targetName' | 'targetUrl'
>;

export const alignmentsOf = (
  written: readonly WrittenAlignment[] | undefined,
): readonly Alignment[] => (written ?? []).map((alignment): Alignment => given(alignment));

export const imageOf = ({ bytes, mediaType, width, height }: ImageSource): Image => ({
  bytes,
  mediaType,
  extension: mediaType === 'image/png' ? 'png' : 'svg',
  width,
  height,
});

/** Where a field of a source stands: in the award itself, or at the top for all awards of the file. */
export const fieldPath = ({ path, shared = [] }: Origin, field: string): ContentPath =>
  shared.includes(field) ? [field] : [...path, field];

/** Fields shared by the rows of a CSV file stand in the file beside it. */
const fileOf = ({ file, shared = [], sharedFile = file }: Origin, field: string | undefined) =>
  field !== undefined && shared.includes(field) ? sharedFile : file;

/** The place below a field as an origin of its own: problems of what stands in there are told there. */
export const below = (origin: Origin, field: string, ...steps: ContentPath): Origin => ({
  file: fileOf(origin, field),
  path: [...fieldPath(origin, field), ...steps],
});

export const problemAt = (
  origin: Origin,
  field: string | undefined,
  code: ProblemCode,
  message: string,
  hint?: string,
): Problem => ({
  code,
  severity: 'error',
  file: fileOf(origin, field),
  path: field === undefined ? origin.path : fieldPath(origin, field),
  message,
  ...given({ hint }),
});

/** A problem when the instant lies ahead of now. */
export function inFuture(
  origin: Origin,
  field: string,
  instant: Instant | undefined,
  now: Instant,
): Problem | undefined {
  if (instant === undefined || instant <= now) return undefined;
  return problemAt(
    origin,
    field,
    'date-future',
    `This date lies in the future: it begins at ${instant}, and now it is ${now}.`,
    'Correct the date. If it is today already where you are, set "timeZone" in badges/site.yaml.',
  );
}

/** A problem for each endorsement that is dated in the future. */
export const futureEndorsements = (
  origin: Origin,
  entries: EndorsementEntries,
  { timeZone }: Site,
  now: Instant,
): readonly Problem[] =>
  (entries ?? []).flatMap((entry, index) => {
    if (typeof entry === 'string') return [];
    const problem = inFuture(origin, 'endorsement', startOf(entry.issuedOn, timeZone), now);
    return problem ? [{ ...problem, path: [...(problem.path ?? []), index, 'issuedOn'] }] : [];
  });
