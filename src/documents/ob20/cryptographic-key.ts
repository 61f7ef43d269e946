/** A public key of the issuer. @see Open Badges 2.0, "CryptographicKey" */

import type { Addresses } from '../../model/addresses.ts';
import type { Issuer } from '../../model/issuer.ts';
import type { RsaKey } from '../../model/keys.ts';
import { context, type Ob20Document } from './document.ts';

/** A stand-alone CryptographicKey document. Its `owner` names it in return as long as it is the active one. */
export const cryptographicKey = (issuer: Issuer, key: RsaKey, at: Addresses): Ob20Document => ({
  '@context': context,
  type: 'CryptographicKey',
  id: at.keyDocument(issuer, key).url,
  owner: at.issuerProfile(issuer).url,
  publicKeyPem: key.publicKeyPem,
});
