/** What a step that is not in order means for the reader: the key of a sentence for every code. */

import type { StepCode } from '../../../verify/report.ts';

export const consequences: Readonly<Record<StepCode, string>> = {
  readable: 'failsRead',
  'well-formed': 'failsRead',
  generation: 'failsRead',
  hosted: 'failsHosted',
  copy: 'failsHosted',
  assertion: 'failsForm',
  'badge-class': 'failsForm',
  credential: 'failsForm',
  'status-list': 'failsList',
  issuer: 'failsForm',
  ids: 'failsIds',
  scope: 'failsScope',
  signature: 'failsSignature',
  key: 'failsKey',
  issued: 'failsStart',
  starts: 'failsStart',
  expires: 'failsExpired',
  revocation: 'failsRevoked',
  image: 'failsImage',
  endorsements: 'failsEndorsements',
  recipient: 'failsRecipient',
};
