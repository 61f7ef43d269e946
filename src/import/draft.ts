/** An issuer or a badge class of somebody else on its way to a content file. */

import type { Problem } from '../problems/problem.ts';

export type GenerationName = '1.0' | '1.1' | '2.0' | '3.0';

export type Json = Readonly<Record<string, unknown>>;

export type InputFile = {
  /** As the person named it, with forward slashes; used in sentences and for the file's own name. */
  readonly path: string;
  readonly bytes: Uint8Array;
};

/** A sentence about one property of a document: what became of it, or what is to be done. */
export type Note = { readonly from: string; readonly field: string; readonly why: string };

/** What an import tells besides its files; grows while planning. */
export type Told = {
  /** What could not be carried over. */
  readonly leftOut: Note[];
  /** What was carried over or made up in a way that a person should look at. */
  readonly toDo: Note[];
  readonly problems: Problem[];
  /** Files that a document named and that were found. */
  readonly used: Set<string>;
};

export type Draft = {
  readonly kind: 'issuer' | 'badge';
  readonly from: string;
  readonly generation: GenerationName;
  /** The property of another document that it stands in; absent for a document of its own. */
  readonly within?: string;
  id?: string;
  /** Our front matter, in no order yet. */
  readonly fields: Record<string, unknown>;
  image?: { readonly address: string; readonly caption?: string };
  criteria?: { readonly address?: string; readonly narrative?: string };
  /** Of a badge: an address, or an embedded profile. */
  issuer?: string | Draft;
  /** Of a badge that names no issuer: who designed it, as the document has it. */
  creator?: unknown;
};

export const isBlock = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list as it is, a single value as a list of one. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** Null, an empty text and an empty list say nothing, so nothing is lost with them. */
export const saysNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(saysNothing));

/** LF line ends, no halves of characters, no blanks around: as our own reader has texts. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').toWellFormed().trim();
