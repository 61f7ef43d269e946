/** The fields of LinkedIn's "Add licence or certification", to be copied where LinkedIn leaves one empty. */

import type { Addresses } from '../model/addresses.ts';
import type { GrantedAward } from '../model/award.ts';
import type { FormatDate } from './dates.ts';
import type { Key } from './words.ts';

/** In LinkedIn's order. @param month as people say it; LinkedIn knows no days */
export function linkedInFields(
  { id, badgeClass, issuedOn, expires }: GrantedAward,
  at: Addresses,
  month: FormatDate,
): readonly (readonly [label: Key, value: string])[] {
  const fields: readonly (readonly [Key, string | undefined])[] = [
    ['linkedInName', badgeClass.name],
    ['linkedInIssuer', badgeClass.issuer.name],
    ['linkedInIssued', month(issuedOn)],
    ['linkedInExpires', expires && month(expires)],
    ['linkedInId', id],
    ['linkedInUrl', at.awardPage(id).url],
  ];
  return fields.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}
