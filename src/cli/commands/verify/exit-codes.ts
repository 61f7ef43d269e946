/** What a verdict means to a script. Source: design, section 7. */

import type { Report, Verdict } from '../../../verify/report.ts';
import { type ExitCode, exit } from '../../io.ts';

const codes: Readonly<Record<Verdict, ExitCode>> = {
  valid: exit.done,
  invalid: exit.problems,
  expired: exit.problems,
  revoked: exit.problems,
  unknown: exit.unchecked,
};

export const exitCodeOf = ({ verdict }: Pick<Report, 'verdict'>): ExitCode => codes[verdict];

/** From the worst on: what could not be read at all, what is not valid, what could not be checked. */
const order: readonly ExitCode[] = [exit.usage, exit.problems, exit.unchecked, exit.done];

/** Of several: the worst. */
export const worst = (all: readonly ExitCode[]): ExitCode =>
  order.find((code) => all.includes(code)) ?? exit.done;
