/** The results that an award states, each by the description in its badge. @see Open Badges 3.0, "Result" */

import type { WrittenResult } from '../content/schema/result.ts';
import type { AwardSource, Origin } from '../content/schema/sources.ts';
import { resultStatuses } from '../content/schema/vocabulary.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import type { Result } from './award.ts';
import type { BadgeClass, ResultDescription } from './badge-class.ts';
import { given } from './given.ts';
import { alignmentsOf, below, problemAt } from './link-common.ts';
import { unknownLevel } from './link-result-descriptions.ts';
import { valueFault } from './result-values.ts';

export function resultsOf(
  { origin, fields }: AwardSource,
  badgeClass: BadgeClass,
  problems: Problem[],
): readonly Result[] {
  const stated = fields.result ?? [];
  if (stated.length > 0 && badgeClass.resultDescription.length === 0) {
    problems.push(
      problemAt(
        origin,
        'result',
        'award-result-unknown',
        `The badge ${quote(badgeClass.key)} describes no results, so an award of it cannot state one.`,
        `Describe it in badges/${badgeClass.key}.md under "resultDescription", or take "result" out.`,
      ),
    );
    return [];
  }
  return stated.flatMap((written, index): Result[] => {
    const at = below(origin, 'result', index);
    const described = describedBy(written.resultDescription, badgeClass, at);
    if ('code' in described) {
      problems.push(described);
      return [];
    }
    problems.push(...faultsOf(written, described, at));
    const { value, status, achievedLevel } = written;
    return [
      {
        resultDescription: described.id,
        ...given({ value, status, achievedLevel }),
        alignment: alignmentsOf(written.alignment),
      },
    ];
  });
}

/** The only one needs no naming. */
function describedBy(
  named: string | undefined,
  { key, resultDescription: all }: BadgeClass,
  at: Origin,
): ResultDescription | Problem {
  const [only] = all;
  const found = named === undefined && all.length === 1 ? only : all.find(({ id }) => id === named);
  if (found !== undefined) return found;
  const ids = all.map(({ id }) => id);
  if (named === undefined) {
    return problemAt(
      at,
      undefined,
      'award-result-unknown',
      `The badge ${quote(key)} describes several results, and this one does not say which it is.`,
      `Add "resultDescription" with one of ${ids.map(quote).join(', ')}.`,
    );
  }
  const near = suggest(named, ids);
  return problemAt(
    at,
    'resultDescription',
    'award-result-unknown',
    `The badge ${quote(key)} describes no result ${quote(named)}.`,
    near === undefined
      ? `Its results are ${ids.map(quote).join(', ')}.`
      : `Did you mean ${quote(near)}?`,
  );
}

function faultsOf(written: WrittenResult, described: ResultDescription, at: Origin): Problem[] {
  const { value, achievedLevel } = written;
  const problems = [...statusFaults(written, described, at)];
  const level = unknownLevel(
    achievedLevel,
    described.rubricCriterionLevel,
    below(at, 'achievedLevel'),
  );
  if (level !== undefined) problems.push(level);
  const fault = value === undefined ? undefined : valueFault(value, described);
  if (fault !== undefined) {
    problems.push(problemAt(at, 'value', 'result-value-outside', fault.message, fault.hint));
  }
  return problems;
}

/** A status belongs to the type Status; of a type of the issuer's own (ext:) nothing is known. */
function statusFaults(
  { value, achievedLevel, status }: WrittenResult,
  { id, resultType }: ResultDescription,
  at: Origin,
): Problem[] {
  const isStatus = resultType === 'Status';
  if (isStatus && status === undefined) {
    return [
      problemAt(
        at,
        undefined,
        'award-result-status',
        `The result ${quote(id)} is a status, and the award does not say which.`,
        `Add "status" with one of ${resultStatuses.join(', ')}.`,
      ),
    ];
  }
  if (status !== undefined && !isStatus && !resultType.startsWith('ext:')) {
    return [
      problemAt(
        at,
        'status',
        'award-result-status',
        `The result ${quote(id)} is of the type ${quote(resultType)} and has no status.`,
        'Write "value" or "achievedLevel" instead.',
      ),
    ];
  }
  if (value !== undefined || achievedLevel !== undefined || status !== undefined) return [];
  return [
    problemAt(
      at,
      undefined,
      'award-result-empty',
      `The award does not say what was reached in the result ${quote(id)}.`,
      'Add "value", or "achievedLevel" with the id of a level.',
    ),
  ];
}
