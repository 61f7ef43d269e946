/** Lo que se puede hacer desde la página de inicio. */

export const welcome = {
  homeCheckHow:
    'Abra la página del otorgamiento. Su dirección empieza por {address}, y dice quién otorgó la insignia, hasta cuándo es válida y si fue revocada.',
  homeCheckElse:
    'La imagen de una insignia, o una página que está en otro sitio, no demuestra nada por sí sola.',
  homeCheckIssuers: 'La página de cada emisor explica cómo se comprueban sus insignias.',
} as const;
