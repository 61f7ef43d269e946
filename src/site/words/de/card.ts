/** The card of an award, in the pages of others. */

export const card = {
  cardOpen: 'Verleihung ansehen und prüfen',
  cardOpenErased: 'Zu ihrer Seite',
  cardRevoked: 'Widerrufen am {date}. Sie gilt nicht mehr.',
  cardErased: 'Diese Verleihung wurde gelöscht. Sie gilt nicht mehr.',
  cardAwarded: 'Verliehen am {date}',
  cardAwardedTo: 'Verliehen an {name} am {date}',
  cardValidUntil: 'Gültig bis {date}',
} as const;
