/** Which files a format of Open Badges adds to a site: a table, one entry a format. Source: design, section 3. */

import { notIn11 } from '../documents/ob11/assertion.ts';
import type { Address, Addresses } from '../model/addresses.ts';
import type { Award } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Issuer } from '../model/issuer.ts';
import type { RsaKey } from '../model/keys.ts';
import { translationFolder } from '../model/languages.ts';
import type { Publication } from '../model/publication.ts';
import type { Baking, Format, Site } from '../model/site.ts';

export type IssuerDocument =
  | 'issuer-profile'
  | 'revocation-list'
  | 'did-document'
  | 'v1-issuer'
  | 'v1-revocation-list';
export type KeyDocument = 'key-document' | 'key-jwk' | 'key-pem';
export type BadgeDocument = 'badge-class' | 'achievement' | 'v1-badge-class';
export type AwardDocument =
  | 'assertion'
  | 'signed-assertion'
  | 'credential'
  | 'credential-jwt'
  | 'v1-assertion'
  | 'v1-signed-assertion';
export type BakedImage = 'baked-image' | 'v1-baked-image' | 'credential-image';
export type EndorsementDocument =
  | 'endorsement'
  | 'endorser'
  | 'endorsement-credential'
  | 'endorser-did';

type Files<Kind, Thing> = readonly (readonly [
  kind: Kind,
  address: (thing: Thing, at: Addresses) => Address,
])[];

/** A place for an endorsement: the page of what is endorsed, and its number there. */
export type EndorsementPlace = { readonly page: Address; readonly number: number };

/** A translation of something. */
export type Translated<Thing> = { readonly of: Thing; readonly language: string };

export type IssuerKey = { readonly issuer: Issuer; readonly key: Pick<RsaKey, 'thumbprint'> };

export type FormFiles = {
  readonly issuer: Files<IssuerDocument, Issuer>;
  /** Of each RSA key of the issuer, whatever its status. */
  readonly key: Files<KeyDocument, IssuerKey>;
  /** Are there status lists? */
  readonly hasStatusLists: boolean;
  readonly badge: Files<BadgeDocument, BadgeClass>;
  readonly award: Files<AwardDocument, Award>;
  readonly issuerTranslation: Files<IssuerDocument, Translated<Issuer>>;
  readonly badgeTranslation: Files<BadgeDocument, Translated<BadgeClass>>;
  /** Of each endorsement that is written out in the file of what it endorses. */
  readonly endorsement: Files<EndorsementDocument, EndorsementPlace>;
};

type Form = {
  /** What needs no key. */
  readonly hosted: Partial<FormFiles>;
  /** What an issuer with keys has besides. */
  readonly signed: Partial<FormFiles>;
  readonly baked: readonly [
    kind: BakedImage,
    address: (award: Award, at: Addresses) => Address,
    /** Which of them need a key. */
    bakings: Readonly<Partial<Record<Baking, 'hosted' | 'signed'>>>,
  ];
  /** Why an award cannot be said in this format, as a sentence; undefined when it can. */
  readonly refuses: (award: Award) => string | undefined;
};

const never = () => undefined;

const translated = (at: Addresses, language: string) => at.documents(translationFolder(language));

