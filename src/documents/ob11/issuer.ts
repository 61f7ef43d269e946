/** The issuer's organization. @see Open Badges 1.1, "IssuerOrganization" */

import type { Addresses } from '../../model/addresses.ts';
import { given } from '../../model/given.ts';
import type { Issuer } from '../../model/issuer.ts';
import { context, type Ob11Document } from './document.ts';

/** `email` is optional in 1.1; readers that raise the document to 2.0 require it. */
export function issuer(from: Issuer, at: Addresses): Ob11Document {
  const { name, url, description, email, image, extensions } = from;
  return given({
    '@context': context,
    type: 'Issuer',
    id: at.v1Issuer(from).url,
    name,
    url,
    description,
    image: image && at.issuerImage(from, image).url,
    email,
    revocationList: at.v1RevocationList(from).url,
    ...extensions,
  });
}
