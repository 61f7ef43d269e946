/** The page of an issuer. */

import type { issuer as english } from '../en/issuer.ts';

export const issuer: Record<keyof typeof english, string> = {
  website: 'Sitio web',
  email: 'Correo electrónico',
  telephone: 'Teléfono',
  about: 'Presentación',
  issuerDescription: '{issuer} otorga insignias. Quién es, y cómo verificar una de sus insignias.',
  notAwarding: 'Este emisor ya no otorga nada nuevo. Los otorgamientos ya hechos se mantienen.',
  howToCheck: 'Cómo verificar una insignia de {issuer}',
  checkAddress:
    'Mire la [dirección](#hosted). La página de cada otorgamiento hecho aquí empieza por {address}. El aspecto de una insignia, o una página que está en otro lugar, no prueba nada por sí solo.',
  checkPage:
    'Lea la página. Dice qué representa la insignia, cuándo se otorgó, hasta cuándo es válida y si fue revocada.',
  checkRecord:
    'Un programa lee en cambio los [datos](#record): «Enlace para verificar», en la página del otorgamiento, lleva a ellos. Las imágenes de la insignia que se descargan allí también los contienen.',
  checkRecipient:
    'Los datos no contienen ninguna dirección de correo, solo una [huella](#fingerprint) de ella. Si alguien le dice su dirección, se puede comparar con esa huella.',
  checkSigned:
    'Una insignia firmada se puede verificar dondequiera que se guarde: debe haberla firmado una de las {keys} de este emisor, y el emisor no debe haberla revocado desde entonces.',
  checkSignedKeys: 'claves',
  keys: 'Claves',
  keysAbout:
    'Las insignias firmadas se firman con estas claves. La mitad privada de cada una es el secreto del emisor; la mitad pública está aquí, para quien quiera verificar.',
  did: 'El nombre del emisor para los programas (DID)',
  keyEd25519For:
    'Firma credenciales, recomendaciones y las [listas de otorgamientos revocados](#status-list).',
  keyRsaFor: 'Firma otorgamientos como [tokens (JWT y JWS)](#token).',
  keyActive: 'En uso desde el {date}',
  keyRetired: 'Retirada el {date}',
  keyRetiredMeans: 'En uso desde el {created} hasta entonces. Lo que firmó sigue contando.',
  keyCompromised: 'Comprometida el {date}: {reason}',
  keyCompromisedMeans: 'Puede que otros la tengan. Nada de lo que firmó cuenta ya.',
  keyJwk: 'JWK',
  keyPem: 'PEM',
};
