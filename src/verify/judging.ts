/** What every judge of a generation is given, and what it gives back. */

import type { FetchDocument } from './fetched.ts';
import type { JsonObject } from './json.ts';
import type { Step } from './report.ts';

export type Judging = {
  /** Each address is asked for once, and no more than a limited number of them. */
  readonly fetchDocument: FetchDocument;
  /** Milliseconds of Unix time. */
  readonly now: number;
  /** ISO 8601 in UTC: what the report says it was. */
  readonly checkedAt: string;
  /** The address that the badge is said to belong to, as somebody typed it. */
  readonly recipient?: string;
  /** Is told what badge and issuer say of themselves, as soon as it is known, whatever comes of it. */
  readonly onPart: (part: Part) => void;
};

/** @property address of the document that speaks for it, where it has one */
export type Part = {
  readonly is: 'badge' | 'issuer';
  readonly address?: string | undefined;
  readonly document: JsonObject;
};

/** A compact JWS taken apart, not yet checked. */
export type Jws = {
  readonly text: string;
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** Header and payload as they were signed. */
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
};

/** What was read from the input, whatever carried it. */
export type Written =
  | { readonly form: 'json'; readonly document: JsonObject }
  | { readonly form: 'jws'; readonly jws: Jws };

/** The steps from `generation` on, in the order of `stepCodes`, each when it is finished. */
export type Judge = (written: Written, judging: Judging) => AsyncIterable<Step>;
