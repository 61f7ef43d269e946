/** What the head of a page calls its documents. */

import type { documents as english } from '../en/documents.ts';

export const documents: Record<keyof typeof english, string> = {
  documentCredential: 'Diese Verleihung als OpenBadgeCredential (Open Badges 3.0)',
  documentAchievement: 'Dieses Badge als Achievement (Open Badges 3.0)',
  documentDid: 'Das DID-Dokument dieses Ausstellers',
  documentAward: 'Diese Verleihung als Assertion (Open Badges 2.0)',
  documentBadge: 'Dieses Badge als BadgeClass (Open Badges 2.0)',
  documentIssuer: 'Dieser Aussteller als Profile (Open Badges 2.0)',
  documentRevocations: 'Widerrufene Verleihungen als RevocationList (Open Badges 2.0)',
};
