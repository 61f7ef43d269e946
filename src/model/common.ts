/** What issuers, badge classes and awards have alike. */

import type { Instant } from './instant.ts';

export type Related = {
  readonly id: string;
  readonly language?: string;
  readonly version?: string;
};

/** What somebody else says of it. @see Open Badges 2.0, "Endorsement" */
export type Endorsement =
  /** The address of an Endorsement document that others publish. */
  { readonly kind: 'elsewhere'; readonly url: string } | WrittenEndorsement;

/** Its words stand in the file of what it endorses, and it is published here. */
export type WrittenEndorsement = {
  readonly kind: 'written';
  /** Of its Endorsement document. */
  readonly url: string;
  /** From 1, among those of the same thing that are written out; part of its address for ever. */
  readonly number: number;
  /** Markdown. */
  readonly comment: string;
  readonly by: {
    readonly name: string;
    readonly url: string;
    readonly email: string;
    readonly description?: string;
  };
  readonly issuedOn: Instant;
};

/** @see Open Badges 2.0, "Additional Properties" and "Extensions" */
export type Common = {
  /** BCP 47; the site's unless said. */
  readonly language: string;
  readonly version?: string;
  readonly related: readonly Related[];
  readonly endorsement: readonly Endorsement[];
  /** By property name, for example `extensions:ApplyLink`. */
  readonly extensions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** Another organization or person. @see Open Badges 3.0, "Profile" */
export type Party = {
  readonly name: string;
  readonly url: string;
  readonly email?: string;
  readonly description?: string;
};

export type Image = {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly extension: 'png' | 'svg';
  /** In pixels (CSS pixels for SVG). */
  readonly width: number;
  readonly height: number;
};
