/** What stands beside the name of a skill or standard. @see Open Badges 3.0, "Alignment" */

import type { Alignment } from '../model/badge-class.ts';
import { hostOf } from './links.ts';
import type { Words } from './words.ts';

/** Its kind, its framework, its code: `Competency · Example Skills Framework · S-114`. */
export const skillNotes = (
  { targetType, targetUrl, targetFramework, targetCode }: Alignment,
  { term }: Words,
): readonly string[] =>
  [
    targetType === undefined ? undefined : term('targetType', targetType),
    targetFramework ?? hostOf(targetUrl),
    // Some frameworks' codes are addresses, which say nothing to a reader; the link leads there.
    targetCode?.includes('://') ? undefined : targetCode,
  ].filter((note) => note !== undefined);
