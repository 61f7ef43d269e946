/**
 * The Content-Security-Policy of each type of page: constant, whatever the content says. Nothing inline runs, and no page
 * sends anything anywhere. @see Content Security Policy Level 3
 */

const own = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'img-src': "'self' data:",
  'script-src': "'self'",
  'style-src': "'self'",
};

const policies = {
  /** Reads nothing but itself. */
  page: own,
  /** Fetches documents of the site: to look for badges, to check its own award. */
  reading: { ...own, 'connect-src': "'self'" },
  /** Stands in the pages of others: nothing runs in it. */
  card: { ...own, 'img-src': "'self'", 'script-src': "'none'" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type PageType = keyof typeof policies;

/** The value of the policy's `<meta>`. */
export const policyOf = (type: PageType): string =>
  Object.entries(policies[type])
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
