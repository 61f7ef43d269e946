/** Flags of `award` that do not go together, each with its sentence. */

import { readMap } from '../../../authoring/award-columns.ts';
import { ownFields } from '../../../content/schema/award.ts';
import { printable, quote } from '../../../problems/quote.ts';
import type { AwardOptions } from '../award.ts';

type Rule = {
  readonly isBroken: (options: AwardOptions) => boolean;
  readonly sentence: (options: AwardOptions) => string;
};

/** Fields of one person alone, as `--set` names them. */
const ofOnePerson = ({ set = [] }: AwardOptions): string | undefined =>
  set
    .map((written) => written.split('=')[0]?.trim() ?? '')
    .find((field) => ownFields.some((own) => own.toLowerCase() === field.toLowerCase()));

const rules: readonly Rule[] = [
  {
    isBroken: ({ csv, map = [], partial }) =>
      csv === undefined && (map.length > 0 || partial === true),
    sentence: ({ map = [] }) =>
      `--${map.length > 0 ? 'map' : 'partial'} belongs to a list: --csv FILE.`,
  },
  {
    isBroken: ({ csv, recipient, name }) => csv !== undefined && (recipient ?? name) !== undefined,
    sentence: ({ recipient }) =>
      `--${recipient === undefined ? 'name' : 'recipient'} is one person’s: with --csv the list says it.`,
  },
  {
    isBroken: (options) => options.csv !== undefined && ofOnePerson(options) !== undefined,
    sentence: (options) =>
      `${quote(ofOnePerson(options) ?? '')} belongs to one award: make it a column of the list.`,
  },
  {
    isBroken: ({ dates }) => dates !== undefined && !/^(day|month)-first$/.test(dates),
    sentence: ({ dates = '' }) => `--dates is day-first or month-first, and not ${quote(dates)}.`,
  },
  {
    isBroken: ({ map = [] }) => map.some((written) => readMap(written) === undefined),
    sentence: () => 'Write --map "Column=field", or --map "Column=" to leave the column out.',
  },
];

/** The first rule that is broken, as a sentence. */
export function misuse(options: AwardOptions): string | undefined {
  const broken = rules.find(({ isBroken }) => isBroken(options));
  return broken === undefined ? undefined : printable(broken.sentence(options));
}
