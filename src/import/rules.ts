/** The ways a property of a foreign document becomes a field of ours. The tables of the generations are made of these. */

import {
  cleanText,
  type Draft,
  isBlock,
  type Json,
  listOf,
  type Note,
  saysNothing,
  type Told,
} from './draft.ts';

/** Says why a property, or a part of it, stays behind. */
export type Tell = (why: string, part?: string) => void;

export type Rule = (value: unknown, draft: Draft, tell: Tell) => void;

/** Reads a value; undefined for what says nothing or stays behind, which is told. */
export type Reader = (value: unknown, draft: Draft, tell: Tell) => unknown;

export type FieldTable = Readonly<Record<string, Rule>>;

const extensionKey = /^extensions:[A-Za-z][A-Za-z0-9]*$/;

/** Goes through every property: carried over by its rule, or listed. */
export function carryOver(table: FieldTable, document: Json, draft: Draft, told: Told): void {
  for (const [key, value] of Object.entries(document)) {
    if (saysNothing(value)) continue;
    const tell: Tell = (why, part) => {
      told.leftOut.push(note(draft, part === undefined ? key : `${key}.${part}`, why));
    };
    const rule = Object.hasOwn(table, key) ? table[key] : undefined;
    if (rule !== undefined) rule(value, draft, tell);
    else if (extensionKey.test(key) && isBlock(value)) draft.fields[key] = writable(value);
    else tell(undeclared(draft));
  }
}

export const note = (
  { from, within }: Pick<Draft, 'from' | 'within'>,
  field: string,
  why: string,
): Note => ({
  from,
  field: cleanText([within, field].filter((part) => part !== undefined).join('.')).slice(0, 120),
  why,
});

export const undeclared = ({ generation }: Draft): string =>
  `Open Badges ${generation} does not declare this property, and Rosette has no field for it.`;

export const noField = 'Rosette has no field for this yet.';

export const notYet: Rule = (_, __, tell) => tell(noField);

export const ownMaking =
  (what: string): Rule =>
  (_, __, tell) =>
    tell(`Rosette writes ${what} of its own.`);

/** For what every document has and says nothing about the issuer or the badge. */
export const quiet: Rule = () => {};

export const newAddress =
  'It gets an address of your site. Awards given before keep pointing at the old one.';

export const idRule: Rule = (value, draft, tell) => {
  if (typeof value !== 'string') return tell('This is not an address.');
  draft.id = value.trim();
  tell(newAddress);
};

export const text =
  (field: string): Rule =>
  (value, draft, tell) => {
    if (typeof value === 'string') draft.fields[field] = cleanText(value);
    else tell('This is not a text.');
  };

/** Versions and codes may be numbers in JSON. */
export const textOrNumber =
  (field: string): Rule =>
  (value, draft, tell) => {
    if (typeof value === 'number') draft.fields[field] = String(value);
    else text(field)(value, draft, tell);
  };

/** A number, also one that is written as a text. */
export const number =
  (field: string): Rule =>
  (value, draft, tell) => {
    if (typeof value === 'number') draft.fields[field] = writable(value);
    else if (typeof value === 'string') draft.fields[field] = cleanText(value);
    else tell('This is not a number.');
  };

export const texts =
  (field: string): Rule =>
  (value, draft, tell) => {
    const found = textsOf(value, draft, tell);
    if (found !== undefined) draft.fields[field] = found;
  };

export const textsOf: Reader = (value, _, tell) => {
  const all = listOf(value).filter((item) => !saysNothing(item));
  const found = all.filter((item) => typeof item === 'string').map(cleanText);
  if (found.length < all.length) tell('A part of this list is not a text.');
  return found.length > 0 ? found : undefined;
};

/** Addresses; of an embedded document its address. */
export const addresses =
  (field: string): Rule =>
  (value, draft, tell) => {
    const found = listOf(value).flatMap((item) => {
      const id = isBlock(item) ? item.id : item;
      if (typeof id === 'string') {
        if (isBlock(item) && Object.keys(item).some((key) => !['id', 'type'].includes(key))) {
          tell('Only the address of the embedded document was taken.');
        }
        return [cleanText(id)];
      }
      tell('A part of this list has no address.');
      return [];
    });
    if (found.length > 0) draft.fields[field] = found;
  };

/** An address or a data URI, alone or in an Image. */
export const imageRule: Rule = (value, draft, tell) => {
  const [first, ...more] = listOf(value);
  if (more.length > 0) tell('Only the first picture was taken.');
  const block: Json = isBlock(first) ? first : { id: first };
  for (const [key, part] of Object.entries(block)) {
    if (!['id', 'type', 'caption'].includes(key) && !saysNothing(part)) {
      tell(noField, key);
    }
  }
  if (typeof block.id !== 'string') return tell('This is not the address of a picture.');
  const caption = typeof block.caption === 'string' ? cleanText(block.caption) : '';
  draft.image = { address: block.id.trim(), ...(caption === '' ? {} : { caption }) };
};

/** An address (the only form of 1.x), or a Criteria with an address, a narrative or both. */
export const criteriaRule: Rule = (value, draft, tell) => {
  const [first, ...more] = listOf(value);
  if (more.length > 0) tell('Only the first criteria were taken.');
  const block: Json = isBlock(first) ? first : { id: first };
  for (const [key, part] of Object.entries(block)) {
    if (!['id', 'type', 'narrative'].includes(key) && !saysNothing(part)) {
      tell(undeclared(draft), key);
    }
  }
  const address = typeof block.id === 'string' ? cleanText(block.id) : '';
  const narrative = typeof block.narrative === 'string' ? cleanText(block.narrative) : '';
  if (address === '' && narrative === '') return tell('There is neither a text nor an address.');
  if (address !== '' && narrative !== '') {
    tell('The text was taken. Rosette gives the criteria a page of its own.', 'id');
  }
  draft.criteria = {
    ...(address === '' ? {} : { address }),
    ...(narrative === '' ? {} : { narrative }),
  };
};

/** The same value with what YAML and JSON write differently made a text. */
function writable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').toWellFormed();
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return 0;
    const fits =
      Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    return fits ? value : String(value);
  }
  if (Array.isArray(value)) return value.map(writable);
  if (!isBlock(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key.toWellFormed(), writable(part)]),
  );
}
