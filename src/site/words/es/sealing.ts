/** The page on which the issuer awards badges in the browser: what its script says. */

import type { sealing as english } from '../en/sealing.ts';

export const sealing: Record<keyof typeof english, string> = {
  sealingBroken:
    'No se pudo cargar algo que esta página necesita. ¿Está sin conexión? Vuelva a cargar la página.',
  sealingNoBadges: 'No hay ninguna insignia que se pueda otorgar.',
  sealingChooseBadge: 'Elija la insignia.',
  sealingNoRecipient: 'Escriba la dirección de la persona.',
  sealingNoList: 'Entregue primero una lista: suéltela, elíjala o pegue sus filas.',
  sealingTooLarge: 'Una lista puede tener 64 MB.',
  sealingNotUtf8: 'La lista no está en UTF-8. En la hoja de cálculo, guárdela como «CSV UTF-8».',
  sealingRead: '{name}: {rows} filas',
  sealingWorking: 'Revisando …',
  sealingAsCalled: 'Según su nombre',
  sealingLeaveOut: 'Omitir',
  sealingHintColumn: 'Indique abajo qué contiene la columna, u omítala.',
  sealingHintDates:
    'Indique arriba cómo están escritas las fechas de la lista, o escriba año, mes y día.',
  sealingHintTwice: 'Borre una de ellas.',
  sealingOthers: 'Omitirlas y sellar las otras {count}',
  sealingWrongCount: '{wrong} de {all} filas no se pueden otorgar tal como están.',
  sealingSealed: 'Selladas: {count}',
  sealingWhom: 'A quién',
  sealingBadge: 'Insignia',
  sealingIssued: 'Otorgada',
  sealingExpires: 'Válida hasta',
  sealingNever: 'sin fin',
  sealingName: 'Nombre',
  sealingNobody: 'no se nombra a nadie',
  sealingHash: 'un hash, mostrado por el enlace',
  sealingMore: 'Además',
  sealingAddTo: 'Añadir en {host}',
  sealingPasteAt: 'Abrir un archivo nuevo en {host} y pegar el texto',
  sealingUploadAt: 'Subirlo a {host}',
  sealingTooLong: 'El archivo es demasiado largo para un enlace: descárguelo primero.',
  sealingNoRepository:
    'Escriba la dirección del repositorio como la muestra el servidor: https://github.com/name/badges',
  sealingCopied: 'Copiado',
  sealingNotCopied: 'No se pudo copiar. Seleccione el texto y cópielo usted.',
  sealingMail: 'Escribir un correo',
  sealingCopyText: 'Copiar el texto',
  sealingMailFile: 'Como archivo',
  sealingNoPictures: 'Tantos correos se preparan sin sus imágenes; cada uno dice dónde obtenerla.',
  sealingKeysThere: 'Ya hay claves: {issuers}. Para cambiarlas, use la línea de órdenes.',
  sealingKeysFor: 'Para: {issuers}',
  sealingKeysNoSecret:
    'Esto no es un secreto de ese tipo: es un texto entre llaves que empieza por la palabra keys.',
  sealingKeysFailed: 'Este navegador no puede crear tales claves. Pruebe uno más reciente.',
};
