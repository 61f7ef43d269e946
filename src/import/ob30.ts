/** Where the properties of Open Badges 3.0 go. @see Open Badges 3.0, "Profile", "Achievement" and "Alignment" */

import {
  blocks,
  criteriaRule,
  type FieldTable,
  idRule,
  imageRule,
  notYet,
  ownMaking,
  quiet,
  text,
  textOrNumber,
  texts,
} from './rules.ts';

const allNotYet = (names: readonly string[]): FieldTable =>
  Object.fromEntries(names.map((name) => [name, notYet]));

const common: FieldTable = {
  '@context': quiet,
  type: quiet,
  '@type': quiet,
  id: idRule,
  '@id': idRule,
  ...allNotYet(['endorsement', 'endorsementJwt', 'otherIdentifier']),
};

export const issuer30: FieldTable = {
  ...common,
  name: text('name'),
  url: text('url'),
  phone: text('telephone'),
  description: text('description'),
  image: imageRule,
  email: text('email'),
  ...allNotYet(['address', 'official', 'parentOrg', 'dateOfBirth']),
  ...allNotYet(['familyName', 'givenName', 'additionalName', 'patronymicName']),
  ...allNotYet(['honorificPrefix', 'honorificSuffix', 'familyNamePrefix']),
  // A profile that is its own controller document (W3C Controlled Identifiers 1.0).
  verificationMethod: ownMaking('keys'),
  assertionMethod: ownMaking('keys'),
  authentication: ownMaking('keys'),
};

export const badge30: FieldTable = {
  ...common,
  name: text('name'),
  description: text('description'),
  image: imageRule,
  criteria: criteriaRule,
  tag: texts('tags'),
  inLanguage: text('language'),
  version: textOrNumber('version'),
  creator: quiet,
  // No property of an Achievement, and found in the wild.
  issuer: quiet,
  related: blocks('related', {
    id: { to: 'id' },
    inLanguage: { to: 'language' },
    version: { to: 'version' },
    type: 'quiet',
  }),
  alignment: blocks('alignment', {
    targetName: { to: 'targetName' },
    targetUrl: { to: 'targetUrl' },
    targetDescription: { to: 'targetDescription' },
    targetFramework: { to: 'targetFramework' },
    targetCode: { to: 'targetCode' },
    targetType: 'not-yet',
    type: 'quiet',
  }),
  ...allNotYet(['achievementType', 'creditsAvailable', 'fieldOfStudy', 'humanCode']),
  ...allNotYet(['resultDescription', 'specialization']),
};
