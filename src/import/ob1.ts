/**
 * Where the properties of Open Badges 1.0 and 1.1 go. 1.0 is 1.1 without context, type and id.
 *
 * @see Open Badges 1.1, "BadgeClass" and "Issuer Organization"
 */

import { blocks } from './blocks.ts';
import {
  addresses,
  criteriaRule,
  type FieldTable,
  idRule,
  imageRule,
  ownMaking,
  quiet,
  text,
  textOrNumber,
  texts,
} from './rules.ts';

const common: FieldTable = {
  '@context': quiet,
  type: quiet,
  '@type': quiet,
  id: idRule,
  '@id': idRule,
  // 2.0 properties that later tools write into older shapes.
  '@language': text('language'),
  version: textOrNumber('version'),
  endorsement: addresses('endorsement'),
};

export const issuer1: FieldTable = {
  ...common,
  name: text('name'),
  url: text('url'),
  // The two names of 0.5, where the issuer stands inside of the award.
  origin: text('url'),
  contact: text('email'),
  description: text('description'),
  image: imageRule,
  email: text('email'),
  telephone: text('telephone'),
  revocationList: ownMaking('a list of revoked awards'),
};

export const badge1: FieldTable = {
  ...common,
  name: text('name'),
  description: text('description'),
  image: imageRule,
  criteria: criteriaRule,
  issuer: quiet,
  alignment: blocks('alignment', {
    name: { to: 'targetName' },
    url: { to: 'targetUrl' },
    description: { to: 'targetDescription' },
    type: 'quiet',
  }),
  tags: texts('tags'),
};
