/** The text of `badges/<issuer>/<badge>.md` for a badge class that begins. Source: design, section 2. */

import { someOf } from '../model/given.ts';
import { contentOf, fieldLines } from './field-lines.ts';

export type NewBadge = {
  readonly name: string;
  readonly description: string;
  /** The picture in words. */
  readonly imageAlt: string;
  /** Markdown: what has to be done for it. */
  readonly criteria: string;
  readonly tags?: readonly string[] | undefined;
  /** ISO 8601. */
  readonly expiresAfter?: string | undefined;
  /** Slug of the badge class that this one replaces. */
  readonly supersedes?: string | undefined;
};

export const badgeText = ({ criteria, ...fields }: NewBadge): string => {
  const { name, description, imageAlt, tags, expiresAfter, supersedes } = fields;
  return contentOf(
    fieldLines({ name, description, imageAlt, tags: someOf(tags ?? []), expiresAfter, supersedes }),
    criteria,
  );
};
