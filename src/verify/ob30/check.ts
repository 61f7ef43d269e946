/** The signature of a credential in whichever form. */

import type { Judging } from '../judging.ts';
import type { Meanings } from './canonical.ts';
import { checkProofs } from './data-integrity.ts';
import { checkJwt } from './jwt.ts';
import { fail } from './says.ts';
import type { Signed } from './signed.ts';
import { type Credential, issuerOf } from './written.ts';

export async function checkSigned(
  credential: Credential,
  judging: Judging,
  meanings: Meanings,
): Promise<Signed> {
  const issuer = issuerOf(credential.document);
  if (issuer === undefined) {
    const nobody = 'It does not say who issued it, so there is nobody who could have signed it.';
    return { signature: fail(nobody), key: fail(nobody) };
  }
  return credential.jws === undefined
    ? checkProofs(credential.document, issuer, judging, meanings)
    : checkJwt(credential.jws, issuer, judging);
}
