/** The sites that more than one file of tests looks at, each with where it stands. */

import type { SiteFiles } from '../../support/site.ts';
import { catalogueSite } from './catalogue.ts';
import { hostile } from './hostile.ts';
import { states } from './states.ts';

export type Subject = { readonly url: string; readonly files: SiteFiles };

const local = 'http://localhost:4321/';
const root = 'https://badges.example.org/';
const club = 'https://badges.example.org/club/';

/** Where one can tell of a mistake. */
export const repository = 'https://github.com/society/badges';

/** Of the pages of {@link subjects}, besides the site's own. */
export const languages: readonly string[] = ['de', 'fr', 'es'];

/** Of the club's badges, those that are alike. */
export const stars = 52;

export const subjects = {
  /** Every state, in four languages, on this machine. */
  states: { url: local, files: states(local, { languages, repository }) },
  /** More badges than fit a page of the catalogue, below a path. */
  club: { url: club, files: catalogueSite(club, stars, { accent: '#b0205f', index: true }) },
  /** Right to left, with an accent that is too bright to write in, and names that are not shown. */
  arabic: {
    url: root,
    files: states(root, {
      language: 'ar',
      title: 'جمعية التحليل',
      description: 'شارات جمعية صغيرة تتعلم كيف تعمل الآلات.',
      accent: '#ffe600',
      names: 'told',
    }),
  },
  hostile: { url: root, files: hostile(root).files },
} as const satisfies Record<string, Subject>;

export type SubjectName = keyof typeof subjects;

/** Is a page of the states in the site's own language? */
export const isOwn = (path: string): boolean =>
  !languages.some((language) => path.startsWith(`${language}/`));
