/** The card of an award, in the pages of others. */

export const card = {
  cardOpen: 'Auszeichnung ansehen und prüfen',
  cardOpenErased: 'Zur Seite der Auszeichnung',
  cardRevoked: 'Widerrufen am {date}. Sie gilt nicht mehr.',
  cardErased: 'Diese Auszeichnung wurde gelöscht. Sie gilt nicht mehr.',
  cardAwarded: 'Verliehen am {date}',
  cardAwardedTo: 'Verliehen an {name} am {date}',
  cardValidUntil: 'Gültig bis {date}',
} as const;
