/** Public keys at their own addresses. Source: design, sections 3 and 4. */

import type { CompromisedKey, RsaKey } from '../model/keys.ts';

/**
 * What the `kid` of a VC-JWT leads to: one JWK, no set. `kid` is its thumbprint, which is its fragment in the DID
 * document too.
 *
 * @see RFC 7517, section 4; Open Badges 3.0, "JSON Web Token Proof Format"
 */
export const bareJwk = ({ jwk, thumbprint }: RsaKey): object => ({
  kty: jwk.kty,
  n: jwk.n,
  e: jwk.e,
  alg: 'RS256',
  use: 'sig',
  kid: thumbprint,
});

/**
 * What stands at each address of a compromised key: that it counts no more, and no key.
 *
 * @param id the address
 */
export const compromisedKey = (id: string, { reason }: CompromisedKey): object => ({
  id,
  revoked: true,
  reason,
});
