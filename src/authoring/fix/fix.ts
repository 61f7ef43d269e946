/**
 * What is mechanical about a mistake: one thing that was meant, whoever reads it. Pure: from what a check found, plans of
 * what to change. Where there is doubt nothing is planned.
 */

import type { ContentPath, Problem } from '../../problems/problem.ts';
import type { Splice } from '../splice.ts';
import type { TextPlaces } from './text-places.ts';

export type Fixing = {
  /** What the check found. */
  readonly problems: readonly Problem[];
  /** Every file of the content. */
  readonly paths: ReadonlySet<string>;
  /** The text of a file with LF line ends; undefined for what is no text. */
  readonly textOf: (path: string) => string | undefined;
  /** Where fields stand in a file; undefined for what is no text. */
  readonly placesOf: (path: string) => TextPlaces | undefined;
  /** What a picture is by its bytes. */
  readonly pictureKindOf: (path: string) => 'png' | 'svg' | undefined;
  readonly isCommitted: (path: string) => boolean;
  /** A name as it may stand in an address. */
  readonly betterSlug: (slug: string) => string | undefined;
  /** Of the site, for the names of months. */
  readonly language?: string;
};

export type TextFix = {
  readonly kind: 'text';
  readonly file: string;
  /** Where in the fields, after the change. */
  readonly path: ContentPath;
  readonly splices: readonly Splice[];
  /** What it does, in whole sentences. */
  readonly what: string;
};

export type Renaming = {
  readonly kind: 'rename';
  /** The file with the problem. */
  readonly file: string;
  /** It, and what goes with it. */
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly what: string;
};

export type Fix = TextFix | Renaming;

export type Fixer = (site: Fixing) => readonly Fix[];

/** What a fix is called among others, so that one that did harm is not planned again. */
export const nameOf = ({ file, what }: Fix): string => JSON.stringify([file, what]);
