/**
 * The words of `<open-badge>`, in a table of its own: the script is loaded into other people's pages and has to be
 * small. Why a badge is not valid is said by `why.ts`, which comes with the check.
 */

const en = {
  checking: 'Checking …',
  valid: 'Valid',
  validUntil: 'Valid until {date}',
  expired: 'Expired',
  expiredOn: 'Expired on {date}',
  revoked: 'Revoked',
  revokedWhy: 'Revoked: {why}',
  suspended: 'Suspended for the time being',
  unknown: 'Could not be checked: {why}',
  invalid: 'Not valid: {why}',
  awardedOn: 'Awarded on {date}',
  claims: 'Not to be relied on. It says it is:',
  unconfirmed: 'Not confirmed:',
  byKey: 'known by its key alone',
  seeAward: 'See the award',
  seeCriteria: 'What had to be done',
  aBadge: 'A badge',
  noAddress: 'The page does not say where the badge is.',
  notAllowed: 'Its address is not one that can be asked for here.',
  noDocument: 'What stands at its address is not the text of a badge.',
  notLoaded: 'What it takes to check it could not be loaded.',
};

export type Words = Readonly<Record<keyof typeof en, string>>;

const de: Words = {
  checking: 'Wird geprüft …',
  valid: 'Gültig',
  validUntil: 'Gültig bis {date}',
  expired: 'Abgelaufen',
  expiredOn: 'Abgelaufen am {date}',
  revoked: 'Widerrufen',
  revokedWhy: 'Widerrufen: {why}',
  suspended: 'Vorläufig ausgesetzt',
  unknown: 'Konnte nicht geprüft werden: {why}',
  invalid: 'Nicht gültig: {why}',
  awardedOn: 'Verliehen am {date}',
  claims: 'Darauf ist kein Verlass. Es gibt sich aus als:',
  unconfirmed: 'Nicht bestätigt:',
  byKey: 'nur durch einen Schlüssel bekannt',
  seeAward: 'Zur Auszeichnung',
  seeCriteria: 'Was dafür zu tun war',
  aBadge: 'Ein Badge',
  noAddress: 'Die Seite sagt nicht, wo das Badge steht.',
  notAllowed: 'Die Adresse kann von hier aus nicht abgefragt werden.',
  noDocument: 'An der Adresse steht nicht der Text eines Badges.',
  notLoaded: 'Was zum Prüfen nötig ist, ließ sich nicht laden.',
};

const fr: Words = {
  checking: 'Vérification…',
  valid: 'Valide',
  validUntil: 'Valide jusqu’au {date}',
  expired: 'Expiré',
  expiredOn: 'Expiré le {date}',
  revoked: 'Révoqué',
  revokedWhy: 'Révoqué : {why}',
  suspended: 'Suspendu provisoirement',
  unknown: 'N’a pas pu être vérifié : {why}',
  invalid: 'Non valide : {why}',
  awardedOn: 'Décerné le {date}',
  claims: 'À ne pas prendre en compte. Il se présente comme :',
  unconfirmed: 'Non confirmé :',
  byKey: 'connu par sa seule clé',
  seeAward: 'Voir le badge',
  seeCriteria: 'Ce qu’il fallait faire',
  aBadge: 'Un badge',
  noAddress: 'La page ne dit pas où se trouve le badge.',
  notAllowed: 'Son adresse ne peut pas être consultée d’ici.',
  noDocument: 'Ce qui se trouve à son adresse n’est pas le texte d’un badge.',
  notLoaded: 'Ce qu’il faut pour le vérifier n’a pas pu être chargé.',
};

const es: Words = {
  checking: 'Comprobando…',
  valid: 'Válida',
  validUntil: 'Válida hasta el {date}',
  expired: 'Caducada',
  expiredOn: 'Caducó el {date}',
  revoked: 'Revocada',
  revokedWhy: 'Revocada: {why}',
  suspended: 'Suspendida por ahora',
  unknown: 'No se pudo comprobar: {why}',
  invalid: 'No válida: {why}',
  awardedOn: 'Otorgada el {date}',
  claims: 'No es de fiar. Dice ser:',
  unconfirmed: 'Sin confirmar:',
  byKey: 'conocido solo por su clave',
  seeAward: 'Ver la insignia',
  seeCriteria: 'Lo que había que hacer',
  aBadge: 'Una insignia',
  noAddress: 'La página no dice dónde está la insignia.',
  notAllowed: 'Su dirección no se puede consultar desde aquí.',
  noDocument: 'Lo que hay en su dirección no es el texto de una insignia.',
  notLoaded: 'No se pudo cargar lo necesario para comprobarla.',
};

export const tables = { en, de, fr, es } as const satisfies Readonly<Record<string, Words>>;

/** The languages that the element speaks. */
export type Language = keyof typeof tables;

export type Speech = {
  readonly language: Language;
  /** For dates: with the country, where one is said. */
  readonly tag: string;
  /** @param values for the braces of the sentence */
  readonly say: (key: keyof Words, values?: Readonly<Record<string, string>>) => string;
};

/** The first of some wishes that can be fulfilled; English where none can. @param wishes BCP 47 */
export function speechOf(wishes: readonly (string | null | undefined)[]): Speech {
  const known = wishes.filter((wish) => typeof wish === 'string').map(tagOf);
  const tag = known.find((wish) => Object.hasOwn(tables, languageOf(wish))) ?? 'en';
  const language = languageOf(tag) as Language;
  const words: Words = tables[language];
  return {
    language,
    tag,
    say: (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? ''),
  };
}

const languageOf = (tag: string): string => tag.split('-')[0] ?? '';

/** What is no tag is no wish. */
function tagOf(written: string): string {
  try {
    return Intl.getCanonicalLocales(written)[0] ?? '';
  } catch {
    return '';
  }
}
