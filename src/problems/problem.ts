/**
 * A mistake in what a person wrote, as a value: collected, sorted and shown all at once.
 * Codes are permanent: people search for them and scripts switch on them.
 */
export const problemCodes = [
  // A file as a whole
  'content-symbolic-link',
  'content-too-large',
  'content-not-utf8',
  'content-unexpected-file',
  'content-unreadable',
  'content-missing',
  'slug-invalid',
  'front-matter-missing',
  'front-matter-fence',
  'yaml-syntax',
  'yaml-alias',
  'yaml-too-deep',
  'recipient-file-form',
  'csv-form',
  // A field
  'field-unknown',
  'field-missing',
  'field-invalid',
  'date-invalid',
  'date-future',
  'duration-invalid',
  'url-invalid',
  'language-unknown',
  'time-zone-unknown',
  // Images
  'image-missing',
  'image-ambiguous',
  'image-path',
  'image-unreadable',
  'image-misnamed',
  'image-baked',
  'image-example',
  'image-svg-refused',
  'image-not-square',
  'image-small',
  'image-heavy',
  // Links between files
  'issuer-missing',
  'issuer-not-awarding',
  'badge-supersedes-unknown',
  'badge-retired',
  'result-id-taken',
  'result-level-unknown',
  'result-levels-misplaced',
  'result-range-reversed',
  'result-value-outside',
  'award-unknown-badge',
  'award-not-sealed',
  'award-address-plain',
  'award-name-plain',
  'award-expires-first',
  'award-revoked-first',
  'award-activity-reversed',
  'award-result-unknown',
  'award-result-status',
  'award-result-empty',
  'award-credits-over',
  'award-id-taken',
  'award-salt-taken',
  'award-status-index-taken',
  'award-erased-rest',
  'award-not-in-format',
  'endorsement-twice',
  'translation-name',
  'translation-language',
  'translation-unknown',
  'translation-twice',
  'public-file-taken',
  'private-key-in-public',
  // Keys
  'key-unusable',
  'key-weak',
  'key-misnamed',
  'key-issuer-unknown',
  'key-active-twice',
  'key-active-missing',
  'key-changed-first',
  'key-development',
  'key-not-found',
  'key-compromised',
  'key-last',
  'issuer-no-keys',
  'private-key-in-keys',
  'private-key-in-git',
  'workspace-in-git',
  'private-key-missing',
  'private-key-unreadable',
  'private-key-incomplete',
  'private-key-other',
  'private-key-wrong',
  'private-key-open',
  'private-key-link',
  'secret-unreadable',
  // Private lists of people
  'private-list-form',
  'private-list-row',
  'private-list-nobody',
  'private-list-in-git',
  // Review of a change
  'review-award-unmatched',
  'review-row-missing',
  'review-row-twice',
  // Promises
  'promise-moved',
  'promise-address-gone',
  'promise-key-gone',
  'promise-facts-changed',
  'promise-endorsement-changed',
  'promise-revocation-undone',
  'promise-erasure-undone',
  // Commands
  'editor-file-kept',
  'file-exists',
  'fields-form',
  'badge-unknown',
  'badge-superseded',
  'content-there',
  'date-ambiguous',
  'award-list-column',
  'award-list-twice',
  'award-list-recipients',
  'award-file-name',
  'award-badge-unread',
  'award-not-found',
  'award-several',
  'award-not-published',
  'award-ended',
  'file-not-found',
  'out-not-ours',
  'build-failed',
  'build-running',
  // Leaks
  'leak-address',
  'leak-private-key',
  'leak-history-unread',
  'leak-not-looked-at',
  'leak-not-compared',
  // Output
  'output-missing',
  'output-other-address',
  'output-id',
  'output-link',
  'output-award',
  // Deployment
  'pages-off',
  'pages-source',
  'pages-address',
  // Import
  'import-json',
  'import-issuer',
  'import-exists',
  'import-nothing',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

export type Severity = 'error' | 'warning';

export type ContentPath = readonly (string | number)[];

export type Problem = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Path relative to the root, with forward slashes. */
  readonly file: string;
  /** First line is 1. */
  readonly line?: number;
  /** First column is 1, in UTF-16 code units. */
  readonly column?: number;
  /** Where in the parsed content, for example `['awards', 2, 'badge']`; lines are looked up from it. */
  readonly path?: ContentPath;
  /** Which half of the pair at `path` is meant; the value unless said. */
  readonly part?: 'key' | 'value';
  /** The lines around the place, with carets; recipients' addresses are masked. */
  readonly frame?: string;
  /** What happened, in whole sentences. Never holds a plain address or a key. */
  readonly message: string;
  /** The next thing to do. */
  readonly hint?: string;
};

/** Errors first stop a build; warnings never do. */
export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some((problem) => problem.severity === 'error');

/** A mistake in a field that many awards share is one mistake, however many awards it is found in. */
export function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, path, code, message }) => {
    const key = JSON.stringify([file, path, code, message]);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** By file, line, column and code, so that two runs print the same list. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );

/** Code unit order: the same on every machine, whatever its locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
