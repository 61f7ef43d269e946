/** What a judgement says. Codes are permanent. Source: design, section 7. */

import type { Generation } from './generation.ts';

export type Path = readonly (string | number)[];

/** One way in which a document breaks the data model of its generation. */
export type Finding = {
  readonly code: FindingCode;
  /** Into the document; empty for the document itself. */
  readonly path: Path;
  /** One sentence. It never repeats a value: that may be somebody's address. */
  readonly message: string;
};

export type FindingCode =
  | 'criteria-empty'
  | 'entry-without-id'
  | 'expires-too-early'
  | 'extension-malformed'
  | 'hosted-without-address'
  | 'id-not-verify-url'
  | 'identity-hashed'
  | 'identity-malformed'
  | 'identity-not-hashed'
  | 'many-values'
  | 'not-address'
  | 'not-boolean'
  | 'not-date'
  | 'not-email'
  | 'not-host-name'
  | 'not-image'
  | 'not-iri'
  | 'not-language'
  | 'not-list'
  | 'not-number'
  | 'not-object'
  | 'not-pem'
  | 'not-telephone'
  | 'not-text'
  /** No fault: what was found out, such as an address or a digest. */
  | 'note'
  | 'not-version'
  | 'property-missing'
  | 'too-many-findings'
  | 'value-unknown';

/** In the order of a report. */
export const stepCodes = [
  // The input could be read, and is JSON or a compact JWS; which generation it is.
  'readable',
  'well-formed',
  'generation',
  // 1.x and 2.0: what the issuer hosts, and how a copy compares with it.
  'hosted',
  'copy',
  // The data model, document by document.
  'assertion',
  'badge-class',
  'credential',
  'status-list',
  'issuer',
  // Documents stand at the addresses that they say are theirs; the issuer vouches for them.
  'ids',
  'scope',
  'signature',
  // The key is the issuer's, and neither void nor another's.
  'key',
  // 1.x and 2.0: the date of issue has come. 3.0: the validity has begun.
  'issued',
  'starts',
  'expires',
  // Failed means revoked, and nothing else: a list that is gone, broken or another issuer's fails `status-list`.
  'revocation',
  // A picture carries this one badge.
  'image',
  'endorsements',
  // The address that was asked about is the recipient's.
  'recipient',
] as const;

export type StepCode = (typeof stepCodes)[number];

export type StepResult = 'passed' | 'failed' | 'not-applicable' | 'could-not-check';

export type Step = {
  readonly code: StepCode;
  readonly result: StepResult;
  /** One plain sentence for a reader. */
  readonly message: string;
  /** For an expert. */
  readonly detail?: readonly Finding[];
};

export type Verdict = 'valid' | 'invalid' | 'expired' | 'revoked' | 'unknown';

export type Report = {
  /** The address or the file’s name that was given, or the word `document`. */
  readonly input: string;
  readonly generation: Generation | '3.0' | 'unknown';
  readonly verdict: Verdict;
  readonly checkedAt: string;
  readonly steps: readonly Step[];
};

/**
 * Revoked is the issuer's own last word. What is broken is invalid whether or not the rest could be
 * looked at; and nothing is called expired that could not be shown to have been valid before. What is not valid yet is
 * no more than unknown.
 *
 * Endorsements change nothing, whatever came of them: a badge does not depend on what others say of it, and anybody
 * could spoil it if it did.
 */
export function verdictOf(steps: readonly Step[]): Verdict {
  const deciding = steps.filter(({ code }) => code !== 'endorsements');
  const failed = deciding.filter(({ result }) => result === 'failed').map(({ code }) => code);
  if (failed.includes('revocation')) return 'revoked';
  if (failed.some((code) => code !== 'expires' && code !== 'starts')) return 'invalid';
  if (failed.includes('starts')) return 'unknown';
  if (deciding.some(({ result }) => result === 'could-not-check')) return 'unknown';
  return failed.length > 0 ? 'expired' : 'valid';
}
