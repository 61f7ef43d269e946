/** What stands where nothing is. */

import type { notFound as english } from '../en/not-found.ts';

export const notFound: Record<keyof typeof english, string> = {
  notFound: 'Esta página no existe',
  notFoundDescription: 'No hay nada en esta dirección.',
  notFoundWhy: 'Qué puede haber pasado',
  notFoundCut:
    'La dirección se cortó o se escribió mal. Las direcciones de los otorgamientos son largas: cópiela de nuevo entera desde el mensaje que recibió.',
  notFoundOther: 'La dirección es de otro sitio.',
  notFoundStay:
    'Las páginas de insignias y otorgamientos no se quitan de aquí. Si falta una que usted conoce, avise al emisor.',
  notFoundGo: 'Adónde ir desde aquí',
  notFoundBadges: 'Todas las insignias',
  notFoundIssuers: 'Quién otorga insignias aquí',
};
