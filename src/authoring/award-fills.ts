/** The flags of an award as the fields they fill in. Pure. */

import { quote } from '../problems/quote.ts';
import type { Fill } from './award-columns.ts';
import { meantField } from './award-fields.ts';

export type AwardFlags = {
  /** `issuer/badge`. */
  readonly badge?: string;
  readonly recipient?: string;
  readonly name?: string;
  readonly issuedOn?: string;
  readonly expires?: string;
  readonly narrative?: string;
  /** Web addresses. */
  readonly evidence?: readonly string[];
  /** `field=value`, each. */
  readonly set?: readonly string[];
};

const ofFlags = [
  ['badge', '--badge'],
  ['recipient', '--recipient'],
  ['issuedOn', '--issued-on'],
  ['expires', '--expires'],
  ['name', '--name'],
  ['narrative', '--narrative'],
] as const;

/** The fields in the order they are written in, or a sentence when a flag cannot be understood. */
export function fillsOf(flags: AwardFlags): readonly Fill[] | string {
  const fills: Fill[] = ofFlags.flatMap(([field, flag]) => {
    const value = flags[field];
    return value === undefined ? [] : [fill(field, value, flag)];
  });
  for (const [index, address] of (flags.evidence ?? []).entries()) {
    fills.push(fill(`evidence.${index + 1}`, address, '--evidence'));
  }
  for (const written of flags.set ?? []) {
    const at = written.indexOf('=');
    if (at < 1) return `Write --set as "field=value"; ${quote(written)} has no equals sign.`;
    const name = written.slice(0, at).trim();
    const meant = meantField(name);
    if (meant.kind === 'sealed') return `Sealing makes ${quote(meant.field)}: nobody sets it.`;
    if (meant.kind === 'unknown') {
      const hint =
        meant.near === undefined
          ? `The fields are ${meant.fields.join(', ')}.`
          : `Did you mean ${quote(meant.near)}?`;
      return `An award has no field ${quote(name)}. ${hint}`;
    }
    const twice = fills.find(({ field }) => field === meant.field);
    if (twice !== undefined)
      return `${twice.flag} and --set ${meant.field} say the same field: keep one of them.`;
    fills.push(fill(meant.field, written.slice(at + 1), `--set ${meant.field}`));
  }
  return fills;
}

const fill = (field: string, value: string, flag: string): Fill => ({
  field,
  value: value.replace(/\r\n?/g, '\n').trim(),
  flag,
});

/** Who says nothing else awards on that day. @param day `YYYY-MM-DD` */
export const withDay = (fills: readonly Fill[], day: string): readonly Fill[] =>
  fills.some(({ field }) => field === 'issuedOn')
    ? fills
    : fills.toSpliced(
        fills.findLastIndex(({ field }) => /^(badge|recipient)$/.test(field)) + 1,
        0,
        {
          field: 'issuedOn',
          value: day,
          flag: '--issued-on',
        },
      );
