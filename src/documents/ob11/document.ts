/** What every Open Badges 1.1 document has alike. @see Open Badges 1.1, "Implementation" */

export const context = 'https://w3id.org/openbadges/v1';

/** Links are plain addresses: nothing is embedded but recipient, verification, alignments and extensions. */
export type Ob11Document = Readonly<Record<string, unknown>> & {
  readonly '@context': typeof context;
  readonly type: 'Assertion' | 'BadgeClass' | 'Issuer';
  readonly id: string;
};
