/** What stands inside 2.0 documents. @see Open Badges 2.0, "Data Classes" */

import {
  address,
  flag,
  hostName,
  iri,
  isImageData,
  language,
  nodeId,
  oneOf,
  pem,
  pictureAddress,
  text,
  version,
} from './checks.ts';
import { type JsonObject, own } from './json.ts';
import { type Check, object, optional, required, type Spot, type Table, tell } from './table.ts';

const type = optional(text, 'many');

/** An IRI, or an object in its place. */
const iriOr =
  (checkObject: Check): Check =>
  (value, spot) =>
    typeof value === 'string' ? iri(value, spot) : checkObject(value, spot);

/** Of an embedded copy only the id counts: hosted documents are fetched again. */
export const reference = iriOr(object({ id: required(iri) }));

/** @see Open Badges 2.0, "Additional Properties" and "Endorsement" */
export const common: Table = {
  type,
  '@language': optional(language),
  version: optional(version),
  related: optional(
    iriOr(
      object({ id: required(iri), '@language': optional(language), version: optional(version) }),
    ),
    'many',
  ),
  endorsement: optional(reference, 'many'),
};

const imageOf = (value: Check): Check => {
  const asObject = object({
    type,
    id: required(value),
    caption: optional(text),
    author: optional(iri),
  });
  return (image, spot) => (typeof image === 'string' ? value : asObject)(image, spot);
};

/** A picture by its address or as itself. */
export const image = imageOf(pictureAddress);

/**
 * The baked image of an award, by its address: a data URI could not be fetched to check the award
 * in it.
 */
export const bakedImage = imageOf((value, spot) =>
  isImageData(value)
    ? tell(spot, 'not-image', 'is a data URI, which an award’s image must not be')
    : iri(value, spot),
);

export const evidence = iriOr(
  object({
    type,
    id: optional(nodeId),
    name: optional(text),
    description: optional(text),
    narrative: optional(text),
    genre: optional(text),
    audience: optional(text),
  }),
);

/** The reference validator wants an address or a text; without either there are no criteria. */
export const criteria = iriOr(
  object({ type, id: optional(nodeId), narrative: optional(text) }, (value, spot) => {
    if (own(value, 'id') === undefined && own(value, 'narrative') === undefined) {
      tell(spot, 'criteria-empty', 'has neither “id” nor “narrative”');
    }
  }),
);

export const alignment = object({
  type,
  targetName: required(text),
  targetUrl: required(iri),
  targetDescription: optional(text),
  targetFramework: optional(text),
  targetCode: optional(text),
});

/** @see Open Badges 2.0, "VerificationObject" of an Assertion and of an Endorsement */
export const verification = object({
  type: required(oneOf('HostedBadge', 'SignedBadge', 'hosted', 'signed'), 'many'),
  creator: optional(iri),
});

/** The same of a Profile. The text allows several prefixes. */
export const policy = object({
  type,
  verificationProperty: optional(oneOf('id')),
  startsWith: optional(address, 'many'),
  allowedOrigins: optional(hostName, 'many'),
});

export const keyFields: Table = {
  type,
  id: required(iri),
  owner: required(iri),
  publicKeyPem: required(pem),
};

export const key = iriOr(object(keyFields));

/** One entry of a RevocationList. */
export const revokedEntry = iriOr(
  object(
    {
      id: optional(iri),
      uid: optional(text),
      revoked: optional(flag),
      revocationReason: optional(text),
    },
    (entry: JsonObject, spot: Spot) => {
      if (own(entry, 'id') === undefined && own(entry, 'uid') === undefined) {
        tell(spot, 'entry-without-id', 'names no award');
      }
    },
  ),
);
