/**
 * The Content-Security-Policy of each type of page: constant, whatever the content says. Nothing inline runs, and no page
 * sends anything anywhere; one asks other hosts for what a reader hands over to be checked. @see Content Security Policy Level 3
 */

const own = {
  'default-src': "'none'",
  'base-uri': "'none'",
  // Under a page's policy, tools that judge the page from within (Lighthouse) ask for robots.txt.
  'connect-src': "'self'",
  'form-action': "'none'",
  'img-src': "'self' data:",
  'script-src': "'self'",
  'style-src': "'self'",
};

const policies = {
  /** Fetches documents of the site alone: to look for badges, to check its own award. */
  page: own,
  /** Stands in the pages of others: nothing runs in it. */
  card: { ...own, 'connect-src': "'none'", 'img-src': "'self'", 'script-src': "'none'" },
  /** Fetches the documents that a badge names, wherever they are, and shows a picture that was handed over. */
  verifying: { ...own, 'img-src': "'self' blob: data:", 'connect-src': "'self' https:" },
  /** The same on a site for trying out: documents may stand on this machine. */
  verifyingHere: {
    ...own,
    'img-src': "'self' blob: data:",
    'connect-src': "'self' https: http://localhost:* http://127.0.0.1:*",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type PageType = keyof typeof policies;

/** The value of the policy's `<meta>`. */
export const policyOf = (type: PageType): string =>
  Object.entries(policies[type])
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
