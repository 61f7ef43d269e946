/** A language as Open Graph wants it: with a country. @see The Open Graph protocol, "Optional Metadata" */

const known = new Map<string, string>();

/** @param language BCP 47; where it names no country, the likeliest one is taken */
export function openGraphLocale(language: string): string {
  const found = known.get(language) ?? likeliest(language);
  known.set(language, found);
  return found;
}

function likeliest(language: string): string {
  const { language: code, region = 'US' } = new Intl.Locale(regional(language)).maximize();
  return `${code}_${region}`;
}

// As the dates of the pages: the English of most of the world.
const regional = (language: string): string => (language === 'en' ? 'en-GB' : language);
