/** The page that checks badges, and the check on the page of an award: what the server writes. */

import type { verify as english } from '../en/verify.ts';

export const verify: Record<keyof typeof english, string> = {
  verifyTitle: 'Comprobar una insignia',
  verifyDescription: 'Compruebe cualquier Open Badge en su navegador, sin subirlo a ningún sitio.',
  verifyLead:
    '¿Es auténtica y sigue valiendo? Basta con la imagen, el archivo o la dirección de una insignia, sea quien sea su emisor.',
  verifyStays:
    'No se sube nada. La comprobación se hace en su navegador, que pide al sitio del emisor aquello a lo que remite la insignia.',
  verifyDrop: 'Suelte aquí una insignia',
  verifyChoose: 'Elegir un archivo',
  verifyKinds: 'Una imagen (PNG o SVG) o un archivo (JSON, JWT o JWS)',
  verifyAddress: 'O indique su dirección',
  verifyCheck: 'Comprobar',
  verifyPaste: 'O pegue su texto',
  verifyPasteLabel: 'Texto de la insignia',
  notListed:
    'No se consultan registros de emisores. No figurar en ninguno no hace que una insignia no sea válida.',
  stepWords: 'De qué hablan los pasos:',
  copyReport: 'Copiar el informe',
  printReport: 'Imprimir',
  checkAnother: 'Comprobar otra',
  theSteps: 'Paso a paso',
  troubles: 'Lo que no se ha podido leer',
  yours: '¿Es suya?',
  yoursLead:
    'Escriba la dirección a la que debería pertenecer, o un nombre. Se compara aquí, no se envía a ningún sitio y no se guarda.',
  yoursLabel: 'Correo electrónico o nombre',
  yoursCompare: 'Comparar',
  inPicture: 'Qué hay en esta imagen',
  bake: 'Hacer la imagen de nuevo',
  bakeLead:
    'La imagen de una insignia lleva dentro la concesión. Si solo tiene el archivo de la concesión y la imagen sola, aquí se juntan. No se sube nada.',
  bakeAward: 'La concesión (JSON, JWT o JWS)',
  bakePicture: 'La imagen de la insignia (PNG o SVG)',
  bakeMake: 'Hacer la imagen',
  others: 'Preguntar a otros',
  othersLead:
    'No tiene por qué creer a este sitio. Estos comprobadores los llevan otros, y el archivo que se les da se sube:',
  othersCommand: 'En su propio equipo, {command} dice lo mismo que esta página.',
  others1EdTech: 'Comprobador de 1EdTech, que publica el estándar',
  othersVerifierPlus: 'VerifierPlus, del Digital Credentials Consortium',
  withoutScripts:
    'Para comprobar una insignia en el navegador, esta página necesita JavaScript, que está desactivado o no se ha cargado.',
  checkNow: 'Comprobar ahora',
  checkedNow: 'Comprobada ahora mismo, en este navegador',
  fullReport: 'El informe completo',
};
