/** The card of an award, in the pages of others. */

export const card = {
  cardOpen: 'Voir et vérifier cette attribution',
  cardOpenErased: 'Voir sa page',
  cardRevoked: 'Révoqué le {date}. Il ne compte plus.',
  cardErased: 'Cette attribution a été effacée. Elle ne compte plus.',
  cardAwarded: 'Attribué le {date}',
  cardAwardedTo: 'Attribué à {name} le {date}',
  cardValidUntil: 'Valable jusqu’au {date}',
} as const;
