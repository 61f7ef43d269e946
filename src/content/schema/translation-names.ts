/** Names of translations: `badges/<issuer>/<badge>.<language>.md` and `badges/<issuer>/issuer.<language>.md`. */

export type TranslationName = {
  readonly issuer: string;
  /** Of a badge; `issuer` for the issuer itself. */
  readonly slug: string;
  /** In its canonical spelling: `pt-BR`. */
  readonly language: string;
  /** As the file is to be called: the language in small letters. */
  readonly path: string;
};

const shape = /^badges\/([^/]+)\/([^/.]+)\.([^/.]+)\.md$/;

/** Undefined for what is no translation: `engines.md`, and `engines.v2.md`, for no language is called so. */
export function translationName(path: string): TranslationName | undefined {
  const [, issuer, slug, ending] = shape.exec(path) ?? [];
  const language = ending && languageCalled(ending);
  if (issuer === undefined || slug === undefined || !language) return undefined;
  return { issuer, slug, language, path: translationPath(issuer, slug, language) };
}

/** @param slug of a badge; `issuer` for the issuer itself */
export const translationPath = (issuer: string, slug: string, language: string): string =>
  `badges/${issuer}/${slug}.${language.toLowerCase()}.md`;

/** Undefined for what no language is called: those that have a code have one of two or three letters. */
function languageCalled(ending: string): string | undefined {
  const written = ending.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-|$)/i.test(written)) return undefined;
  try {
    const [language] = Intl.getCanonicalLocales(written);
    // Not "bak", which is an older code of Bashkir: the file is a copy that was put by.
    return language?.toLowerCase() === written.toLowerCase() ? language : undefined;
  } catch {
    return undefined;
  }
}
