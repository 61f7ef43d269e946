/**
 * The kinds of field a person writes, each parsed once into what the rest of Rosette works with.
 *
 * A field that is text takes its source text (`1.10` stays `1.10`). Faults carry a problem code, a sentence and a
 * hint in the zod issue's `params`; `problems/zod.ts` makes problems of them.
 */

import { z } from 'zod';
import type { ProblemCode } from '../../problems/problem.ts';
import { quote } from '../../problems/quote.ts';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import {
  field,
  httpText,
  type JsonSchema,
  type Meanings,
  numberOrText,
  orNumbers,
  shaped,
  sourceText,
  words as wordForm,
  writtenForm,
} from './written-form.ts';

export type Fault = {
  code?: ProblemCode;
  message: string;
  hint?: string;
  /** From the value that is parsed to the part that is wrong. */
  path?: (string | number)[];
};

export type FaultParams = { readonly code: ProblemCode; readonly hint?: string };

/** Refuses a value by adding an issue; the value returned is never looked at. */
export function refuse(ctx: z.RefinementCtx, fault: Fault): never {
  const params: FaultParams = {
    code: fault.code ?? 'field-invalid',
    ...(fault.hint === undefined ? {} : { hint: fault.hint }),
  };
  ctx.addIssue({ code: 'custom', message: fault.message, params, path: fault.path ?? [] });
  return z.NEVER;
}

const asText = (input: unknown): unknown => (input instanceof PlainScalar ? input.source : input);

type TextOptions = { readonly maxCharacters?: number; readonly multiline?: boolean };

/** A text, trimmed and in Unicode NFC; empty is refused. */
export const text = ({ maxCharacters = 500, multiline = false }: TextOptions = {}) =>
  field(textForm(maxCharacters, multiline), (input, ctx): string => {
    const value = asText(input);
    if (typeof value !== 'string') return refuse(ctx, notA('a text', value));
    const trimmed = value.trim().normalize('NFC');
    if (trimmed === '')
      return refuse(ctx, { code: 'field-missing', message: 'The text is empty.' });
    if (trimmed.length > maxCharacters) {
      return refuse(ctx, {
        message: `The text has ${trimmed.length} characters; ${maxCharacters} is the most for this field.`,
        hint: 'Shorten it; the criteria and the narrative have room for more.',
      });
    }
    if (!multiline && trimmed.includes('\n')) {
      return refuse(ctx, { message: 'This field is one line, and the text has several.' });
    }
    if (hasControlCharacter(trimmed)) {
      return refuse(ctx, {
        message: 'The text holds a control character, which no page can show.',
        hint: 'Type the text again; such characters come in by copying from other programs.',
      });
    }
    return trimmed;
  });

const textForm = (maxCharacters: number, multiline: boolean): JsonSchema => ({
  ...sourceText(
    multiline
      ? { pattern: '\\S', errorMessage: 'This is a text.' }
      : { pattern: '^\\s*\\S([^\\n]*\\S)?\\s*$', errorMessage: 'This is a text of one line.' },
  ),
  // Told in words: JSON Schema would count spaces around the text, and composed letters twice. Where a whole picture
  // may stand, nobody counts.
  ...(maxCharacters > 100_000
    ? {}
    : { limit: `At most ${maxCharacters.toLocaleString('en')} characters.` }),
});

// Tab and line feed are text; the other C0 and C1 controls are not.
const hasControlCharacter = (value: string): boolean =>
  /\p{Cc}/u.test(value.replaceAll('\n', '').replaceAll('\t', ''));

/** A block of fields, each of them known. */
export const block = <S extends z.core.$ZodShape>(shape: S) =>
  // A number or a truth value is an object of ours, and must not pass for a block.
  z.preprocess(asText, z.strictObject(shape));

/** What a value is instead of what was wanted, in a person's words. */
export function notA(wanted: string, value: unknown): Fault {
  if (value === undefined) {
    return { code: 'field-missing', message: 'This field has no value.', hint: `It is ${wanted}.` };
  }
  const is = Array.isArray(value)
    ? 'a list'
    : typeof value === 'object' && value !== null
      ? 'a block of fields'
      : typeof value === 'string'
        ? quote(value)
        : String(value);
  return { message: `This field is ${wanted}, and ${is} stands here.` };
}

/** True or false. */
export const flag = () =>
  field({ type: 'boolean', errorMessage: 'Write true or false.' }, (input, ctx): boolean => {
    const value = input instanceof PlainScalar ? input.value : input;
    return typeof value === 'boolean' ? value : refuse(ctx, notA('true or false', asText(input)));
  });

const whole = /^(0|[1-9][0-9]{0,14})$/;
const wholeForm = numberOrText(
  { type: 'integer', minimum: 0 },
  { type: 'string', pattern: whole.source, errorMessage: 'Write a whole number: 12.' },
);

