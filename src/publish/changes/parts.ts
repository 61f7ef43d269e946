/** Pieces of Markdown that the sections of a summary are put together from. */

import type { Difference } from './differences.ts';
import { shown } from './shown.ts';

/** Markdown; empty where there is nothing to say. */
export type Section = string;

/** The address that the path of a picture in the repository completes; undefined: no pictures are shown. */
export type Images = string | undefined;

/** How many of a kind are listed; how many more there are is said. */
export const most = { awards: 100, things: 50, problems: 50 } as const;

export const section = (...parts: readonly string[]): Section =>
  parts.filter((part) => part !== '').join('\n\n');

/** The first of a list, each on lines of its own. */
export function rows<T>(all: readonly T[], longest: number, row: (one: T) => string): string {
  const left = all.length - longest;
  const written = all.slice(0, longest).map(row).join('\n');
  return left > 0 ? `${written}\n\n… and ${left} more.` : written;
}

export const value = (text: string | undefined): string =>
  text === undefined ? 'nothing' : `“${shown(text)}”`;

export const differenceRow = ({ what, was, is }: Difference): string =>
  was === undefined && is === undefined ? `- ${what}` : `- ${what}: ${value(was)} → ${value(is)}`;
