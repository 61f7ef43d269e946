/** Content → publication: read, link, place every problem. What check, build and the dev server begin with. */

import type { FileSource } from '../content/files.ts';
import { placeProblems } from '../content/place.ts';
import { readContent } from '../content/read.ts';
import type { Sources } from '../content/schema/sources.ts';
import { type Addresses, createAddresses } from '../model/addresses.ts';
import type { AwardId } from '../model/award.ts';
import type { Instant } from '../model/instant.ts';
import { link } from '../model/link.ts';
import { fieldPath } from '../model/link-common.ts';
import type { Publication } from '../model/publication.ts';
import { hasErrors, type Problem, sortProblems } from '../problems/problem.ts';
import { listed } from '../problems/render.ts';
import { madeFormats, refusal } from './catalogue.ts';
import { exampleImageProblems } from './example-images.ts';
import { publicProblems } from './public-files.ts';

export type Loaded = {
  readonly sources: Sources;
  /** Undefined as soon as there is an error among the problems. */
  readonly publication: Publication | undefined;
  readonly addresses: Addresses | undefined;
  /** Sorted by file and line. */
  readonly problems: readonly Problem[];
};

export async function load(files: FileSource, now: Instant): Promise<Loaded> {
  const { sources, problems: written } = await readContent(files);
  const { publication, problems: linked } = link(sources, { now });
  const addresses = publication && createAddresses(publication.site.url);
  const problems = [...written, ...linked];
  problems.push(...(await publicProblems(files, sources.publicFiles, publication, addresses)));
  if (publication !== undefined) {
    problems.push(...notYet(publication), ...notInFormat(sources, publication));
    problems.push(...exampleImageProblems(publication));
  }
  const placed = sortProblems(await placeProblems(files, problems));
  return {
    sources,
    publication: hasErrors(placed) ? undefined : publication,
    addresses,
    problems: placed,
  };
}

/** Formats that are asked for and cannot be made yet are said plainly, never left out in silence. */
function notYet({ site }: Publication): Problem[] {
  const missing = site.formats.filter((format) => !madeFormats.includes(format));
  if (missing.length === 0) return [];
  return [
    {
      code: 'format-not-yet',
      severity: 'warning',
      file: 'badges/site.yaml',
      path: ['formats'],
      message: `This version of Rosette publishes Open Badges ${listed(madeFormats)}. It cannot make ${listed(missing)} yet and leaves ${missing.length === 1 ? 'it' : 'them'} out.`,
      hint: 'Nothing needs to be done: the awards get these forms when a newer version builds them. "formats: [2.0]" takes this line away.',
    },
  ];
}

/** An award that a format has no words for gets no file of it, and never a wrong one. Said once an award and format. */
function notInFormat({ awards }: Sources, { site, awards: published }: Publication): Problem[] {
  return awards.flatMap(({ origin, fields }) => {
    const award = published.get(fields.id as AwardId);
    if (award === undefined) return [];
    return site.formats.flatMap((format): Problem[] => {
      const reason = refusal(format, award);
      if (reason === undefined) return [];
      return [
        {
          code: 'award-not-in-format',
          severity: 'warning',
          file: origin.file,
          path: fieldPath(origin, 'recipient'),
          message: `This award gets no Open Badges ${format} files. ${reason}`,
          hint: 'Nothing needs to be done: its page and its other formats are published.',
        },
      ];
    });
  });
}
