/** The name of a recipient that is only told: published as a salted hash, once it is sealed. Source: design, section 2, `names`. */

import type { WrittenName } from '../content/schema/recipient-name.ts';
import type { AwardSource } from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import type { SealedName } from './name-hash.ts';
import type { Site } from './site.ts';

export const sealedNameOf = (written: WrittenName | undefined): SealedName | undefined =>
  typeof written === 'object' && written.kind === 'sealed'
    ? { identity: written.identity, salt: written.salt }
    : undefined;

/** The name that sealing hides; undefined where there is none. */
export function nameToSeal(
  written: WrittenName | undefined,
  names: Site['names'],
): string | undefined {
  if (typeof written === 'string') return names === 'told' ? written : undefined;
  return written?.kind === 'told' ? written.name : undefined;
}

/** A warning, once a file and without its place: a frame would show the name in the summaries of the host. */
export function unsealedName({ origin, fields }: AwardSource, { names }: Site): Problem[] {
  if (fields.erased !== undefined || nameToSeal(fields.name, names) === undefined) return [];
  return [
    {
      code: 'award-name-plain',
      severity: 'warning',
      file: origin.file,
      message:
        'A name stands here in plain text, and it shall only be told. Nobody sees it on the site, not even with the link, before it is sealed.',
      hint: 'Run: npm run badges -- seal --all',
    },
  ];
}
