/** What reading the content gives: parsed field by field, not yet linked. */

import type { ContentPath } from '../../problems/problem.ts';
import type { AwardFields } from './award.ts';
import type { BadgeClassFields } from './badge-class.ts';
import type { BadgeTranslationFields } from './badge-translation.ts';
import type { IssuerFields } from './issuer.ts';
import type { IssuerTranslationFields } from './issuer-translation.ts';
import type { KeyFields } from './key.ts';
import type { SiteFields } from './settings.ts';

/** Where a thing was written: a file, and the place in its fields (empty for a file of one award). */
export type Origin = {
  readonly file: string;
  readonly path: ContentPath;
  /** Fields that stand at the top of the file for all of its awards. */
  readonly shared?: readonly string[];
  /** The file that holds those fields, when it is another one (the YAML file beside a CSV file). */
  readonly sharedFile?: string;
};

export type ImageSource = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly width: number;
  readonly height: number;
};

export type IssuerSource = {
  readonly slug: string;
  readonly origin: Origin;
  readonly fields: IssuerFields;
  /** Markdown. */
  readonly about: string;
  readonly image?: ImageSource;
  /** The picture of badges that have none. */
  readonly defaultImage?: ImageSource;
};

export type BadgeClassSource = {
  readonly issuer: string;
  readonly slug: string;
  readonly origin: Origin;
  readonly fields: BadgeClassFields;
  /** Markdown. */
  readonly criteria: string;
  readonly image: ImageSource;
};

/** The texts of something in another language, by the name of the file. */
type Translated = {
  readonly issuer: string;
  /** BCP 47, as the name of the file says it. */
  readonly language: string;
  readonly origin: Origin;
};

export type BadgeTranslationSource = Translated & {
  readonly slug: string;
  readonly fields: BadgeTranslationFields;
  /** Markdown; empty where the criteria are not translated. */
  readonly criteria: string;
};

export type IssuerTranslationSource = Translated & {
  readonly fields: IssuerTranslationFields;
  /** Markdown; empty where the text is not translated. */
  readonly about: string;
};

export type AwardSource = { readonly origin: Origin; readonly fields: AwardFields };

export type KeySource = {
  /** The folder it stands in. */
  readonly issuer: string;
  readonly origin: Origin;
  readonly fields: KeyFields;
  /** Of an RSA key: SubjectPublicKeyInfo, with line feeds and a final one. */
  readonly publicKeyPem?: string;
};

export type Sources = {
  readonly site: SiteFields | undefined;
  readonly issuers: readonly IssuerSource[];
  readonly badgeClasses: readonly BadgeClassSource[];
  /** In the order of their paths. */
  readonly badgeTranslations: readonly BadgeTranslationSource[];
  readonly issuerTranslations: readonly IssuerTranslationSource[];
  readonly awards: readonly AwardSource[];
  /** In the order of their paths. */
  readonly keys: readonly KeySource[];
  /** Every issuer, badge and key that has a file, also one that could not be read: a link to it is no mistake. */
  readonly written: {
    readonly issuers: ReadonlySet<string>;
    readonly badges: ReadonlyMap<string, string>;
    /** Paths. */
    readonly keys: ReadonlySet<string>;
  };
  /** Paths below `public/`, without that folder's name. */
  readonly publicFiles: readonly string[];
};
