/** Where the properties of Open Badges 2.0 go. @see Open Badges 2.0, "Profile", "BadgeClass" and "Additional Properties" */

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
  '@language': text('language'),
  version: textOrNumber('version'),
  related: blocks(
    'related',
    {
      id: { to: 'id' },
      '@language': { to: 'language' },
      version: { to: 'version' },
      type: 'quiet',
    },
    'id',
  ),
  endorsement: addresses('endorsement'),
};

export const issuer20: FieldTable = {
  ...common,
  name: text('name'),
  url: text('url'),
  email: text('email'),
  telephone: text('telephone'),
  description: text('description'),
  image: imageRule,
  publicKey: ownMaking('keys'),
  verification: ownMaking('the scope of awards'),
  revocationList: ownMaking('a list of revoked awards'),
};

export const badge20: FieldTable = {
  ...common,
  name: text('name'),
  description: text('description'),
  image: imageRule,
  criteria: criteriaRule,
  issuer: quiet,
  alignment: blocks('alignment', {
    targetName: { to: 'targetName' },
    targetUrl: { to: 'targetUrl' },
    targetDescription: { to: 'targetDescription' },
    targetFramework: { to: 'targetFramework' },
    targetCode: { to: 'targetCode' },
    type: 'quiet',
  }),
  tags: texts('tags'),
};
