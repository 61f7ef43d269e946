/**
 * The address that opens LinkedIn's "Add licence or certification" with the fields of an award filled in. LinkedIn
 * promises nothing of it: show the fields beside it, to be copied.
 */

import { Temporal } from 'temporal-polyfill';
import type { Addresses } from './addresses.ts';
import type { GrantedAward } from './award.ts';
import type { Instant } from './instant.ts';

/** @param timeZone of the site: month and year are those that the award's page shows */
export function linkedInAddress(award: GrantedAward, at: Addresses, timeZone: string): string {
  const { issuer, name } = award.badgeClass;
  const issued = monthOf(award.issuedOn, timeZone);
  const fields: Record<string, string | number> = {
    startTask: 'CERTIFICATION_NAME',
    name,
    ...(issuer.linkedin === undefined
      ? { organizationName: issuer.name }
      : { organizationId: issuer.linkedin }),
    issueYear: issued.year,
    issueMonth: issued.month,
  };
  if (award.expires !== undefined) {
    const { year, month } = monthOf(award.expires, timeZone);
    fields.expirationYear = year;
    fields.expirationMonth = month;
  }
  const url = new URL('https://www.linkedin.com/profile/add');
  for (const [key, value] of Object.entries(fields)) url.searchParams.set(key, String(value));
  url.searchParams.set('certUrl', at.awardPage(award.id).url);
  url.searchParams.set('certId', award.id);
  return url.href;
}

/** @param timeZone IANA */
export const monthOf = (instant: Instant, timeZone: string): { year: number; month: number } => {
  const { year, month } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return { year, month };
};
