/** The card of an award, in the pages of others. */

export const card = {
  cardOpen: 'See and check this award',
  cardOpenErased: 'See its page',
  cardRevoked: 'Revoked on {date}. It no longer counts.',
  cardErased: 'This award was erased. It no longer counts.',
  cardAwarded: 'Awarded on {date}',
  cardAwardedTo: 'Awarded to {name} on {date}',
  cardValidUntil: 'Valid until {date}',
} as const;
