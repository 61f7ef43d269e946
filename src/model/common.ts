/** What issuers, badge classes and awards have alike. */

export type Related = {
  readonly id: string;
  readonly language?: string;
  readonly version?: string;
};

/** @see Open Badges 2.0, "Additional Properties" and "Extensions" */
export type Common = {
  /** BCP 47; the site's unless said. */
  readonly language: string;
  readonly version?: string;
  readonly related: readonly Related[];
  /** Addresses of Endorsement documents. */
  readonly endorsement: readonly string[];
  /** By property name, for example `extensions:ApplyLink`. */
  readonly extensions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

export type Image = {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly extension: 'png' | 'svg';
  /** In pixels (CSS pixels for SVG). */
  readonly width: number;
  readonly height: number;
};
