/** The page on which the issuer awards badges in the browser: what the server writes. */

import type { awarding as english } from '../en/awarding.ts';

export const awarding: Record<keyof typeof english, string> = {
  awardingTitle: 'Otorgar insignias',
  awardingDescription:
    'Para el emisor: sella otorgamientos en el navegador y prepara el archivo para el repositorio.',
  awardingLead:
    'Para quienes emiten insignias aquí: indique quién recibe qué y llévese el archivo para su repositorio. Las direcciones se sellan antes.',
  awardingStays:
    'Lo que escriba queda en esta página: no se envía a ninguna parte ni se guarda, y desaparece al cerrarla.',
  awardingWithoutScripts:
    'Para sellar otorgamientos en su navegador, esta página necesita JavaScript, que está desactivado o no se cargó.',
  awardingWhat: 'Qué',
  awardingWhom: 'A quién',
  awardingBadge: 'Insignia',
  awardingChooseBadge: 'Elija una insignia',
  awardingDate: 'Otorgada el',
  awardingExpires: 'Válida hasta',
  awardingExpiresHelp: 'Déjelo vacío para lo que diga la insignia.',
  awardingNarrative: 'Qué se hizo para obtenerla',
  awardingNarrativeHelp: 'Una o dos frases, si lo desea. Cualquiera puede leerlas.',
  awardingEvidence: 'Dónde se puede ver el trabajo',
  awardingEvidenceHelp: 'Direcciones web, una por línea, si las hay.',
  awardingOne: 'Una persona',
  awardingMany: 'Una lista de personas',
  awardingRecipient: 'Dirección de correo',
  awardingRecipientHelp: 'En el archivo la sustituye un hash con sal.',
  awardingName: 'Nombre',
  awardingNamePage:
    'Cualquiera lo ve en la página del otorgamiento. Déjelo vacío para no nombrar a nadie.',
  awardingNameTold: 'Solo lo ven quienes reciben el enlace con el nombre.',
  awardingTellOnly: 'Mostrar el nombre solo a quien reciba el enlace con el nombre',
  awardingDrop: 'Suelte una lista aquí',
  awardingListKinds:
    'CSV, como lo guarda una hoja de cálculo. La primera fila nombra las columnas: email, name, date, narrative.',
  awardingPaste: 'O pegue sus filas',
  awardingDates: 'Fechas de la lista',
  awardingDatesClear: 'Solo las inequívocas',
  awardingDayFirst: 'Primero el día: 1/5/2026',
  awardingMonthFirst: 'Primero el mes: 5/1/2026',
  awardingColumns: 'Qué contienen las columnas',
  awardingLook: 'Sellar y revisar',
  awardingWrong: 'Qué no está bien',
  awardingWrongLead:
    'A estas filas no se les otorga nada. Corrija la lista y entréguela de nuevo, o déjelas fuera.',
  awardingRow: 'Fila',
  awardingWhere: 'Dónde',
  awardingProblem: 'Qué hacer',
  awardingRest: 'Llevarse las filas omitidas',
  awardingPublished: 'Qué se publicará',
  awardingPublishedLead: 'Esto, y nada más de estas personas. A quién corresponde solo se ve aquí.',
  awardingHandOver: 'Al repositorio',
  awardingHandOverLead:
    'El archivo no contiene ninguna dirección. Cuando esté en el repositorio y el sitio se publique de nuevo, los otorgamientos estarán ahí.',
  awardingRepository: 'Dirección del repositorio',
  awardingBranch: 'Rama',
  awardingHost: 'Dónde está',
  awardingDownload: 'Descargar el archivo',
  awardingCopyText: 'Copiar su texto',
  awardingSeeText: 'Ver el archivo',
  awardingKeep: 'Solo para usted',
  awardingKeepLead:
    'Guárdelos fuera del repositorio: dicen quién recibió qué otorgamiento. Lléveselos ahora, porque nada de esto podrá volver a mostrarse.',
  awardingLinksLater:
    'Los enlaces que contienen funcionan cuando el archivo se haya incorporado y el sitio esté publicado.',
  awardingLinks: 'Descargar la lista con enlaces',
  awardingMails: 'Descargar todos los correos',
  awardingMailEach: 'Un correo a cada persona',
  awardingKeys: 'Claves, una vez',
  awardingKeysLead:
    'Las insignias firmadas necesitan claves: una parte pública en el repositorio y un secreto en el servidor. Se crean aquí, en su navegador, y no se guardan en ninguna parte.',
  awardingKeysBoth:
    'Otros emisores de aquí tienen claves. El secreto nuevo sustituiría al suyo: pegue primero aquí el actual y se unirá a las claves nuevas.',
  awardingKeysMake: 'Crear las claves',
  awardingKeysPublic: '2. Las partes públicas, al repositorio',
  awardingKeysSecret: '1. El secreto, al servidor',
  awardingKeysSecretLead:
    'Abra la página de secretos. En GitHub, elija allí el entorno {environment} (existe en cuanto GitHub Actions es la fuente de Pages) y luego «{button}». Su nombre es {name}; su valor, el texto que se copia aquí.',
  awardingKeysSafe:
    'Quien tenga este texto puede firmar en su nombre, y nadie puede volver a leerlo en el servidor: guarde una copia en un lugar seguro, como un gestor de contraseñas, y nunca en el repositorio.',
  awardingKeysPublicLead:
    'Añádalas todas. Hasta que esté la última, la ejecución en el servidor falla y lo dice; lo publicado queda como está.',
  awardingKeysWhere:
    'Como la muestra el servidor: https://github.com/name/badges. Con ella los enlaces llevan a las páginas correctas.',
  awardingKeysCopy: 'Copiar el secreto',
  awardingKeysSee: 'Mostrar el secreto',
  awardingKeysPage: 'Abrir la página de secretos',
};
