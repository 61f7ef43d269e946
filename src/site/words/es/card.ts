/** The card of an award, in the pages of others. */

export const card = {
  cardOpen: 'Ver y comprobar esta concesión',
  cardOpenErased: 'Ver su página',
  cardRevoked: 'Revocada el {date}. Ya no es válida.',
  cardErased: 'Esta concesión se borró. Ya no es válida.',
  cardAwarded: 'Concedida el {date}',
  cardAwardedTo: 'Concedida a {name} el {date}',
  cardValidUntil: 'Válida hasta el {date}',
} as const;
