/** What stands around every page. */

import type { frame as english } from '../en/frame.ts';

export const frame: Record<keyof typeof english, string> = {
  skip: 'Ir al contenido',
  mainNavigation: 'Menú principal',
  languages: 'Idiomas',
  loopback: 'Un sitio de prueba, en una dirección de este equipo.',
  previewUnsigned:
    'Esto es una vista previa, hecha sin claves: falta lo que debe ir firmado, y nada de lo que hay aquí tiene validez.',
  previewUnsignedLoopback:
    'Esto es una vista previa en una dirección de este equipo, hecha sin claves: falta lo que debe ir firmado, y nada de lo que hay aquí tiene validez.',
  previewDevelopmentKey:
    'Esto es una vista previa de prueba, en una dirección de este equipo: está firmada con claves desechables, que no prueban nada a nadie más.',
  publishedBy:
    'Publicado por {site}. La dirección de una insignia o de un otorgamiento no cambia nunca.',
  home: 'Inicio',
  badges: 'Insignias',
  issuers: 'Emisores',
  issuer: 'Emisor',
  pageTitle: '{page} · {site}',
};
