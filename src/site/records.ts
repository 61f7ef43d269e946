/** The documents that programs read, as the page of a thing names them: the newest Open Badges first. */

import type { Address } from '../model/addresses.ts';
import type {
  AwardDocument,
  BadgeDocument,
  EndorsementDocument,
  IssuerDocument,
  KeyDocument,
} from '../publish/forms.ts';
import type { Files } from './files.ts';
import type { Key } from './words.ts';

export type PageRecord = {
  readonly address: Address;
  readonly label: Key;
  /** Of what the head of the page calls the same for machines. */
  readonly title?: Key;
};

type Labels<Kind> = readonly (readonly [kind: Kind, label: Key, title?: Key])[];

const ofAward: Labels<AwardDocument> = [
  ['credential', 'recordV3', 'documentCredential'],
  ['assertion', 'recordV2', 'documentAward'],
  ['v1-assertion', 'recordV1'],
];

const ofBadge: Labels<BadgeDocument> = [
  ['achievement', 'recordV3', 'documentAchievement'],
  ['badge-class', 'recordV2', 'documentBadge'],
  ['v1-badge-class', 'recordV1'],
];

const ofIssuer: Labels<IssuerDocument> = [
  ['did-document', 'recordV3', 'documentDid'],
  ['issuer-profile', 'recordV2', 'documentIssuer'],
  ['revocation-list', 'recordV2', 'documentRevocations'],
  ['v1-issuer', 'recordV1'],
  ['v1-revocation-list', 'recordV1'],
];

const ofKey: Labels<KeyDocument> = [
  ['key-document', 'recordV2'],
  ['key-jwk', 'keyJwk'],
  ['key-pem', 'keyPem'],
];

const ofEndorsement: Labels<EndorsementDocument> = [
  ['endorsement-credential', 'recordV3'],
  ['endorsement', 'recordV2'],
];

const recordsOf =
  <Kind extends string>(labels: Labels<Kind>) =>
  (files: Files<Kind>): readonly PageRecord[] =>
    labels.flatMap(([kind, label, title]) => {
      const address = files[kind];
      if (address === undefined) return [];
      return [{ address, label, ...(title === undefined ? {} : { title }) }];
    });

/** The first is the one to give to a verifier. */
export const awardRecords = recordsOf(ofAward);
export const badgeRecords = recordsOf(ofBadge);
export const keyRecords = recordsOf(ofKey);
export const endorsementRecords = recordsOf(ofEndorsement);
const ownRecords = recordsOf(ofIssuer);

/** @param statusLists beside the other documents of 3.0, which come first */
export const issuerRecords = (
  files: Files<IssuerDocument>,
  statusLists: readonly Address[],
): readonly PageRecord[] => [
  ...ownRecords({ 'did-document': files['did-document'] }),
  ...statusLists.map((address) => ({ address, label: 'recordV3' as const })),
  ...ownRecords({ ...files, 'did-document': undefined }),
];

/** What a document is called on the page that it stands below, or below the same page in another language. */
export function nameBelow(page: Address, { path }: Address): string {
  const at = path.indexOf(page.path);
  return at === -1 ? path : path.slice(at + page.path.length);
}
