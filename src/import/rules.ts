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

const undeclared = ({ generation }: Draft): string =>
  `Open Badges ${generation} does not declare this property, and Rosette has no field for it.`;

export const notYet: Rule = (_, __, tell) => tell('Rosette has no field for this yet.');

export const ownMaking =
  (what: string): Rule =>
  (_, __, tell) =>
    tell(`Rosette writes ${what} of its own.`);

/** For what every document has and says nothing about the issuer or the badge. */
export const quiet: Rule = () => {};

export const idRule: Rule = (value, draft, tell) => {
  if (typeof value !== 'string') return tell('This is not an address.');
  draft.id = value.trim();
  tell('It gets an address of your site. Awards given before keep pointing at the old one.');
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

export const texts =
  (field: string): Rule =>
  (value, draft, tell) => {
    const all = listOf(value).filter((item) => !saysNothing(item));
    const found = all.filter((item) => typeof item === 'string').map(cleanText);
    if (found.length < all.length) tell('A part of this list is not a text.');
    if (found.length > 0) draft.fields[field] = found;
  };

/** Property of theirs → field of ours, `quiet`, or the reason it stays behind. */
type PartTable = Readonly<Record<string, { readonly to: string } | 'quiet' | 'not-yet'>>;

/** A list of blocks with texts in them, such as alignments. `alone`: the field that a bare text means. */
export const blocks =
  (field: string, parts: PartTable, alone?: string): Rule =>
  (value, draft, tell) => {
    const found = listOf(value).flatMap((item) => {
      if (typeof item === 'string' && alone !== undefined) return [{ [alone]: cleanText(item) }];
      if (isBlock(item)) return [blockOf(item, parts, draft, tell)];
      if (!saysNothing(item)) tell('A part of this list is not a block of properties.');
      return [];
    });
    const filled = found.filter((block) => Object.keys(block).length > 0);
    if (filled.length > 0) draft.fields[field] = filled;
  };

function blockOf(item: Json, parts: PartTable, draft: Draft, tell: Tell): Record<string, string> {
  const block: Record<string, string> = {};
  for (const [key, value] of Object.entries(item)) {
    if (saysNothing(value)) continue;
    const part = Object.hasOwn(parts, key) ? parts[key] : undefined;
    if (part === 'quiet') continue;
    if (part === undefined) tell(undeclared(draft), key);
    else if (part === 'not-yet') tell('Rosette has no field for this yet.', key);
    else if (typeof value === 'string') block[part.to] = cleanText(value);
    else if (typeof value === 'number') block[part.to] = String(value);
    else tell('This is not a text.', key);
  }
  return block;
}

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
      tell('Rosette has no field for this yet.', key);
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
