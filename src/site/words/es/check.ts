/** The check of a badge: what its script says in the reader’s browser, which fetches this file. */

import type { check as english } from '../en/check.ts';

export const check: Record<keyof typeof english, string> = {
  verifyGiven:
    'Este enlace propone comprobar una insignia en {host}. Aún no se ha pedido nada: «Comprobar» consulta ese sitio.',
  verifyNotAddress: 'No es una dirección web. Debe empezar por https://.',
  verifyNotHere:
    'Esta dirección lleva a su propio equipo o a su red, a los que no se pregunta desde aquí.',
  verifyTooLarge: 'Este archivo es mayor que cualquier insignia y no se ha leído.',
  verifyUnreadable: 'No se ha podido leer este archivo.',
  verifyBroken:
    'No se ha podido hacer la comprobación: este navegador es demasiado antiguo o no se ha podido cargar parte de la página.',
  verifyChecking: 'Comprobando …',
  verifyAsking: 'Preguntando a {host} …',
  verifyDone: 'Pasos terminados: {count}',
  verdictValid: 'Válida — emitida por {domain}',
  verdictValidNobody: 'Válida — pero ningún dominio responde por ella',
  verdictExpired: 'Caducada — emitida por {domain}',
  verdictExpiredNobody: 'Caducada',
  verdictRevoked: 'Revocada por {domain}',
  verdictRevokedNobody: 'Revocada',
  verdictInvalid: 'No válida',
  verdictUnknown: 'No se ha podido comprobar del todo',
  verdictValidMeans: 'Está tal como la hizo su emisor, no ha sido revocada y no ha caducado.',
  verdictNobodyMeans:
    'Está entera y sin cambios, pero al emisor solo se le conoce por una clave: nada dice quién la tiene.',
  verdictExpiredMeans:
    'Fue válida durante un tiempo que ya ha pasado. No es una falsificación; pregunte si se ha renovado.',
  verdictRevokedMeans: 'Su emisor la ha retirado. Ya no vale.',
  verdictInvalidMeans:
    'No se fíe de ella. Abajo se dice qué falla; no tiene por qué ser culpa de quien se la ha enseñado.',
  verdictUnknownMeans:
    'No se ha hallado nada que la haga no válida, pero no todo se ha podido mirar. Abajo se dice qué falta.',
  issuedHere: 'La ha emitido este sitio.',
  issuedElsewhere:
    'No la ha emitido este sitio, sino quien controla {domain}; si eso merece confianza, lo decide usted.',
  issuerClaimed: 'Nombra a {domain} como emisor. Eso no está demostrado.',
  saysBadge: 'Insignia, según ella misma',
  saysIssuer: 'Emisor, según la insignia',
  issuerAt: 'Dirección del emisor',
  checkedWhat: 'Qué se ha comprobado',
  checkedKind: 'Tipo',
  checkedAt: 'Comprobada el',
  reportCopied: 'El informe se ha copiado.',
  reportNotCopied: 'No se ha podido copiar el informe.',
  stepPassed: 'En orden',
  stepFailed: 'No está en orden',
  stepSkipped: 'No se aplica',
  stepOpen: 'No se ha podido comprobar',
  stepDetails: 'Detalles',
  failsRead: 'De lo que no se puede leer no se puede decir nada. Pida la insignia otra vez.',
  failsHosted: 'Su emisor no la muestra, o ya no. Solo él puede decir por qué.',
  failsForm:
    'No está hecha como pide el estándar. Puede ser un error del emisor, que él puede corregir.',
  failsList: 'No se puede saber con seguridad si ha sido revocada.',
  failsIds: 'Hay partes que no van juntas, así que no prueba nada.',
  failsScope: 'El emisor que nombra no responde por ella. Cualquiera podría haberla hecho.',
  failsSignature: 'No se puede confiar en nada de lo que dice.',
  failsKey: 'El emisor no responde por esta firma, así que no prueba nada.',
  failsStart: 'Todavía no vale.',
  failsExpired: 'Valió hasta entonces. Pregunte si se ha renovado.',
  failsRevoked: 'Ya no vale, diga lo que diga ella misma.',
  failsImage: 'La imagen no lleva una insignia de la que fiarse.',
  failsEndorsements:
    'No se fíe de lo que otros dirían de ella. La insignia misma no depende de eso.',
  failsRecipient: 'Se dio a otra persona.',
  troubleOffline: '{host}: este navegador no tiene conexión. Conéctese y compruebe otra vez.',
  troubleClosed:
    '{host} responde, pero no deja que una página en un navegador lea sus documentos. Guarde el archivo o la imagen y suéltelo aquí, o pregunte a uno de los comprobadores de abajo, a los que eso no les afecta.',
  troubleSilent: '{host} no ha respondido. Compruebe más tarde; si sigue así, pregunte al emisor.',
  troubleSlow: '{host} ha tardado demasiado. Compruebe más tarde.',
  troubleStatus: '{host} responde que eso no existe (estado {status}). Pregunte al emisor.',
  troubleLarge: '{host} ha enviado más de lo que ocupa una insignia.',
  troublePrivate: '{host} lleva a una red privada y no se le ha preguntado.',
  troubleElsewhere: '{host} es otro sitio, al que esta página no pregunta. El informe completo sí.',
  troubleNotWeb: '{host}: desde aquí solo se pregunta a direcciones que empiezan por https://.',
  yoursYes: 'Sí: la insignia dice que se dio a esta dirección o a este nombre.',
  yoursNo: 'No: la insignia se dio a otra dirección o a otro nombre.',
  yoursUnsaid: 'La insignia no dice de quién es de un modo que permita comparar.',
  inPictureFor: 'Para lectores de Open Badges {generation}',
  inPictureNothing: 'No hay ninguna insignia dentro.',
  bakeSave: 'Guardar la imagen',
  bakeMissing: 'Elija primero los dos archivos.',
  bakeNoAward: 'El primer archivo no es una concesión que pueda ponerse en una imagen.',
  bakeNoPicture: 'El segundo archivo no es una imagen PNG o SVG en buen estado.',
};
