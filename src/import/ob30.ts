/** Where the properties of Open Badges 3.0 go. @see Open Badges 3.0, "Profile", "Achievement" and "Alignment" */

import { blocks, type PartTable } from './blocks.ts';
import { creatorRule } from './creator.ts';
import { results } from './results.ts';
import {
  criteriaRule,
  type FieldTable,
  idRule,
  imageRule,
  notYet,
  number,
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
  ...allNotYet(['endorsement', 'endorsementJwt']),
};

export const issuer30: FieldTable = {
  ...common,
  name: text('name'),
  url: text('url'),
  phone: text('telephone'),
  description: text('description'),
  image: imageRule,
  email: text('email'),
  ...allNotYet(['address', 'otherIdentifier', 'official', 'parentOrg', 'dateOfBirth']),
  ...allNotYet(['familyName', 'givenName', 'additionalName', 'patronymicName']),
  ...allNotYet(['honorificPrefix', 'honorificSuffix', 'familyNamePrefix']),
  // A profile that is its own controller document (W3C Controlled Identifiers 1.0).
  verificationMethod: ownMaking('keys'),
  assertionMethod: ownMaking('keys'),
  authentication: ownMaking('keys'),
};

const alignment: PartTable = {
  targetName: { to: 'targetName' },
  targetUrl: { to: 'targetUrl' },
  targetDescription: { to: 'targetDescription' },
  targetFramework: { to: 'targetFramework' },
  targetCode: { to: 'targetCode' },
  targetType: { to: 'targetType' },
  type: 'quiet',
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
  creator: creatorRule,
  // No property of an Achievement, and found in the wild.
  issuer: quiet,
  related: blocks('related', {
    id: { to: 'id' },
    inLanguage: { to: 'language' },
    version: { to: 'version' },
    type: 'quiet',
  }),
  alignment: blocks('alignment', alignment),
  achievementType: text('achievementType'),
  creditsAvailable: number('creditsAvailable'),
  fieldOfStudy: text('fieldOfStudy'),
  specialization: text('specialization'),
  humanCode: textOrNumber('humanCode'),
  otherIdentifier: blocks('otherIdentifier', {
    identifier: { to: 'identifier' },
    identifierType: { to: 'identifierType' },
    type: 'quiet',
  }),
  resultDescription: results(alignment),
};
