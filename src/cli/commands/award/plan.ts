/** What will be awarded of the table, by the content of the folder. */

import { takenAmong } from '../../../authoring/award-file.ts';
import type { AwardTable } from '../../../authoring/award-rows.ts';
import {
  type AwardPlan,
  type PlanOptions,
  planAwards as planRows,
} from '../../../publish/awarding/plan-rows.ts';
import { fastIdentityHash } from '../../identity-hash.ts';
import type { Io } from '../../io.ts';
import type { AwardSite } from './award-site.ts';
import { judgeBySources } from './judge-awards.ts';

export const planAwards = (
  table: AwardTable,
  { sources, recipientFiles }: AwardSite,
  options: PlanOptions,
  io: Pick<Io, 'progress'>,
): Promise<AwardPlan> =>
  planRows(
    table,
    {
      judge: judgeBySources(sources, options.now),
      existing: sources.awards,
      timeZone: sources.site.timeZone,
      isTaken: takenAmong(recipientFiles),
    },
    options,
    {
      progress: io.progress,
      pause: () => new Promise(setImmediate),
      hash: fastIdentityHash,
    },
  );
