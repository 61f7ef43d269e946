/** What the head of a page calls its documents. */

import type { documents as english } from '../en/documents.ts';

export const documents: Record<keyof typeof english, string> = {
  documentCredential: 'Cette attribution en OpenBadgeCredential (Open Badges 3.0)',
  documentAchievement: 'Ce badge en Achievement (Open Badges 3.0)',
  documentDid: 'Le document DID de cet émetteur',
  documentAward: 'Cette attribution en Assertion (Open Badges 2.0)',
  documentBadge: 'Ce badge en BadgeClass (Open Badges 2.0)',
  documentIssuer: 'Cet émetteur en Profile (Open Badges 2.0)',
  documentRevocations: 'Les attributions révoquées en RevocationList (Open Badges 2.0)',
};
