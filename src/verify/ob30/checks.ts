/** Checks of single values of 3.0, beside those that all generations have. @see Open Badges 3.0, "Derived Types" */

import { date20, iri, isText, oneOf, text } from '../checks.ts';
import { type JsonObject, listOf, own } from '../json.ts';
import {
  type Check,
  inside,
  object,
  optional,
  required,
  type Spot,
  type Table,
  tell,
} from '../table.ts';

/** `DateTimeZ`: with time and zone, as in 2.0. */
export const date = date20;

export const number: Check = (value, spot) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    tell(spot, 'not-number', 'is not a number');
  }
};

/** An object whose `type` is a text or a list of texts with a certain one. */
export const ofType = (
  type: string,
  table: Table,
  ...also: readonly ((value: JsonObject, spot: Spot) => void)[]
): Check => object({ type: required(text, 'many'), ...table }, hasType(type), ...also);

export const hasType =
  (...wanted: readonly string[]) =>
  (document: JsonObject, spot: Spot): void => {
    const types = listOf(own(document, 'type'));
    if (types.length > 0 && !types.some((type) => wanted.includes(`${type}`))) {
      tell(inside(spot, 'type'), 'value-unknown', `does not have ${wanted.join(' or ')}`);
    }
  };

/** A list of words that others may add to under a prefix. */
export const wordOf =
  (...words: readonly string[]): Check =>
  (value, spot) => {
    if (!isText(value) || !value.startsWith('ext:')) oneOf(...words)(value, spot);
  };

/** @see Open Badges 3.0, "LanguageCode" */
export const languageCode: Check = (value, spot) => {
  if (!isText(value) || !/^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/.test(value)) {
    tell(spot, 'not-language', 'is not a language tag');
  }
};

export const image = ofType('Image', { id: required(iri), caption: optional(text) });
