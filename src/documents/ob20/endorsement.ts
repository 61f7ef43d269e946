/** Endorsements that are written here, and the Profiles of who says them. @see Open Badges 2.0, "Endorsement" and "Profile" */

import type { Address, Addresses } from '../../model/addresses.ts';
import type { WrittenEndorsement } from '../../model/common.ts';
import { given } from '../../model/given.ts';
import { context, type Ob20Document } from './document.ts';

/** An issuer, a badge class or an award, by its addresses. */
export type Endorsed = {
  /** Endorsements stand beside it. */
  readonly page: Address;
  readonly document: Address;
};

/**
 * A stand-alone Endorsement. Its `issuer` is an address, never an embedded Profile: the widely used validator fails
 * on a Profile that it did not fetch from its own address.
 */
export const endorsement = (
  { page, document }: Endorsed,
  { number, comment, issuedOn }: WrittenEndorsement,
  at: Addresses,
): Ob20Document => ({
  '@context': context,
  type: 'Endorsement',
  id: at.endorsement(page, number).url,
  claim: { id: document.url, endorsementComment: comment },
  issuer: at.endorser(page, number).url,
  issuedOn,
  verification: { type: 'HostedBadge' },
});

/**
 * The Profile that stands for the endorser on this site, one for each endorsement. Hosted verification asks whether
 * the address of the Endorsement is one that its issuer allows, and the endorser's own site knows nothing of us; so
 * the Profile is ours, says so by its address, and allows that one Endorsement alone.
 */
export const endorser = (
  { page }: Endorsed,
  { number, by: { name, url, email, description } }: WrittenEndorsement,
  at: Addresses,
): Ob20Document =>
  given({
    '@context': context,
    type: 'Profile',
    id: at.endorser(page, number).url,
    name,
    url,
    email,
    description,
    verification: {
      startsWith: at.endorsement(page, number).url,
      allowedOrigins: at.hostname,
    },
  });
