/** Does a value fit what a result allows? @see Open Badges 3.0, "ResultDescription", `allowedValue`, `valueMin`, `valueMax` */

import { quote } from '../problems/quote.ts';
import type { ResultDescription } from './badge-class.ts';

export type ValueFault = { readonly message: string; readonly hint: string };

type Allowed = Pick<ResultDescription, 'allowedValue' | 'valueMin' | 'valueMax'>;

/** What a text is as a number; undefined for a grade or a word. */
export const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(text) ? Number(text) : undefined;

/** Undefined when the value fits. A list of values is compared letter by letter; only numbers have a range. */
export function valueFault(value: string, allowed: Allowed): ValueFault | undefined {
  if (allowed.allowedValue.length > 0 && !allowed.allowedValue.includes(value)) {
    // No nearest word is offered: to a grade of one letter every other one is near.
    const shown = allowed.allowedValue.slice(0, 20).map(quote);
    const more = allowed.allowedValue.length > shown.length ? ' …' : '.';
    return {
      message: `${quote(value)} is none of the values that this result can have.`,
      hint: `The values are ${shown.join(', ')}${more}`,
    };
  }
  return rangeFault(value, allowed);
}

function rangeFault(value: string, allowed: Allowed): ValueFault | undefined {
  const min = numberOf(allowed.valueMin);
  const max = numberOf(allowed.valueMax);
  if (min === undefined && max === undefined) return undefined;
  // A range that is written the wrong way round is the mistake of the badge, and told there.
  if ((min ?? -Infinity) > (max ?? Infinity)) return undefined;
  const number = numberOf(value);
  if (number === undefined) {
    // A word that is listed among numbers, such as "absent".
    if (allowed.allowedValue.includes(value)) return undefined;
    return {
      message: `${quote(value)} is no number, and this result goes ${rangeOf(allowed)}.`,
      hint: 'Write the number alone, with a point and no sign behind it, for example 8.5.',
    };
  }
  if (number >= (min ?? number) && number <= (max ?? number)) return undefined;
  return {
    message: `${quote(value)} lies outside of this result, which goes ${rangeOf(allowed)}.`,
    hint: 'Correct the value, or valueMin and valueMax in the file of the badge.',
  };
}

const rangeOf = ({ valueMin, valueMax }: Allowed): string =>
  [valueMin && `from ${quote(valueMin)}`, valueMax && `to ${quote(valueMax)}`]
    .filter((part) => part !== undefined)
    .join(' ');
