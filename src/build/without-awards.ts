/**
 * A publication on its way to other threads: without its awards, which follow some at a time, so that no thread but the
 * first holds all of them.
 */

import type { Award } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Image } from '../model/common.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Publication } from '../model/publication.ts';

/** An award that names its badge class by its key. */
export type PackedAward = {
  readonly [Kind in Award as Kind['kind']]: Omit<Kind, 'badgeClass'> & {
    readonly badgeClass: string;
  };
}[Award['kind']];

type IssuerDraft = Omit<Issuer, 'badgeClasses'> & { readonly badgeClasses: BadgeClass[] };
type BadgeClassDraft = Omit<BadgeClass, 'supersedes'> & { supersedes?: BadgeClass };

export const packed = (award: Award): PackedAward =>
  ({ ...award, badgeClass: award.badgeClass.key }) as PackedAward;

/**
 * The same publication, in which nothing was ever awarded.
 *
 * @param images what the badge classes carry instead of their own
 */
export function withoutAwards(
  publication: Publication,
  images: ReadonlyMap<Image, Image> = new Map(),
): Publication {
  const issuers = new Map<string, IssuerDraft>();
  for (const [slug, issuer] of publication.issuers) {
    issuers.set(slug, { ...issuer, badgeClasses: [] });
  }
  const badgeClasses = new Map<string, BadgeClassDraft>();
  for (const [key, badge] of publication.badgeClasses) {
    const issuer = found(issuers, badge.issuer.slug);
    const image = images.get(badge.image) ?? badge.image;
    const draft: BadgeClassDraft = { ...badge, issuer, image, awards: [] };
    issuer.badgeClasses.push(draft);
    badgeClasses.set(key, draft);
  }
  for (const badge of badgeClasses.values()) {
    if (badge.supersedes !== undefined) {
      badge.supersedes = found(badgeClasses, badge.supersedes.key);
    }
  }
  return { ...publication, issuers, badgeClasses, awards: new Map() };
}

/**
 * The publication with these awards alone. Its badge classes do not know of them: the files of an award do not depend on
 * other awards.
 */
export function withAwards(base: Publication, awards: readonly PackedAward[]): Publication {
  const unpacked = awards.map((award): [Award['id'], Award] => [
    award.id,
    { ...award, badgeClass: found(base.badgeClasses, award.badgeClass) } as Award,
  ]);
  return { ...base, awards: new Map(unpacked) };
}

function found<K, V>(things: ReadonlyMap<K, V>, key: K): V {
  const thing = things.get(key);
  if (thing === undefined) throw new Error('An award names a badge class that is not there.');
  return thing;
}
