/** The catalogue's pages. A module of its own, because Astro moves `getStaticPaths` away from what stands around it. */

import { badgesPerPage } from '../publish/pages.ts';

/** At least one: a catalogue without badges is a page too. */
export const numberOfPages = (badges: number): number =>
  Math.max(1, Math.ceil(badges / badgesPerPage));

/** @param page counts from 1 */
export const onPage = <T>(things: readonly T[], page: number): readonly T[] =>
  things.slice((page - 1) * badgesPerPage, page * badgesPerPage);
