/** What stands where nothing is. */

import type { notFound as english } from '../en/not-found.ts';

export const notFound: Record<keyof typeof english, string> = {
  notFound: 'Cette page n’existe pas',
  notFoundDescription: 'Il n’y a rien à cette adresse.',
  notFoundWhy: 'Ce qui a pu se passer',
  notFoundCut:
    'L’adresse a été coupée ou mal saisie. Les adresses des attributions sont longues : copiez-la de nouveau en entier depuis le message que vous avez reçu.',
  notFoundOther: 'L’adresse est celle d’un autre site.',
  notFoundStay:
    'Les pages des badges et des attributions ne disparaissent pas ici. Si une page que vous connaissez n’y est plus, prévenez l’émetteur.',
  notFoundGo: 'Où aller maintenant',
  notFoundBadges: 'Tous les badges',
  notFoundIssuers: 'Qui attribue des badges ici',
};
