/** The texts of a translation, each for something that the original has. */

import type {
  BadgeClassSource,
  BadgeTranslationSource,
  IssuerTranslationSource,
  Origin,
} from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import { given } from './given.ts';
import { below, problemAt } from './link-common.ts';
import type { BadgeTranslation, IssuerTranslation } from './translation.ts';

export const issuerTranslation = ({
  language,
  fields,
  about,
}: IssuerTranslationSource): IssuerTranslation => ({
  language,
  ...given({ ...fields, about: about || undefined }),
});

export function badgeTranslation(
  { language, origin, fields, criteria }: BadgeTranslationSource,
  original: BadgeClassSource,
  problems: Problem[],
): BadgeTranslation {
  const { name, description, imageAlt, tags, fieldOfStudy, specialization } = fields;
  const { alignment = [], resultDescription = [] } = fields;
  const results = original.fields.resultDescription ?? [];
  const urls = (original.fields.alignment ?? []).map(({ targetUrl }) => targetUrl);
  const inAlignment = (index: number) => below(origin, 'alignment', index);
  problems.push(...strangers(alignment, 'targetUrl', urls, alignmentWords, inAlignment));
  const inResults = (index: number) => below(origin, 'resultDescription', index);
  const ids = results.map(({ id }) => id);
  problems.push(...strangers(resultDescription, 'id', ids, resultWords, inResults));
  for (const [index, { id, rubricCriterionLevel = [] }] of resultDescription.entries()) {
    const result = results.find((one) => one.id === id);
    if (result === undefined) continue;
    const levels = (result.rubricCriterionLevel ?? []).map((level) => level.id);
    const inLevels = (level: number) => below(inResults(index), 'rubricCriterionLevel', level);
    problems.push(...strangers(rubricCriterionLevel, 'id', levels, levelWords, inLevels));
  }
  return {
    language,
    ...given({ name, description, criteria: criteria || undefined, imageAlt }),
    ...given({ tags, fieldOfStudy, specialization }),
    alignment: alignment.map((one) => given(one)),
    resultDescription: resultDescription.map(({ rubricCriterionLevel = [], ...result }) => ({
      ...given(result),
      rubricCriterionLevel: rubricCriterionLevel.map((level) => given(level)),
    })),
  };
}

type Words = {
  /** "The badge has no result". */
  readonly none: string;
  /** "Its results are". */
  readonly all: string;
  /** Where there are none at all. */
  readonly where: string;
};

const alignmentWords: Words = {
  none: 'The badge is aligned with nothing at',
  all: 'The addresses there are',
  where:
    'The badge itself says under "alignment" what it is aligned with; a translation adds none.',
};

const resultWords: Words = {
  none: 'The badge describes no result',
  all: 'Its results are',
  where: 'The badge itself describes results under "resultDescription"; a translation adds none.',
};

const levelWords: Words = {
  none: 'This result has no level',
  all: 'Its levels are',
  where: 'The badge itself describes levels of the result; a translation adds none.',
};

/** A problem for each entry that is none of the original's, and for each that was translated further up. */
function strangers<Field extends string>(
  entries: readonly Readonly<Record<Field, string>>[],
  field: Field,
  known: readonly string[],
  { none, all, where }: Words,
  at: (index: number) => Origin,
): Problem[] {
  return entries.flatMap((entry, index) => {
    const name = entry[field];
    if (!known.includes(name)) {
      const near = suggest(name, known);
      const hint =
        near !== undefined
          ? `Did you mean ${quote(near)}?`
          : known.length > 0
            ? `${all} ${known.map(quote).join(', ')}.`
            : where;
      return [problemAt(at(index), field, 'translation-unknown', `${none} ${quote(name)}.`, hint)];
    }
    if (entries.findIndex((one) => one[field] === name) === index) return [];
    const message = `${quote(name)} is translated further up already.`;
    return [
      problemAt(
        at(index),
        field,
        'translation-twice',
        message,
        'Take one of the two entries away.',
      ),
    ];
  });
}