const forms: Readonly<Record<Format, Form>> = {
  '1.1': {
    hosted: {
      issuer: [
        ['v1-issuer', (issuer, at) => at.v1Issuer(issuer)],
        ['v1-revocation-list', (issuer, at) => at.v1RevocationList(issuer)],
      ],
      badge: [['v1-badge-class', (badge, at) => at.v1BadgeClass(badge)]],
      award: [['v1-assertion', ({ id }, at) => at.v1Assertion(id)]],
    },
    signed: {
      key: [['key-pem', ({ issuer, key }, at) => at.keyPem(issuer, key)]],
      award: [['v1-signed-assertion', ({ id }, at) => at.v1SignedAssertion(id)]],
    },
    baked: [
      'v1-baked-image',
      ({ id, badgeClass }, at) => at.v1BakedImage(id, badgeClass.image),
      { '1.1': 'hosted', '1.1-signed': 'signed' },
    ],
    refuses: notIn11,
  },
  '2.0': {
    hosted: {
      issuer: [
        ['issuer-profile', (issuer, at) => at.issuerProfile(issuer)],
        ['revocation-list', (issuer, at) => at.revocationList(issuer)],
      ],
      badge: [['badge-class', (badge, at) => at.badgeDocument(badge)]],
      issuerTranslation: [
        ['issuer-profile', ({ of, language }, at) => translated(at, language).issuerProfile(of)],
      ],
      badgeTranslation: [
        ['badge-class', ({ of, language }, at) => translated(at, language).badgeDocument(of)],
      ],
      award: [['assertion', ({ id }, at) => at.assertion(id)]],
      endorsement: [
        ['endorsement', ({ page, number }, at) => at.endorsement(page, number)],
        ['endorser', ({ page, number }, at) => at.endorser(page, number)],
      ],
    },
    signed: {
      key: [['key-document', ({ issuer, key }, at) => at.keyDocument(issuer, key)]],
      award: [['signed-assertion', ({ id }, at) => at.signedAssertion(id)]],
    },
    baked: [
      'baked-image',
      ({ id, badgeClass }, at) => at.bakedImage(id, badgeClass.image),
      { '2.0': 'hosted', '2.0-signed': 'signed' },
    ],
    refuses: never,
  },
  '3.0': {
    hosted: {},
    signed: {
      issuer: [['did-document', (issuer, at) => at.didDocument(issuer)]],
      key: [['key-jwk', ({ issuer, key }, at) => at.keyJwk(issuer, key)]],
      hasStatusLists: true,
      badge: [['achievement', (badge, at) => at.achievement(badge)]],
      badgeTranslation: [
        ['achievement', ({ of, language }, at) => translated(at, language).achievement(of)],
      ],
      award: [
        ['credential', ({ id }, at) => at.credential(id)],
        ['credential-jwt', ({ id }, at) => at.credentialJwt(id)],
      ],
      endorsement: [
        [
          'endorsement-credential',
          ({ page, number }, at) => at.endorsementCredential(page, number),
        ],
        ['endorser-did', ({ page, number }, at) => at.endorserDidDocument(page, number)],
      ],
    },
    baked: [
      'credential-image',
      ({ id, badgeClass }, at) => at.credentialImage(id, badgeClass.image),
      { '3.0': 'signed' },
    ],
    refuses: never,
  },
};

/** Why an award has no file of a format, as a sentence; undefined when nothing speaks against it. */
export const refusal = (format: Format, award: Award): string | undefined =>
  forms[format].refuses(award);

/** The groups of files that an issuer's things have, format by format. */
export function formsOf(
  { formats }: Site,
  { keys }: Pick<Issuer, 'keys'>,
): readonly (readonly [Format, Partial<FormFiles>])[] {
  return formats.flatMap((format) => {
    const { hosted, signed } = forms[format];
    const groups = keys === undefined ? [hosted] : [hosted, signed];
    return groups.map((files) => [format, files] as const);
  });
}

/** Does an award have documents in this format? One that needs a key has none where the issuer has none. */
export const hasForm = (
  { site }: Pick<Publication, 'site'>,
  format: Format,
  award: Award,
): boolean =>
  refusal(format, award) === undefined &&
  formsOf(site, award.badgeClass.issuer).some(
    ([one, files]) => one === format && files.award !== undefined,
  );

/** What the images of a format carry; undefined where there are none. One award that does not {@link hasForm} has none. */
export function bakingOf(
  { site }: Pick<Publication, 'site'>,
  format: Format,
  { keys }: Pick<Issuer, 'keys'>,
): Baking | undefined {
  if (!site.formats.includes(format)) return undefined;
  const [, , bakings] = forms[format].baked;
  return site.bake.find((baking) => {
    const needs = bakings[baking];
    return needs === 'hosted' || (needs === 'signed' && keys !== undefined);
  });
}

/** The baked images of an award. */
export const bakedFiles = (
  publication: Pick<Publication, 'site'>,
  award: Award,
  at: Addresses,
): readonly { readonly kind: BakedImage; readonly path: string }[] =>
  publication.site.formats.flatMap((format) => {
    const [kind, address] = forms[format].baked;
    return hasForm(publication, format, award) &&
      bakingOf(publication, format, award.badgeClass.issuer) !== undefined
      ? [{ kind, path: address(award, at).path }]
      : [];
  });
