/** The card of an award, in the pages of others. */

export const card = {
  cardOpen: 'Voir et vérifier cette attribution',
  cardOpenErased: 'Voir sa page',
  cardRevoked: 'Révoquée le {date}. Elle n’est plus valable.',
  cardErased: 'Cette attribution a été effacée. Elle n’est plus valable.',
  cardAwarded: 'Décerné le {date}',
  cardAwardedTo: 'Décerné à {name} le {date}',
  cardValidUntil: 'Valable jusqu’au {date}',
} as const;
