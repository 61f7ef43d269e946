/**
 * Addresses that vanish although what they belong to is still there, by what makes them vanish. What a setting takes
 * away is found by taking the old publication with the new setting, so every form there will ever be is among it.
 */

import { translationPath } from '../../content/schema/translation-names.ts';
import type { AwardId } from '../../model/award.ts';
import { languageFolder } from '../../model/languages.ts';
import type { Publication } from '../../model/publication.ts';
import { type ArtefactRef, refs } from '../catalogue.ts';
import type { AwardChanges } from './award-changes.ts';
import type { Side, Today } from './side.ts';

export type LostAddresses = {
  /** By the setting of site.yaml. */
  readonly formats: readonly ArtefactRef[];
  readonly bake: readonly ArtefactRef[];
  /** Documents in languages that there are no pages in any more. */
  readonly languages: readonly ArtefactRef[];
  /** By the file of the translation that is gone. */
  readonly translation: ReadonlyMap<string, readonly ArtefactRef[]>;
  /** By the badge or the issuer whose picture is of another kind, or gone. */
  readonly picture: ReadonlyMap<string, readonly ArtefactRef[]>;
  /** By the issuer that has no keys any more. */
  readonly keys: ReadonlyMap<string, readonly ArtefactRef[]>;
  /** By nothing that is known. */
  readonly rest: readonly ArtefactRef[];
};

export function lostAddresses(
  { transferred }: Pick<AwardChanges, 'transferred'>,
  before: Side,
  today: Today,
): LostAddresses {
  const stays = keptPaths(today.publication, today);
  const lost = [...refs(before.publication, before.at)].filter(
    ({ path, keep }) => keep && !stays.has(path),
  );
  const left = lost.filter((ref) => isOwnerThere(ref, transferred, today));
  const { formats, bake } = today.publication.site;
  const inFormats =
    left.length === 0 ? stays : keptPaths(withSettings(before, { formats }), before);
  const inBoth =
    left.length === 0 ? stays : keptPaths(withSettings(before, { formats, bake }), before);
  const by = {
    formats: [] as ArtefactRef[],
    bake: [] as ArtefactRef[],
    languages: [] as ArtefactRef[],
    translation: new Map<string, ArtefactRef[]>(),
    picture: new Map<string, ArtefactRef[]>(),
    keys: new Map<string, ArtefactRef[]>(),
    rest: [] as ArtefactRef[],
  };
  for (const ref of left) {
    if (!inFormats.has(ref.path)) by.formats.push(ref);
    else if (!inBoth.has(ref.path)) by.bake.push(ref);
    else {
      const cause = causeOf(ref, before, today);
      if (cause === 'rest' || cause === 'languages') by[cause].push(ref);
      else if (cause !== 'told') {
        const others = by[cause.kind].get(cause.of);
        if (others === undefined) by[cause.kind].set(cause.of, [ref]);
        else others.push(ref);
      }
    }
  }
  return by;
}

const keptPaths = (publication: Publication, { at }: Pick<Side, 'at'>): ReadonlySet<string> => {
  const paths = new Set<string>();
  for (const { path, keep } of refs(publication, at)) if (keep) paths.add(path);
  return paths;
};

const withSettings = (
  { publication }: Side,
  settings: Partial<Publication['site']>,
): Publication => ({ ...publication, site: { ...publication.site, ...settings } });

/** What is gone or broken itself, or belongs to another badge or recipient, is told as such. */
function isOwnerThere(
  ref: ArtefactRef,
  transferred: ReadonlySet<AwardId>,
  { publication }: Today,
): boolean {
  const owner = 'of' in ref ? ref.of : ref;
  if ('award' in owner) {
    return publication.awards.has(owner.award) && !transferred.has(owner.award);
  }
  if ('badge' in owner) return publication.badgeClasses.has(owner.badge);
  return 'issuer' in owner && publication.issuers.has(owner.issuer);
}

type Cause =
  | { readonly kind: 'picture' | 'keys' | 'translation'; readonly of: string }
  | 'languages'
  /** Other findings say it. */
  | 'told'
  | 'rest';

function causeOf(ref: ArtefactRef, before: Side, today: Today): Cause {
  const [was, is] = [ownerOf(ref, before), ownerOf(ref, today)];
  if ('language' in ref && ref.language !== undefined) {
    if (lostLanguages(before, today).includes(ref.language)) return 'languages';
    const [issuer = '', badge = 'issuer'] = (was?.badge?.key ?? was?.issuer.slug ?? '').split('/');
    const file = translationPath(issuer, badge, ref.language);
    if (!today.paths.has(file)) return { kind: 'translation', of: file };
    const translated = (is?.badge ?? is?.issuer)?.translations ?? [];
    if (!translated.some(({ language }) => language === ref.language)) return 'told';
  }
  if (isPicture(ref.kind)) {
    const [one, other] = [was, is].map(
      (owner) => (owner?.badge ?? owner?.issuer)?.image?.extension,
    );
    if (one !== other) return { kind: 'picture', of: was?.badge?.key ?? was?.issuer.slug ?? '' };
  }
  const slug = was?.issuer.slug ?? '';
  if (was?.issuer.keys !== undefined && is?.issuer.keys === undefined) {
    const isKeyless = ![...today.sources.written.keys].some((file) =>
      file.startsWith(`keys/${slug}/`),
    );
    return isKeyless ? { kind: 'keys', of: slug } : 'told';
  }
  // A key's file is gone, endorsements changed, or the last award of a list is another one.
  return 'key' in ref || 'of' in ref || ref.kind === 'status-list' ? 'told' : 'rest';
}

/** The languages whose folder has no pages any more. */
export function lostLanguages(before: Side, today: Today): readonly string[] {
  const { site } = today.publication;
  const folders = new Set(site.languages.map((language) => languageFolder(site, language)));
  const was = before.publication.site;
  return was.languages.filter((language) => {
    const folder = languageFolder(was, language);
    return folder !== '' && !folders.has(folder);
  });
}

const isPicture = (kind: ArtefactRef['kind']): boolean => kind.endsWith('image');

function ownerOf(ref: ArtefactRef, { publication }: Side) {
  const owner = 'of' in ref ? ref.of : ref;
  const badge =
    'award' in owner
      ? publication.awards.get(owner.award)?.badgeClass
      : 'badge' in owner
        ? publication.badgeClasses.get(owner.badge)
        : undefined;
  const issuer =
    badge?.issuer ?? ('issuer' in owner ? publication.issuers.get(owner.issuer) : undefined);
  return issuer && { issuer, badge };
}
