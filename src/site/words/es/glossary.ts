/** The glossary: each term, and what it means here, under the id that its place on the page has. */

import type { glossary as english } from '../en/glossary.ts';

export const glossary: Record<keyof typeof english, string> = {
  glossary: 'Glosario',
  glossaryLead: 'Las palabras de estas páginas, y qué significan aquí.',
  glossaryDescription:
    'Qué significan las insignias, los otorgamientos y las palabras que los rodean, en frases sencillas.',
  glossaryBadges: 'La insignia',
  glossaryAwards: 'El otorgamiento',
  glossaryChecks: 'Verificar y llevar',
  'glossary.badge': 'Insignia',
  'glossary.badge.means':
    'Una imagen con una descripción de lo que alguien ha hecho o sabe hacer. La misma insignia puede otorgarse a muchas personas.',
  'glossary.issuer': 'Emisor',
  'glossary.issuer.means': 'La organización o persona que otorga una insignia y responde por ella.',
  'glossary.criteria': 'Criterios',
  'glossary.criteria.means': 'Qué hay que hacer para que se otorgue la insignia.',
  'glossary.skill': 'Competencia',
  'glossary.skill.means':
    'Lo que sabe hacer quien tiene la insignia, con un enlace a la entrada del marco o del plan de estudios que lo describe.',
  'glossary.endorsement': 'Recomendación',
  'glossary.endorsement.means':
    'Lo que alguien distinto del emisor dice en su propio nombre a favor de un emisor, una insignia o un otorgamiento.',
  'glossary.replaced': 'Reemplazada',
  'glossary.replaced.means':
    'Una insignia más nueva ha tomado el lugar de otra anterior. Los otorgamientos de la anterior siguen como están.',
  'glossary.retired': 'Retirada',
  'glossary.retired.means':
    'La insignia ya no se otorga. Los otorgamientos ya hechos siguen como están.',
  'glossary.version': 'Versión',
  'glossary.version.means':
    'El número de orden de una insignia rehecha. Lo que pide puede cambiar de una a otra; cada otorgamiento conserva la suya.',
  'glossary.award': 'Otorgamiento',
  'glossary.award.means':
    'Una insignia, dada a alguien un día concreto. Tiene su propia página, cuya dirección no cambia nunca.',
  'glossary.recipient': 'Titular',
  'glossary.recipient.means':
    'La persona a quien se otorgó la insignia. Lo que leen los programas no contiene ninguna dirección de correo, solo una huella de ella, con la que se puede comparar una dirección conocida.',
  'glossary.fingerprint': 'Huella (hash)',
  'glossary.fingerprint.means':
    'Un número calculado a partir de una dirección. La misma dirección da siempre el mismo número, pero el número no devuelve la dirección.',
  'glossary.evidence': 'Evidencias',
  'glossary.evidence.means':
    'Lo que muestra que se cumplieron los criterios: un texto, una imagen, un enlace al trabajo.',
  'glossary.result': 'Resultado',
  'glossary.result.means': 'Cuánto se alcanzó: una calificación, puntos, un nivel.',
  'glossary.credits': 'Créditos',
  'glossary.credits.means':
    'Puntos que cuentan para unos estudios, como los ECTS: cuántos vale una insignia o cuántos se obtuvieron.',
  'glossary.valid': 'Válido',
  'glossary.valid.means':
    'El otorgamiento cuenta: el emisor responde por él, no ha caducado y no fue revocado.',
  'glossary.expiry': 'Caducidad',
  'glossary.expiry.means':
    'El día hasta el que un otorgamiento es válido. Muchos no lo tienen y siguen siendo válidos.',
  'glossary.revoked': 'Revocado',
  'glossary.revoked.means':
    'El emisor retiró el otorgamiento, y dice cuándo y por qué. Ya no cuenta, pero su página se mantiene.',
  'glossary.erased': 'Borrado',
  'glossary.erased.means':
    'Se quitó del otorgamiento todo lo relativo a la persona, por ejemplo porque ella lo pidió. Ya no cuenta; su dirección solo dice que fue borrado.',
  'glossary.status-list': 'Lista de otorgamientos revocados',
  'glossary.status-list.means':
    'Un archivo del emisor en el que los programas consultan si un otorgamiento fue revocado. No nombra a nadie.',
  'glossary.verify': 'Verificar',
  'glossary.verify.means':
    'Averiguar si un otorgamiento es lo que dice ser: si lo hizo el emisor, si nadie lo ha cambiado, si no ha caducado y si no fue revocado.',
  'glossary.record': 'Datos',
  'glossary.record.means':
    'El otorgamiento, la insignia o el emisor tal como los leen los programas, en una dirección propia.',
  'glossary.hosted': 'Alojado',
  'glossary.hosted.means':
    'Un otorgamiento que cuenta porque está en la dirección del emisor: vale lo que hoy se encuentra allí.',
  'glossary.signature': 'Firma y clave',
  'glossary.signature.means':
    'El emisor firma con una clave secreta, y cualquiera puede verificar la firma con la clave pública que le corresponde. Si después cambia una sola letra, la firma ya no encaja.',
  'glossary.token': 'Token (JWT, JWS)',
  'glossary.token.means':
    'Un otorgamiento y su firma en una línea de texto, como la intercambian muchos programas.',
  'glossary.baked-image': 'Imagen portadora',
  'glossary.baked-image.means':
    'Una imagen de insignia que lleva dentro el otorgamiento sin que se vea. Quien tenga la imagen puede hacer verificar el otorgamiento.',
  'glossary.wallet': 'Cartera digital',
  'glossary.wallet.means':
    'Una aplicación en la que cada persona guarda sus otorgamientos firmados y elige a quién mostrarlos.',
  'glossary.backpack': 'Mochila de insignias',
  'glossary.backpack.means':
    'Un sitio web en el que cada persona reúne y muestra sus insignias de muchos emisores.',
  'glossary.open-badges': 'Open Badges',
  'glossary.open-badges.means':
    'El estándar común de estas insignias, mantenido por 1EdTech. La versión 3.0 es la más nueva y la que leen las carteras digitales; la mayoría de los demás lee la 2.0, y algunos más antiguos la 1.1.',
  'glossary.did': 'DID',
  'glossary.did.means':
    'Un nombre para los programas. Lleva a las claves públicas del emisor, y solo el sitio de este decide qué hay allí.',
};
