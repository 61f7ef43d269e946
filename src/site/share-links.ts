/** Where somebody shares a page: addresses of other services, which learn of it only when they are opened. */

import type { Address } from '../model/addresses.ts';

/** LinkedIn's form for a post about a page. */
export const linkedInPost = ({ url }: Pick<Address, 'url'>): string =>
  `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(url)}`;

/** An unsent mail to nobody yet. @see RFC 6068, "The 'mailto' URI Scheme": line breaks are CRLF */
export const unsentMail = (subject: string, lines: readonly string[]): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${lines.map(encodeURIComponent).join('%0D%0A')}`;
