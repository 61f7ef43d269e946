/** What the head of a page calls its documents. */

import type { documents as english } from '../en/documents.ts';

export const documents: Record<keyof typeof english, string> = {
  documentCredential: 'Este otorgamiento como OpenBadgeCredential (Open Badges 3.0)',
  documentAchievement: 'Esta insignia como Achievement (Open Badges 3.0)',
  documentDid: 'El documento DID de este emisor',
  documentAward: 'Este otorgamiento como Assertion (Open Badges 2.0)',
  documentBadge: 'Esta insignia como BadgeClass (Open Badges 2.0)',
  documentIssuer: 'Este emisor como Profile (Open Badges 2.0)',
  documentRevocations: 'Los otorgamientos revocados como RevocationList (Open Badges 2.0)',
};
