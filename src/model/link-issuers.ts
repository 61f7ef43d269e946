/** Issuers, still without their badge classes. */

import type { IssuerTranslationSource, Sources } from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import type { BadgeClass } from './badge-class.ts';
import { given } from './given.ts';
import { type Instant, startOf } from './instant.ts';
import type { Issuer } from './issuer.ts';
import type { IssuerKeys } from './keys.ts';
import { commonOf, futureEndorsements, imageOf, inFuture } from './link-common.ts';
import { issuerTranslation } from './link-translated-texts.ts';
import { inOrder } from './order.ts';
import type { Site } from './site.ts';

/** While linking, an issuer's list of badge classes grows. */
export type IssuerDraft = Issuer & { readonly badgeClasses: BadgeClass[] };

/**
 * @param keys by the issuer's slug; an issuer without signs nothing
 * @param translations by the issuer's slug, in the order of the site's languages
 */
export function linkIssuers(
  { issuers }: Sources,
  keys: ReadonlyMap<string, IssuerKeys>,
  translations: ReadonlyMap<string, readonly IssuerTranslationSource[]>,
  site: Site,
  now: Instant,
  problems: Problem[],
): Map<string, IssuerDraft> {
  return inOrder(
    issuers.map(({ slug, origin, fields, about, image }) => {
      const updated = fields.updated && startOf(fields.updated, site.timeZone);
      const future = inFuture(origin, 'updated', updated, now);
      if (future !== undefined) problems.push(future);
      problems.push(...futureEndorsements(origin, fields.endorsement, site, now));
      const { name, url, email, telephone, imageAlt, linkedin, awarding } = fields;
      const issuer: IssuerDraft = {
        ...commonOf(fields, site, (at) => at.issuerPage({ slug })),
        slug,
        name,
        url,
        email,
        about,
        isAwarding: awarding,
        translations: (translations.get(slug) ?? []).map(issuerTranslation),
        badgeClasses: [],
        ...given({ telephone, imageAlt, linkedin, updated, description: fields.description }),
        ...given({ image: image && imageOf(image), keys: keys.get(slug) }),
      };
      return [slug, issuer] as const;
    }),
  );
}
