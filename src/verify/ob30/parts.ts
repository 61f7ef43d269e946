/** What stands inside 3.0 credentials. @see Open Badges 3.0, "Data Model", and its JSON Schemas */

import { flag, iri, isText, nodeId, oneOf, text } from '../checks.ts';
import { isObject, listOf, own } from '../json.ts';
import { type Check, inside, optional, required, tell } from '../table.ts';
import { date, image, languageCode, number, ofType, wordOf } from './checks.ts';
import { achievementTypes, identifierTypes } from './words.ts';

const identityObject = ofType('IdentityObject', {
  hashed: required(flag),
  identityHash: required(text),
  identityType: required(wordOf(...identifierTypes)),
  salt: optional(text),
});

const identifierEntry = ofType('IdentifierEntry', {
  identifier: required(text),
  identifierType: required(wordOf(...identifierTypes)),
});

const alignment = ofType('Alignment', {
  targetName: required(text),
  targetUrl: required(iri),
  targetCode: optional(text),
  targetDescription: optional(text),
  targetFramework: optional(text),
  targetType: optional(
    wordOf(
      'ceasn:Competency',
      'ceterms:Credential',
      'CFItem',
      'CFRubric',
      'CFRubricCriterion',
      'CFRubricCriterionLevel',
      'CTDL',
    ),
  ),
});

const address = ofType('Address', {
  addressCountry: optional(text),
  addressCountryCode: optional(text),
  addressRegion: optional(text),
  addressLocality: optional(text),
  streetAddress: optional(text),
  postOfficeBoxNumber: optional(text),
  postalCode: optional(text),
  geo: optional(
    ofType('GeoCoordinates', { latitude: required(number), longitude: required(number) }),
  ),
});

/** Endorsements are judged one by one; here it matters only that they are what they should be. */
const embedded: Check = (value, spot) => {
  if (!isObject(value)) tell(spot, 'not-object', 'is not an object');
};

export const endorsements = {
  endorsement: optional(embedded, 'many'),
  endorsementJwt: optional(text, 'many'),
} as const;

/** A profile inside a profile is looked at through this, so that a document of others cannot go round in circles. */
const parent: Check = (value, spot) => profile(value, spot);

export const profile: Check = ofType('Profile', {
  id: required(iri),
  name: optional(text),
  url: optional(iri),
  phone: optional(text),
  description: optional(text),
  ...endorsements,
  image: optional(image),
  email: optional(text),
  address: optional(address),
  otherIdentifier: optional(identifierEntry, 'many'),
  official: optional(text),
  parentOrg: optional(parent),
  familyName: optional(text),
  givenName: optional(text),
  additionalName: optional(text),
  patronymicName: optional(text),
  honorificPrefix: optional(text),
  honorificSuffix: optional(text),
  familyNamePrefix: optional(text),
  dateOfBirth: optional(text),
});

const rubricCriterionLevel = ofType('RubricCriterionLevel', {
  id: required(iri),
  name: required(text),
  description: optional(text),
  level: optional(text),
  points: optional(text),
  alignment: optional(alignment, 'many'),
});

const resultDescription = ofType('ResultDescription', {
  id: required(iri),
  name: required(text),
  resultType: required(
    wordOf(
      'GradePointAverage',
      'LetterGrade',
      'Percent',
      'PerformanceLevel',
      'PredictedScore',
      'RawScore',
      'Result',
      'RubricCriterion',
      'RubricCriterionLevel',
      'RubricScore',
      'ScaledScore',
      'Status',
    ),
  ),
  allowedValue: optional(text, 'many'),
  requiredLevel: optional(iri),
  requiredValue: optional(text),
  rubricCriterionLevel: optional(rubricCriterionLevel, 'many'),
  valueMin: optional(text),
  valueMax: optional(text),
  alignment: optional(alignment, 'many'),
});

const result = ofType('Result', {
  achievedLevel: optional(iri),
  resultDescription: optional(iri),
  status: optional(
    oneOf('Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Provisional', 'Withdrew'),
  ),
  value: optional(text),
  alignment: optional(alignment, 'many'),
});

const criteria: Check = (value, spot) => {
  if (!isObject(value)) return tell(spot, 'not-object', 'is not an object');
  const [id, narrative] = ['id', 'narrative'].map((name) => own(value, name));
  if (id !== undefined) iri(id, inside(spot, 'id'));
  if (narrative !== undefined) text(narrative, inside(spot, 'narrative'));
};

export const achievement = ofType('Achievement', {
  id: required(iri),
  name: required(text),
  description: required(text),
  criteria: required(criteria),
  achievementType: optional(wordOf(...achievementTypes)),
  alignment: optional(alignment, 'many'),
  creator: optional(profile),
  creditsAvailable: optional(number),
  ...endorsements,
  fieldOfStudy: optional(text),
  humanCode: optional(text),
  image: optional(image),
  inLanguage: optional(languageCode),
  otherIdentifier: optional(identifierEntry, 'many'),
  related: optional(
    ofType('Related', {
      id: required(iri),
      inLanguage: optional(languageCode),
      version: optional(text),
    }),
    'many',
  ),
  resultDescription: optional(resultDescription, 'many'),
  specialization: optional(text),
  tag: optional(text, 'many'),
  version: optional(text),
});

export const achievementSubject = ofType(
  'AchievementSubject',
  {
    id: optional(nodeId),
    achievement: required(achievement),
    identifier: optional(identityObject, 'many'),
    activityStartDate: optional(date),
    activityEndDate: optional(date),
    creditsEarned: optional(number),
    image: optional(image),
    licenseNumber: optional(text),
    narrative: optional(text),
    result: optional(result, 'many'),
    role: optional(text),
    source: optional(profile),
    term: optional(text),
  },
  (subject, spot) => {
    const isSomebody =
      own(subject, 'id') !== undefined || listOf(own(subject, 'identifier')).length > 0;
    if (!isSomebody) tell(spot, 'property-missing', 'has neither “id” nor “identifier”');
  },
);

export const evidence = ofType('Evidence', {
  id: optional(nodeId),
  narrative: optional(text),
  name: optional(text),
  description: optional(text),
  genre: optional(text),
  audience: optional(text),
});

/** Any object with a type, of which nothing more is known. */
export const typedObject: Check = (value, spot) => {
  if (!isObject(value)) return tell(spot, 'not-object', 'is not an object');
  const types = listOf(own(value, 'type'));
  if (types.length === 0) tell(inside(spot, 'type'), 'property-missing', 'is missing');
  if (!types.every(isText)) tell(inside(spot, 'type'), 'not-text', 'is not a text');
};
