/** The text of `badges/<issuer>/issuer.md` for an issuer that begins. Source: design, section 2. */

import { contentOf, fieldLines } from './field-lines.ts';

export type NewIssuer = {
  readonly name: string;
  readonly url: string;
  readonly email: string;
  readonly description?: string | undefined;
  /** The logo in words, where there is one. */
  readonly imageAlt?: string | undefined;
  /** Markdown for the issuer's page. */
  readonly about?: string | undefined;
};

const furtherFields = `# There may also be: telephone, linkedin (the number of the organization's page), language.
# A logo is issuer.png or issuer.svg beside this file, with imageAlt: what it shows, in words.
# The text below the second line of hyphens stands on the issuer's page.
`;

export const issuerText = ({ name, url, email, description, imageAlt, about }: NewIssuer): string =>
  contentOf(fieldLines({ name, url, email, description, imageAlt }) + furtherFields, about);
