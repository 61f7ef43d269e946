/** The page of a badge. */

import type { badge as english } from '../en/badge.ts';

export const badge: Record<keyof typeof english, string> = {
  badgeFrom: '[Badge](#badge) émis par {issuer}',
  hasToBeDone: 'Ce qu’il faut faire',
  type: 'Type',
  creditsAvailable: 'Crédits',
  details: 'Détails',
  fieldOfStudy: 'Domaine d’études',
  specialization: 'Spécialisation',
  humanCode: 'Code',
  designedBy: 'Conçu par {party}.',
  canBeReached: 'Ce qui peut être atteint',
  levels: 'Du plus bas au plus haut',
  level: 'Niveau',
  levelMeans: 'Ce qu’il signifie',
  points: 'Points',
  levelNeeded: 'Requis',
  skills: 'Compétences',
  tags: 'Mots-clés',
  holds: 'Une attribution est valable',
  holdsFor: 'pendant {duration}',
  version: 'Version',
  awarded: 'Attribué',
  'times.one': '{count} fois',
  'times.other': '{count} fois',
  corrected: 'Corrigé',
  retired: 'Retiré',
  retiredSince:
    '[Retiré](#retired) depuis le {date} : il n’est plus attribué. Les attributions déjà faites restent.',
  replacedBy: '[Remplacé](#replaced) par {badge}.',
  replaces: 'Remplace {badge}.',
  whoAwards: 'Qui l’attribue',
  moreFrom: 'Tous les badges émis par {issuer}',
};
