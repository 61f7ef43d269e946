/** What the head of a page calls its documents. */

export const documents = {
  documentCredential: 'This award as an Open Badges 3.0 OpenBadgeCredential',
  documentAchievement: 'This badge as an Open Badges 3.0 Achievement',
  documentDid: 'The DID document of this issuer',
  documentAward: 'This award as an Open Badges 2.0 Assertion',
  documentBadge: 'This badge as an Open Badges 2.0 BadgeClass',
  documentIssuer: 'This issuer as an Open Badges 2.0 Profile',
  documentRevocations: 'Revoked awards as an Open Badges 2.0 RevocationList',
} as const;
