/** The page of a badge. */

import type { badge as english } from '../en/badge.ts';

export const badge: Record<keyof typeof english, string> = {
  badgeFrom: '[Insignia](#badge) de {issuer}',
  hasToBeDone: 'Qué hay que hacer',
  type: 'Tipo',
  creditsAvailable: 'Créditos',
  details: 'Detalles',
  fieldOfStudy: 'Campo de estudio',
  specialization: 'Especialización',
  humanCode: 'Código',
  designedBy: 'Diseñada por {party}.',
  canBeReached: 'Qué se puede alcanzar',
  levels: 'De menor a mayor',
  level: 'Nivel',
  levelMeans: 'Qué significa',
  points: 'Puntos',
  levelNeeded: 'Necesario',
  skills: 'Competencias',
  tags: 'Etiquetas',
  holds: 'Un otorgamiento vale',
  holdsFor: 'durante {duration}',
  version: 'Versión',
  awarded: 'Otorgada',
  'times.one': '{count} vez',
  'times.other': '{count} veces',
  corrected: 'Corregida',
  retired: 'Retirada',
  retiredSince:
    '[Retirada](#retired) desde el {date}: ya no se otorga. Los otorgamientos ya hechos se mantienen.',
  replacedBy: '[Reemplazada](#replaced) por {badge}.',
  replaces: 'Reemplaza a {badge}.',
  whoAwards: 'Quién la otorga',
  moreFrom: 'Todas las insignias de {issuer}',
};
