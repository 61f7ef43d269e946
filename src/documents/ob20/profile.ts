/** The issuer's Profile. @see Open Badges 2.0, "Profile" and "VerificationObject" */

import type { Addresses } from '../../model/addresses.ts';
import { given } from '../../model/given.ts';
import type { Issuer } from '../../model/issuer.ts';
import { commonProperties, context, imageProperty, type Ob20Document } from './document.ts';

/** A stand-alone Profile document. `email` is required of issuers in 2.0. */
export function profile(issuer: Issuer, at: Addresses): Ob20Document {
  const { name, url, telephone, description, email, image } = issuer;
  return given({
    '@context': context,
    type: 'Profile',
    id: at.issuerProfile(issuer).url,
    name,
    url,
    email,
    telephone,
    description,
    image: image && imageProperty(at.issuerImage(issuer, image).url, issuer.imageAlt),
    // Without startsWith, any page of the same host could pass for an award of this issuer; and startsWith alone
    // does not replace the check of the origin. One string: the widely used validator reads a single value.
    verification: { startsWith: at.awardsFolder.url, allowedOrigins: at.hostname },
    // One address: the widely used validator refuses two, although the specification allows them.
    publicKey: issuer.keys && at.keyDocument(issuer, issuer.keys.rsa).url,
    revocationList: at.revocationList(issuer).url,
    ...commonProperties(issuer),
  });
}
