/**
 * The results that a foreign achievement describes. Their ids are addresses there and short names here.
 *
 * @see Open Badges 3.0, "ResultDescription" and "RubricCriterionLevel"
 */

import { blocksOf, type PartTable } from './blocks.ts';
import { type Json, listOf, saysNothing } from './draft.ts';
import { newAddress, type Reader, type Rule, textsOf } from './rules.ts';
import { slugified } from './slugs.ts';

/** @param alignment what an alignment holds */
export function results(alignment: PartTable): Rule {
  const alignments: Reader = blocksOf(alignment);
  const levels = blocksOf({
    id: { to: 'id' },
    name: { to: 'name' },
    description: { to: 'description' },
    level: { to: 'level' },
    points: { to: 'points' },
    alignment: { to: 'alignment', as: alignments },
    type: 'quiet',
  });
  const read = blocksOf({
    id: { to: 'id' },
    name: { to: 'name' },
    resultType: { to: 'resultType' },
    allowedValue: { to: 'allowedValue', as: textsOf },
    requiredLevel: { to: 'requiredLevel' },
    requiredValue: { to: 'requiredValue' },
    rubricCriterionLevel: { to: 'rubricCriterionLevel', as: levels },
    valueMin: { to: 'valueMin' },
    valueMax: { to: 'valueMax' },
    alignment: { to: 'alignment', as: alignments },
    type: 'quiet',
  });
  return (value, draft, tell) => {
    const found = read(value, draft, tell) as Json[] | undefined;
    if (found === undefined) return;
    if (found.some(({ id }) => !saysNothing(id))) tell(newAddress, 'id');
    draft.fields.resultDescription = named(found, 'result').map(withLevels);
  };
}

/** The level that is required is named as the levels are; one that is not among them stays as it was. */
function withLevels({ requiredLevel, rubricCriterionLevel, ...result }: Json): Json {
  const levels = listOf(rubricCriterionLevel) as Json[];
  const short = named(levels, 'level');
  const found = levels.findIndex(({ id }) => id !== undefined && id === requiredLevel);
  return {
    ...result,
    ...(requiredLevel === undefined ? {} : { requiredLevel: short[found]?.id ?? requiredLevel }),
    ...(short.length === 0 ? {} : { rubricCriterionLevel: short }),
  };
}

/** The same blocks with a short name of their own as id, which goes first. */
function named(all: readonly Json[], otherwise: string): Json[] {
  const taken = new Set<string>();
  return all.map(({ id, ...rest }) => {
    const found = shortName(id, rest.name) || otherwise;
    let free = found;
    for (let count = 2; taken.has(free); count += 1) free = `${found}-${count}`;
    taken.add(free);
    return { id: free, ...rest };
  });
}

/** The last word of an address that names a part of a document (#grade, #grade.pass); else the name. */
function shortName(id: unknown, name: unknown): string {
  const [, ...fragments] = typeof id === 'string' ? id.split('#') : [];
  const words = fragments.at(-1)?.split(/[^A-Za-z0-9-]/) ?? [];
  const found = slugified(words.at(-1) ?? '') || slugified(typeof name === 'string' ? name : '');
  return found.slice(0, 60).replace(/-$/, '');
}
