/** Why an award no longer counts, in every format's lists and documents. */

import type { Award } from '../model/award.ts';

/** An erased award says that it was erased and no more. */
export const revocationReason = (award: Award): string =>
  award.kind === 'granted' && award.revoked !== undefined
    ? award.revoked.reason
    : 'The issuer erased this award.';
