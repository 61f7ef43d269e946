/**
 * Checks an award and says what to show of it: the large part of `<open-badge>`, which is loaded when there is something to
 * check. It takes nothing from the modules of the first part but types, so that neither has to be found by the other.
 */

import type { FetchDocument } from '../../../verify/fetched.ts';
import type { Verdict } from '../../../verify/report.ts';
import { verify } from '../../../verify/verify.ts';
import { rosette } from '../../rosette.ts';
import { claimsOf } from './claims.ts';
import { documentsAt } from './documents.ts';
import type { Outcome } from './view.ts';

export { viewOf } from './view.ts';
export { rosette };

/** @param now ISO 8601 in UTC */
export async function check(
  address: string,
  fetchDocument: FetchDocument,
  now: string,
): Promise<Outcome> {
  const report = await verify({ address }, { fetchDocument, now });
  const documents = await documentsAt(address, report.generation, fetchDocument);
  return {
    address,
    report,
    verdict: documents === undefined ? unread(report.verdict) : report.verdict,
    claims: documents && claimsOf(documents),
  };
}

/** A picture or a page may lead the check to a badge that is not the document which stands at the address. */
const unread = (verdict: Verdict): Verdict => (verdict === 'invalid' ? 'invalid' : 'unknown');
