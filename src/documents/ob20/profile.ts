/** The issuer's Profile. @see Open Badges 2.0, "Profile" and "VerificationObject" */

import type { Addresses } from '../../model/addresses.ts';
import { given } from '../../model/given.ts';
import { issuerInLanguage } from '../../model/in-language.ts';
import type { Issuer } from '../../model/issuer.ts';
import { folderOf, relatedInLanguages } from '../other-languages.ts';
import { commonProperties, context, imageProperty, type Ob20Document } from './document.ts';

/**
 * A stand-alone Profile document. `email` is required of issuers in 2.0. Badges name the original as their issuer, so
 * only that one says how they are verified; a translation is to be read.
 *
 * @param language of one of the translations; the original's unless said
 */
export function profile(
  original: Issuer,
  at: Addresses,
  language = original.language,
): Ob20Document {
  const folder = folderOf(original, language);
  const issuer = issuerInLanguage(original, language);
  const { name, url, telephone, description, email, image } = issuer;
  const related = relatedInLanguages(
    original,
    language,
    (one) => at.documents(one).issuerProfile(issuer).url,
  );
  return given({
    '@context': context,
    type: 'Profile',
    id: at.documents(folder).issuerProfile(issuer).url,
    name,
    url,
    email,
    telephone,
    description,
    image: image && imageProperty(at.issuerImage(issuer, image).url, issuer.imageAlt),
    ...(folder === '' ? verification(issuer, at) : {}),
    ...commonProperties({
      ...issuer,
      related,
      endorsement: folder === '' ? issuer.endorsement : [],
    }),
  });
}

/** What says that an award is of this issuer and holds. */
const verification = (issuer: Issuer, at: Addresses) =>
  given({
    // Without startsWith, any page of the same host could pass for an award of this issuer; and startsWith alone
    // does not replace the check of the origin. One string: the widely used validator reads a single value.
    verification: { startsWith: at.awardsFolder.url, allowedOrigins: at.hostname },
    // One address: the widely used validator refuses two, although the specification allows them.
    publicKey: issuer.keys && at.keyDocument(issuer, issuer.keys.rsa).url,
    revocationList: at.revocationList(issuer).url,
  });