/** A whole number from 0. */
export const wholeNumber = () =>
  field(wholeForm, (input, ctx): number => {
    const value = asText(input);
    if (typeof value !== 'string' || !whole.test(value)) {
      return refuse(ctx, notA('a whole number', value));
    }
    return Number(value);
  });

const digits = /^(0|[1-9][0-9]{0,8})(\.[0-9]{1,6})?$/;
const decimalForm = numberOrText(
  { type: 'number', minimum: 0 },
  shaped(digits, 'Write a number: 3 or 1.5.'),
);

/** A number from 0, exactly as it is written: nine digits before the point and six after it are read without rounding. */
export const decimal = () =>
  field(decimalForm, (input, ctx): number => {
    const value = asText(input);
    const written = typeof value === 'string' ? value.trim() : value;
    if (typeof written !== 'string' || !digits.test(written)) {
      return refuse(ctx, { ...notA('a number', value), hint: 'Write for example 3 or 1.5.' });
    }
    return Number(written);
  });

/** One of a few words. @param meanings what each stands for, told by editors */
export const oneOf = <const T extends string>(words: readonly T[], meanings?: Meanings<T>) =>
  field(oneOfForm(words, meanings), (input, ctx): T => {
    const value = asText(input);
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    return refuse(ctx, {
      ...notA(`one of ${words.map(quote).join(', ')}`, value),
      hint: writeOne(words),
    });
  });

const writeOne = (words: readonly string[]): string => `Write ${words.map(quote).join(' or ')}.`;

const oneOfForm = (words: readonly string[], meanings: Meanings | undefined): JsonSchema =>
  orNumbers(wordForm(words, meanings, writeOne(words)), words);

/** A list; a single value counts as a list of one. */
export const list = <S extends z.ZodType>(item: S) =>
  z
    .preprocess((input) => {
      if (input === undefined || Array.isArray(input)) return input;
      return [input];
    }, z.array(item).max(1000))
    .register(writtenForm, { or: item });

/** A web address (http or https), as WHATWG URL writes it. */
export const webAddress = () =>
  field(httpText, (input, ctx): string => {
    const value = asText(input);
    if (typeof value !== 'string') return refuse(ctx, notA('a web address', value));
    const url = URL.parse(value.trim());
    if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
      return refuse(ctx, {
        code: 'url-invalid',
        message: `${quote(value)} is not a complete web address.`,
        hint: 'Copy it from the address bar of a browser; it begins with https://.',
      });
    }
    if (url.username !== '' || url.password !== '') {
      return refuse(ctx, {
        code: 'url-invalid',
        message: 'The address holds a user name or a password, and it would be published.',
        hint: 'Use the address without the part before the @.',
      });
    }
    return url.href;
  });

/** An e-mail address of somebody who publishes it on purpose (the issuer). */
export const publicEmail = () =>
  field(emailForm, (input, ctx): string => {
    const value = asText(input);
    // 254 characters are the most that mail takes (RFC 5321, section 4.5.3.1.3).
    if (typeof value === 'string' && value.length <= 254 && isEmail(value.trim())) {
      return value.trim();
    }
    return refuse(ctx, {
      message: 'This is not an e-mail address.',
      hint: 'Write it as name@example.org.',
    });
  });

const emailForm = shaped(/[^\s@]+@[^\s@]+/, 'Write an e-mail address: name@example.org.');

const isEmail = (value: string): boolean =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) && !/[\p{Cc}\p{Cf}]/u.test(value);

const telephoneForm = sourceText(
  shaped(/[\s\d+().;=ext-]+/, 'Write it with the country code: "+44 20 7946 0000".'),
);

/** A telephone number (E.164). Source: Open Badges 2.0, Profile, `telephone`. */
export const telephone = () =>
  field(telephoneForm, (input, ctx): string => {
    const value = asText(input);
    if (typeof value !== 'string') return refuse(ctx, notA('a telephone number', value));
    const compact = value.replace(/[\s().-]/g, '');
    return /^\+?[1-9]\d{1,14}(;ext=\d+)?$/.test(compact)
      ? compact
      : refuse(ctx, {
          message: `${quote(value)} is not a telephone number.`,
          hint: 'Write it with the country code: "+44 20 7946 0000".',
        });
  });

const languageForm = sourceText(
  shaped(/[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*/, 'Write the code of a language: en, de, fr or pt-BR.'),
);

/** A language tag (BCP 47), in its canonical spelling. */
export const language = () =>
  field(languageForm, (input, ctx): string => {
    const value = asText(input);
    try {
      const [tag] = typeof value === 'string' ? Intl.getCanonicalLocales(value.trim()) : [];
      if (tag !== undefined) return tag;
    } catch {
      // Falls through to the sentence below.
    }
    return refuse(ctx, {
      code: 'language-unknown',
      message: `${typeof value === 'string' ? quote(value) : 'This'} is not the code of a language.`,
      hint: 'Write for example en, de, fr or pt-BR.',
    });
  });
