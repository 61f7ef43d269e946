/**
 * Why an award is not valid or could not be checked, in one sentence. English is what the check itself says; the other
 * languages have a sentence for each step of it.
 */

import type { Report, Step, StepCode } from '../../../verify/report.ts';
import type { Language } from './words.ts';

type Sentences = Readonly<Partial<Record<StepCode, string>>> & { readonly otherwise: string };
type Table = { readonly failed: Sentences; readonly open: Sentences };

const de: Table = {
  failed: {
    readable: 'An der Adresse ist kein Badge.',
    'well-formed': 'Der Text ist beschädigt oder widerspricht sich.',
    generation: 'Das ist kein Badge, das jemand erhalten hat.',
    hosted: 'Auf der Seite des Ausstellers ist es nicht.',
    copy: 'Beim Aussteller gehört es jemand anderem oder ist ein anderes Badge.',
    assertion: 'Es ist nicht so aufgebaut, wie Open Badges es verlangt.',
    'badge-class': 'Wofür es steht, ist nicht so beschrieben, wie Open Badges es verlangt.',
    credential: 'Es ist nicht so aufgebaut, wie Open Badges es verlangt.',
    'status-list': 'Die Liste der widerrufenen Badges ist nicht in Ordnung.',
    issuer: 'Die Angaben zum Aussteller fehlen oder sind nicht in Ordnung.',
    ids: 'Es widerspricht sich.',
    scope: 'Der genannte Aussteller steht nicht dafür ein.',
    signature: 'Es wurde nach dem Unterschreiben verändert oder nie vom Aussteller unterschrieben.',
    key: 'Der Schlüssel ist nicht der des Ausstellers.',
    issued: 'Der Tag der Verleihung liegt in der Zukunft.',
    otherwise: 'Eine Prüfung ist fehlgeschlagen.',
  },
  open: {
    readable: 'Die Adresse ist nicht erreichbar.',
    hosted: 'Die Seite des Badges ist nicht erreichbar.',
    copy: 'Diese Kopie sagt etwas anderes als das Original beim Aussteller.',
    'badge-class': 'Wofür es steht, ließ sich nicht lesen.',
    issuer: 'Die Angaben zum Aussteller ließen sich nicht lesen.',
    ids: 'Nicht alle Teile ließen sich lesen.',
    scope: 'Ob der Aussteller dafür einsteht, ließ sich nicht feststellen.',
    signature: 'Die Unterschrift ließ sich nicht prüfen.',
    key: 'Wem der Schlüssel gehört, ließ sich nicht feststellen.',
    starts: 'Es ist noch nicht gültig.',
    'status-list': 'Die Liste der widerrufenen Badges ließ sich nicht lesen.',
    revocation: 'Ob es widerrufen wurde, ließ sich nicht feststellen.',
    otherwise: 'Eine Prüfung war nicht möglich.',
  },
};

const fr: Table = {
  failed: {
    readable: 'il n’y a pas de badge à cette adresse.',
    'well-formed': 'le texte est endommagé ou se contredit.',
    generation: 'ce n’est pas un badge que quelqu’un a reçu.',
    hosted: 'il n’est pas sur le site de son émetteur.',
    copy: 'chez son émetteur, il appartient à quelqu’un d’autre ou c’est un autre badge.',
    assertion: 'il n’a pas la forme que demande Open Badges.',
    'badge-class': 'ce qu’il représente n’a pas la forme que demande Open Badges.',
    credential: 'il n’a pas la forme que demande Open Badges.',
    'status-list': 'la liste des badges révoqués n’est pas en ordre.',
    issuer: 'la description de l’émetteur manque ou n’est pas en ordre.',
    ids: 'il se contredit.',
    scope: 'l’émetteur qu’il nomme ne s’en porte pas garant.',
    signature: 'il a été modifié après sa signature, ou l’émetteur ne l’a jamais signé.',
    key: 'la clé n’est pas celle de l’émetteur.',
    issued: 'le jour où il a été décerné est encore à venir.',
    otherwise: 'une vérification a échoué.',
  },
  open: {
    readable: 'l’adresse ne répond pas.',
    hosted: 'la page du badge ne répond pas.',
    copy: 'cette copie dit autre chose que l’original chez l’émetteur.',
    'badge-class': 'ce qu’il représente n’a pas pu être lu.',
    issuer: 'la description de l’émetteur n’a pas pu être lue.',
    ids: 'toutes ses parties n’ont pas pu être lues.',
    scope: 'on n’a pas pu savoir si l’émetteur s’en porte garant.',
    signature: 'la signature n’a pas pu être vérifiée.',
    key: 'on n’a pas pu savoir à qui appartient la clé.',
    starts: 'il n’est pas encore valide.',
    'status-list': 'la liste des badges révoqués n’a pas pu être lue.',
    revocation: 'on n’a pas pu savoir s’il a été révoqué.',
    otherwise: 'une vérification n’a pas été possible.',
  },
};

