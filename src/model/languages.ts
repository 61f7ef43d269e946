/** Which languages the people's pages are in, and where. Source: design, section 3, `/<lang>/…`. */

import type { Site } from './site.ts';

/** `''` for the site's own language, `pt-br/` for another: below it stand the pages in that language. */
export const languageFolder = (
  { language: own }: Pick<Site, 'language'>,
  language: string,
): string => (language === own ? '' : translationFolder(language));

/** The folder of a language that is not the site's own: the one that a translation is in. */
export const translationFolder = (language: string): string => `${language.toLowerCase()}/`;
