/** Where somebody applies for a badge. @see https://www.imsglobal.org/sites/default/files/Badges/extensions/index.html, "Apply Link" */

import type { BadgeClass } from '../model/badge-class.ts';

/** Undefined where none is given, where it is no web address, and where the badge is not awarded any more. */
export function applyAddress({ extensions, retired, issuer }: BadgeClass): string | undefined {
  if (retired !== undefined || !issuer.isAwarding) return undefined;
  const { url } = extensions['extensions:ApplyLink'] ?? {};
  const address = typeof url === 'string' ? URL.parse(url) : null;
  return address !== null && /^https?:$/.test(address.protocol) ? address.href : undefined;
}