const es: Table = {
  failed: {
    readable: 'en su dirección no hay ninguna insignia.',
    'well-formed': 'el texto está dañado o se contradice.',
    generation: 'no es una insignia que alguien haya recibido.',
    hosted: 'no está en el sitio de su emisor.',
    copy: 'en el sitio de su emisor es de otra persona o es otra insignia.',
    assertion: 'no tiene la forma que pide Open Badges.',
    'badge-class': 'lo que representa no tiene la forma que pide Open Badges.',
    credential: 'no tiene la forma que pide Open Badges.',
    'status-list': 'la lista de insignias revocadas no está en orden.',
    issuer: 'los datos del emisor faltan o no están en orden.',
    ids: 'se contradice.',
    scope: 'el emisor que nombra no responde por ella.',
    signature: 'se modificó después de firmarse, o su emisor nunca la firmó.',
    key: 'la clave no es la de su emisor.',
    issued: 'el día en que se otorgó aún no ha llegado.',
    otherwise: 'una comprobación ha fallado.',
  },
  open: {
    readable: 'su dirección no responde.',
    hosted: 'la página de la insignia no responde.',
    copy: 'esta copia dice algo distinto del original en el sitio del emisor.',
    'badge-class': 'no se pudo leer lo que representa.',
    issuer: 'no se pudieron leer los datos del emisor.',
    ids: 'no se pudieron leer todas sus partes.',
    scope: 'no se pudo saber si el emisor responde por ella.',
    signature: 'no se pudo comprobar la firma.',
    key: 'no se pudo saber de quién es la clave.',
    starts: 'todavía no es válida.',
    'status-list': 'no se pudo leer la lista de insignias revocadas.',
    revocation: 'no se pudo saber si fue revocada.',
    otherwise: 'una comprobación no fue posible.',
  },
};

const tables: Readonly<Record<Exclude<Language, 'en'>, Table>> = { de, fr, es };

/** The step that decided that an award is invalid or unknown. What others say of it (`endorsements`) decides nothing. */
export function decidingStep({
  verdict,
  steps,
}: Pick<Report, 'verdict' | 'steps'>): Step | undefined {
  const deciding = steps.filter(({ code }) => code !== 'endorsements');
  const failed = deciding.filter(({ result }) => result === 'failed');
  if (verdict === 'invalid') {
    return failed.find(({ code }) => code !== 'expires' && code !== 'starts');
  }
  return (
    failed.find(({ code }) => code === 'starts') ??
    deciding.find(({ result }) => result === 'could-not-check')
  );
}

export function whyOf(report: Pick<Report, 'verdict' | 'steps'>, language: Language): string {
  const step = decidingStep(report);
  if (language === 'en') return step?.message ?? '';
  const table = tables[language][report.verdict === 'invalid' ? 'failed' : 'open'];
  return (step && table[step.code]) ?? table.otherwise;
}

/**
 * The issuer's own reason for revoking, which stands in quotation marks in what the check says: there it is in one line,
 * not without end, and without addresses of mail.
 */
export function revocationReason({ steps }: Pick<Report, 'steps'>): string | undefined {
  const step = steps.find(({ code, result }) => code === 'revocation' && result === 'failed');
  return /“(.+)”\.?$/.exec(step?.message ?? '')?.[1];
}
