/** What `getStaticPaths` of every page gives: its paths, once in each language. */

import { languageFolder } from '../model/languages.ts';
import { session } from './session.ts';

type Params = Readonly<Record<string, string | undefined>>;

export function inLanguages<P extends Params>(paths: readonly P[]) {
  const { site } = session().publication;
  return site.languages.flatMap((language) => {
    // No parameter at all, for what has no folder.
    const lang = languageFolder(site, language).slice(0, -1) || undefined;
    return paths.map((params) => ({ params: { ...params, lang } }));
  });
}
