/** The signature of a credential in whichever form. */

import type { Judging } from '../judging.ts';
import { loaded, notLoaded } from '../loaded.ts';
import { checkJwt } from './jwt.ts';
import type { LoadMeanings } from './meanings.ts';
import { fail, unclear } from './says.ts';
import type { Signed } from './signed.ts';
import { type Credential, issuerOf } from './written.ts';

export async function checkSigned(
  credential: Credential,
  judging: Judging,
  meanings: LoadMeanings,
): Promise<Signed> {
  const issuer = issuerOf(credential.document);
  if (issuer === undefined) {
    const nobody = 'It does not say who issued it, so there is nobody who could have signed it.';
    return { signature: fail(nobody), key: fail(nobody) };
  }
  if (credential.jws !== undefined) return checkJwt(credential.jws, issuer, judging);
  const parts = await loaded(
    async () => [await import('./data-integrity.ts'), await meanings()] as const,
  );
  if (parts === undefined) {
    const why = unclear(notLoaded('The part that checks such signatures'));
    return { signature: why, key: why };
  }
  const [{ checkProofs }, known] = parts;
  return checkProofs(credential.document, issuer, judging, known);
}
