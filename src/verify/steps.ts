/** Steps of a report: short makers. */

import { oneLine } from './quoted.ts';
import type { Finding, Path, Step, StepCode, StepResult } from './report.ts';

const step =
  (result: StepResult) =>
  (code: StepCode, message: string, detail: readonly Finding[] = []): Step => ({
    code,
    result,
    message,
    ...(detail.length === 0 ? {} : { detail }),
  });

export const passed = step('passed');
export const failed = step('failed');
export const skipped = step('not-applicable');
/** What could not be looked at is no fault of the award's. */
export const open = step('could-not-check');

/** For an expert: what was found out, such as an address or a digest; in one line, and not without end. */
export const note = (message: string, path: Path = []): Finding => ({
  code: 'note',
  path,
  message: oneLine(message, maxNoteCharacters),
});

const maxNoteCharacters = 1000;
