import type { ProblemCode, Severity } from '../../problems/problem.ts';
import { quote } from '../../problems/quote.ts';

/** A Problem that does not know its file yet; line and column count from 1. */
export type ImageFinding = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly line?: number;
  readonly column?: number;
};

export type ImageMediaType = 'image/png' | 'image/svg+xml';

export type PictureSize = { readonly width: number; readonly height: number };

export const unreadable = (message: string, hint: string): ImageFinding => ({
  code: 'image-unreadable',
  severity: 'error',
  message,
  hint,
});

/** Quotes the start of a name or value, which may be megabytes long: only 60 characters show. */
export const quoteStart = (text: string): string => quote(text.slice(0, 200));
