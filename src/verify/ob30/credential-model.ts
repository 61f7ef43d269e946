/**
 * The data model of 3.0 credentials as tables. A list and a single value say the same, as in the JSON-LD flavour of the
 * official schemas; properties that are not named are no fault.
 *
 * @see Open Badges 3.0, "AchievementCredential" and "EndorsementCredential"; W3C Verifiable Credentials Data Model 2.0 and 1.1; W3C Bitstring Status List 1.0
 */

import { iri, isText, text } from '../checks.ts';
import { dateTime } from '../date-time.ts';
import { isObject, type JsonObject, listOf, own } from '../json.ts';
import type { Finding } from '../report.ts';
import {
  type Check,
  findingsOf,
  inside,
  object,
  optional,
  required,
  type Spot,
  type Table,
  tell,
} from '../table.ts';
import { date, hasType, image, ofType } from './checks.ts';
import { endOf, startOf } from './claims.ts';
import { credentialsV1, credentialsV2, openBadges30 } from './context-addresses.ts';
import { achievementSubject, endorsements, evidence, typedObject } from './parts.ts';

export type CredentialClass = 'badge' | 'endorsement' | 'status-list';

const types: readonly (readonly [CredentialClass, readonly string[]])[] = [
  ['badge', ['OpenBadgeCredential', 'AchievementCredential']],
  ['endorsement', ['EndorsementCredential']],
  ['status-list', ['BitstringStatusListCredential']],
];

/** Undefined when it is none of those that are judged here. */
export function classOf(document: JsonObject): CredentialClass | undefined {
  const written = listOf(own(document, 'type'));
  return types.find(([, names]) => names.some((name) => written.includes(name)))?.[0];
}

/** Meanings are looked up in this order, so it counts. @see Open Badges 3.0, "Serializing to JSON" */
const contexts =
  (isOpenBadge: boolean) =>
  (document: JsonObject, spot: Spot): void => {
    const [first, second] = listOf(own(document, '@context'));
    const at = inside(spot, '@context');
    if (first !== credentialsV2 && first !== credentialsV1) {
      tell(at, 'value-unknown', 'does not begin with the context of verifiable credentials');
    } else if (isOpenBadge && !(isText(second) && openBadges30.test(second))) {
      tell(at, 'value-unknown', 'does not go on with the context of Open Badges 3.0');
    }
  };

const isOld = (document: JsonObject): boolean =>
  listOf(own(document, '@context'))[0] === credentialsV1;

/** The names of the two dates are those of the data model whose context is named. */
const validity = (document: JsonObject, spot: Spot): void => {
  const [start, end] = isOld(document)
    ? (['issuanceDate', 'expirationDate'] as const)
    : (['validFrom', 'validUntil'] as const);
  object({ [start]: required(date), [end]: optional(date) })(document, spot);
  const [from, until] = [dateTime(startOf(document)), dateTime(endOf(document))];
  if (from !== undefined && until !== undefined && until < from) {
    tell(inside(spot, end), 'expires-too-early', 'is earlier than the beginning');
  }
};

/** A word for who issued it is checked in a step of its own. */
const issuer: Check = () => undefined;

const common: Table = {
  id: required(iri),
  type: required(text, 'many'),
  issuer: required(issuer),
  name: optional(text),
  description: optional(text),
  awardedDate: optional(date),
  image: optional(image),
  credentialSchema: optional(typedObject, 'many'),
  credentialStatus: optional(typedObject, 'many'),
  refreshService: optional(typedObject, 'many'),
  termsOfUse: optional(typedObject, 'many'),
};

const credential = (table: Table, ...names: readonly string[]): Check =>
  object(
    { ...common, ...table },
    hasType('VerifiableCredential'),
    hasType(...names),
    contexts(names[0] !== 'BitstringStatusListCredential'),
    validity,
  );

const models: Readonly<Record<CredentialClass, Check>> = {
  badge: credential(
    {
      credentialSubject: required(achievementSubject),
      evidence: optional(evidence, 'many'),
      ...endorsements,
    },
    'OpenBadgeCredential',
    'AchievementCredential',
  ),
  endorsement: credential(
    {
      name: required(text),
      credentialSubject: required(
        ofType('EndorsementSubject', { id: required(iri), endorsementComment: optional(text) }),
      ),
    },
    'EndorsementCredential',
  ),
  'status-list': credential(
    {
      credentialSubject: required(
        ofType('BitstringStatusList', {
          id: optional(iri),
          statusPurpose: required(text, 'many'),
          encodedList: required(text),
        }),
      ),
    },
    'BitstringStatusListCredential',
  ),
};

/** At most a hundred, in the order of the table. */
export const credentialFindings = (is: CredentialClass, document: JsonObject): readonly Finding[] =>
  findingsOf(models[is], document);

/** An object, as Open Badges want the issuer: what a reader is shown. */
export const hasProfile = (document: JsonObject): boolean => isObject(own(document, 'issuer'));
