/** Content → publication: read, link, place every problem. What check, build and the dev server begin with. */

import type { FileSource } from '../content/files.ts';
import { placeProblems } from '../content/place.ts';
import { readContent } from '../content/read.ts';
import { isLoopback } from '../content/schema/loopback.ts';
import type { KeySource, Sources } from '../content/schema/sources.ts';
import { type Addresses, createAddresses } from '../model/addresses.ts';
import type { AwardId } from '../model/award.ts';
import type { Instant } from '../model/instant.ts';
import { link } from '../model/link.ts';
import { fieldPath } from '../model/link-common.ts';
import { hasKeyFiles } from '../model/link-keys.ts';
import type { Publication } from '../model/publication.ts';
import { hasErrors, type Problem, sortProblems } from '../problems/problem.ts';
import { exampleImageProblems } from './example-images.ts';
import { refusal } from './forms.ts';
import { publicProblems } from './public-files.ts';

export type Loaded = {
  readonly sources: Sources;
  /** Undefined as soon as there is an error among the problems. */
  readonly publication: Publication | undefined;
  readonly addresses: Addresses | undefined;
  /** Sorted by file and line. */
  readonly problems: readonly Problem[];
};

export type LoadOptions = {
  /** Leaves the keys out, so that nothing is signed: a preview. */
  readonly unsigned?: boolean;
  /** Throw-away keys for these issuers. Asked only where the address is a loopback one, for issuers without a key file. */
  readonly developmentKeys?: (issuers: readonly string[]) => Promise<readonly KeySource[]>;
};

export async function load(
  files: FileSource,
  now: Instant,
  { unsigned = false, developmentKeys }: LoadOptions = {},
): Promise<Loaded> {
  const { sources: inFiles, problems: written } = await readContent(files);
  const keyless = unsigned ? [] : keylessIssuers(inFiles);
  const made = keyless.length > 0 && developmentKeys ? await developmentKeys(keyless) : [];
  const sources = { ...inFiles, keys: [...inFiles.keys, ...made] };
  const { publication, problems: linked } = link(sources, { now, unsigned });
  const addresses = publication && createAddresses(publication.site.url);
  const problems = [...written, ...linked];
  problems.push(...(await publicProblems(files, sources.publicFiles, publication, addresses)));
  if (publication !== undefined) {
    problems.push(...notInFormat(sources, publication));
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

/** Issuers that have no keys and need none of their own, because nobody else sees the site. */
function keylessIssuers({ site, issuers, written }: Sources): readonly string[] {
  if (site === undefined || !isLoopback(new URL(site.url).hostname)) return [];
  return issuers.map(({ slug }) => slug).filter((slug) => !hasKeyFiles(written, slug));
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
