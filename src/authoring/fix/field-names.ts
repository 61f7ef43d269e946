/** A field with a slip of the hand in its name, where one field alone can be meant. */

import { awardSchema } from '../../content/schema/award.ts';
import { badgeClassSchema } from '../../content/schema/badge-class.ts';
import { badgeTranslationSchema } from '../../content/schema/badge-translation.ts';
import { fieldNamesAt } from '../../content/schema/field-names.ts';
import { issuerSchema } from '../../content/schema/issuer.ts';
import { issuerTranslationSchema } from '../../content/schema/issuer-translation.ts';
import { siteSchema } from '../../content/schema/settings.ts';
import type { ContentPath, Problem } from '../../problems/problem.ts';
import { quote } from '../../problems/quote.ts';
import { suggest } from '../../problems/suggest.ts';
import { columnOfPath, pathOfColumn } from '../../syntax/csv-fields.ts';
import type { Fixer, TextFix } from './fix.ts';
import type { TextPlaces } from './text-places.ts';

type Schema = Parameters<typeof fieldNamesAt>[0];

/** Which file has which fields; the first that fits. Files of endorsements have but one. */
const schemas: readonly (readonly [file: RegExp, schema: Schema | undefined])[] = [
  [/\.endorsements\.yaml$/, undefined],
  [/^badges\/site\.yaml$/, siteSchema],
  [/^badges\/[^/]+\/issuer\.[^/]+\.md$/, issuerTranslationSchema],
  [/^badges\/[^/]+\/[^/.]+\.[^/]+\.md$/, badgeTranslationSchema],
  [/^badges\/[^/]+\/issuer\.md$/, issuerSchema],
  [/^badges\/[^/]+\/[^/]+\.md$/, badgeClassSchema],
  [/^recipients\/.*\.(?:md|yaml|csv)$/, awardSchema],
];

const recipientNames = ['address', 'identity', 'salt', 'type'];

export const mendFieldNames: Fixer = ({ problems, placesOf }) => {
  const fixes = problems.flatMap((problem) => fixOf(problem, placesOf(problem.file)) ?? []);
  // Two slips of one name: nobody knows which of them counts.
  const byPlace = Map.groupBy(fixes, ({ file, path }) => JSON.stringify([file, path]));
  return [...byPlace.values()].flatMap((some) => (some.length === 1 ? some : []));
};

function fixOf(
  { code, file, path = [] }: Problem,
  places: TextPlaces | undefined,
): TextFix | undefined {
  const schema = schemas.find(([pattern]) => pattern.test(file))?.[1];
  if (code !== 'field-unknown' || schema === undefined) return undefined;
  const place = places?.key(path);
  const isColumn = file.endsWith('.csv');
  const name = place && (isColumn ? columnFor(place.written, schema) : nameFor(path, schema));
  if (place === undefined || name === undefined || place.names.includes(name)) return undefined;
  return {
    kind: 'text',
    file,
    path: [...path.slice(0, -1), name],
    splices: [place.replace(name)],
    what: `The ${isColumn ? 'column' : 'field'} ${quote(place.written)} is now ${quote(name)}.`,
  };
}

function nameFor(path: ContentPath, schema: Schema): string | undefined {
  // The entries of a list of awards have the fields of an award.
  const inner = path[0] === 'awards' ? path.slice(2) : path;
  const block = inner.slice(0, -1);
  if (block[0] === 'recipient') return only(String(inner.at(-1)), recipientNames);
  return only(String(inner.at(-1)), fieldNamesAt(schema, block));
}

/** Of `evidence.1.nmae`, the part that no field has. */
function columnFor(column: string, schema: Schema): string | undefined {
  const path = pathOfColumn(column);
  const at = path.findIndex(
    (step, index) =>
      typeof step === 'string' && !namesIn(schema, path.slice(0, index)).includes(step),
  );
  const near = at === -1 ? undefined : only(String(path[at]), namesIn(schema, path.slice(0, at)));
  return near === undefined ? undefined : columnOfPath(path.with(at, near));
}

const namesIn = (schema: Schema, block: ContentPath): readonly string[] =>
  block[0] === 'recipient' ? recipientNames : fieldNamesAt(schema, block);

/** The one name that is near; undefined where another is near as well. */
function only(word: string, names: readonly string[]): string | undefined {
  const near = suggest(word, names);
  const other = suggest(
    word,
    names.filter((name) => name !== near),
  );
  return other === undefined ? near : undefined;
}
