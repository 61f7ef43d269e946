/** The card of an award, in the pages of others. */

export const card = {
  cardOpen: 'Ver y comprobar este otorgamiento',
  cardOpenErased: 'Ver su página',
  cardRevoked: 'Revocada el {date}. Ya no cuenta.',
  cardErased: 'Este otorgamiento se borró. Ya no cuenta.',
  cardAwarded: 'Otorgada el {date}',
  cardAwardedTo: 'Otorgada a {name} el {date}',
  cardValidUntil: 'Válida hasta el {date}',
} as const;
