/** The files of a thing by their kinds, as its page links them. Which there are is said by publish/forms.ts alone. */

import type { Address, Addresses } from '../model/addresses.ts';
import type { Award } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Issuer } from '../model/issuer.ts';
import type { PublicKey } from '../model/keys.ts';
import type { Publication } from '../model/publication.ts';
import { statusLists } from '../model/status-lists.ts';
import {
  type AwardDocument,
  type BadgeDocument,
  type BakedImage,
  bakedFiles,
  type EndorsementDocument,
  type EndorsementPlace,
  type FormFiles,
  formsOf,
  hasForm,
  type IssuerDocument,
  type KeyDocument,
} from '../publish/forms.ts';

export type Files<Kind extends string> = Readonly<Partial<Record<Kind, Address | undefined>>>;
export type AwardFile = AwardDocument | BakedImage;

type Listed<Kind, Thing> = readonly (readonly [Kind, (thing: Thing, at: Addresses) => Address])[];

/** @param language of the pages: a document is linked in it, where it is translated */
export function createFiles(
  publication: Pick<Publication, 'site'>,
  at: Addresses,
  language = publication.site.language,
) {
  const groupsOf = (issuer: Issuer): readonly Partial<FormFiles>[] =>
    formsOf(publication.site, issuer).map(([, files]) => files);
  const placed = <Kind extends string, Thing>(listed: Listed<Kind, Thing>, thing: Thing) =>
    byKind(listed.map(([kind, address]) => [kind, address(thing, at)]));

  return {
    award: (award: Award): Files<AwardFile> => ({
      ...placed(
        formsOf(publication.site, award.badgeClass.issuer)
          .filter(([format]) => hasForm(publication, format, award))
          .flatMap(([, files]) => files.award ?? []),
        award,
      ),
      ...byKind(bakedFiles(publication, award, at).map(({ kind, path }) => [kind, at.at(path)])),
    }),

    badge(badge: BadgeClass): Files<BadgeDocument> {
      const groups = groupsOf(badge.issuer);
      return {
        ...placed(
          groups.flatMap((files) => files.badge ?? []),
          badge,
        ),
        ...(isTranslated(badge, language)
          ? placed(
              groups.flatMap((files) => files.badgeTranslation ?? []),
              { of: badge, language },
            )
          : {}),
      };
    },

    issuer(issuer: Issuer): Files<IssuerDocument> {
      const groups = groupsOf(issuer);
      return {
        ...placed(
          groups.flatMap((files) => files.issuer ?? []),
          issuer,
        ),
        ...(isTranslated(issuer, language)
          ? placed(
              groups.flatMap((files) => files.issuerTranslation ?? []),
              { of: issuer, language },
            )
          : {}),
      };
    },

    /** An Ed25519 key has none: it stands in the DID document. */
    key: (issuer: Issuer, key: PublicKey): Files<KeyDocument> =>
      key.type === 'ed25519'
        ? {}
        : placed(
            groupsOf(issuer).flatMap((files) => files.key ?? []),
            { issuer, key },
          ),

    /** The lists of revoked awards of 3.0, in order. */
    statusLists(issuer: Issuer): readonly Address[] {
      if (!groupsOf(issuer).some(({ hasStatusLists }) => hasStatusLists)) return [];
      return statusLists(issuer).map((list) => at.statusList(issuer, list));
    },

    /** @param issuer whose page, or whose badge's or award's page, it stands on */
    endorsement: (issuer: Issuer, place: EndorsementPlace): Files<EndorsementDocument> =>
      placed(
        groupsOf(issuer).flatMap((files) => files.endorsement ?? []),
        place,
      ),
  };
}

const isTranslated = (
  { translations }: Pick<BadgeClass | Issuer, 'translations'>,
  language: string,
): boolean => translations.some((one) => one.language === language);

const byKind = <Kind extends string>(files: readonly (readonly [Kind, Address])[]): Files<Kind> =>
  Object.fromEntries(files) as Partial<Record<Kind, Address>>;
