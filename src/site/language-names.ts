/** What a language is called by those who speak it. */

/** English where Intl does not know a language, never what the machine speaks. */
const fallback = 'en';

/** Letters that have capitals which a name in a list begins with. */
const first = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** `pt-BR` → "Português (Brasil)". @param language BCP 47 */
export function nameOfLanguage(language: string): string {
  // Intl has no name for a tag with extensions (de-x-club).
  const { baseName } = new Intl.Locale(language);
  const names = new Intl.DisplayNames([baseName, fallback], { type: 'language' });
  const name = names.of(baseName) ?? language;
  return name.replace(first, (letter) => letter.toLocaleUpperCase(baseName));
}
