/** How much is asked for on account of one input. */

import type { FetchDocument, Fetched } from './fetched.ts';

/**
 * More than any badge needs: its own document, badge class, issuer, key, list, and ten endorsements with who says them.
 */
export const maxFetches = 40;

/**
 * Asks once for each address, whatever its fragment, and for no more than {@link maxFetches} of them. What the
 * function that it is given throws is taken for no answer.
 */
export function limitedFetch(fetchDocument: FetchDocument): FetchDocument {
  const asked = new Map<string, Promise<Fetched>>();
  return (address) => {
    const [whole = ''] = address.split('#');
    const earlier = asked.get(whole);
    if (earlier !== undefined) return earlier;
    if (asked.size >= maxFetches) return Promise.resolve({ kind: 'refused', why: 'too-many' });
    const answer = fetchOnce(whole, fetchDocument);
    asked.set(whole, answer);
    return answer;
  };
}

async function fetchOnce(address: string, fetchDocument: FetchDocument): Promise<Fetched> {
  try {
    return await fetchDocument(address);
  } catch {
    return { kind: 'unreachable' };
  }
}
