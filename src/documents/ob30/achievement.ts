/** A badge class as an Achievement. @see Open Badges 3.0, "Achievement", "Criteria", "IdentifierEntry" and "Related" */

import type { Addresses } from '../../model/addresses.ts';
import type { BadgeClass, Identifier } from '../../model/badge-class.ts';
import type { Related } from '../../model/common.ts';
import { given, someOf } from '../../model/given.ts';
import { badgeInLanguage } from '../../model/in-language.ts';
import { folderOf, relatedInLanguages } from '../other-languages.ts';
import { alignments, contexts, image, languageCode } from './document.ts';
import { partyProfile } from './profile.ts';
import { resultDescriptions } from './results.ts';

/**
 * As it stands in a credential, without a context of its own. Extensions of 2.0 have no words in 3.0 and are left
 * out, and so are endorsements that others publish: only a whole credential can be embedded.
 *
 * @param endorsements signed EndorsementCredentials, of the original
 * @param language of one of the translations; the original's unless said
 */
export function achievement(
  original: BadgeClass,
  at: Addresses,
  endorsements: readonly object[],
  language = original.language,
): object {
  const folder = folderOf(original, language);
  const badge = badgeInLanguage(original, language);
  return given({
    id: at.documents(folder).achievement(badge).url,
    type: ['Achievement'],
    name: badge.name,
    description: badge.description,
    achievementType: badge.achievementType,
    criteria: { id: at.pages(folder).badgePage(badge).url, narrative: badge.criteria },
    image: image(at.badgeImage(badge).url, badge.imageAlt),
    creator: badge.creator && partyProfile(badge.creator),
    alignment: alignments(badge.alignment),
    tag: someOf(badge.tags),
    creditsAvailable: badge.creditsAvailable,
    fieldOfStudy: badge.fieldOfStudy,
    specialization: badge.specialization,
    humanCode: badge.humanCode,
    otherIdentifier: someOf(badge.otherIdentifier.map(identifierEntry)),
    resultDescription: resultDescriptions(badge, at),
    inLanguage: languageCode(badge.language),
    version: badge.version,
    related: relatedOf(original, at, language),
    endorsement: someOf(endorsements),
  });
}

/** A stand-alone Achievement. */
export const achievementDocument = (...said: Parameters<typeof achievement>): object => ({
  '@context': contexts,
  ...achievement(...said),
});

/** `type` is one word here, and further properties are refused. */
const identifierEntry = ({ identifier, identifierType }: Identifier): object => ({
  type: 'IdentifierEntry',
  identifier,
  identifierType,
});

/** The badge that this one replaces comes first, then this one in other languages. */
function relatedOf(original: BadgeClass, at: Addresses, language: string) {
  const { supersedes } = original;
  const older: readonly Related[] =
    supersedes === undefined
      ? []
      : [given({ id: at.achievement(supersedes).url, version: supersedes.version })];
  const inLanguages = relatedInLanguages(
    original,
    language,
    (folder) => at.documents(folder).achievement(original).url,
  );
  return someOf(
    [...older, ...inLanguages].map(({ id, language, version }) =>
      given({ id, type: ['Related'], inLanguage: languageCode(language), version }),
    ),
  );
}
