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
  | 'not-object'
  | 'not-pem'
  | 'not-telephone'
  | 'not-text'
  | 'not-version'
  | 'property-missing'
  | 'too-many-findings'
  | 'value-unknown';

export type StepCode =
  | 'readable'
  | 'generation'
  | 'hosted'
  | 'copy'
  | 'assertion'
  | 'badge-class'
  | 'issuer'
  | 'ids'
  | 'scope'
  | 'signature'
  | 'issued'
  | 'expires'
  | 'revocation';

export type StepResult = 'passed' | 'failed' | 'not-applicable' | 'could-not-check';

export type Step = {
  readonly code: StepCode;
  readonly result: StepResult;
  readonly message: string;
  readonly detail?: readonly Finding[];
};

export type Verdict = 'valid' | 'invalid' | 'expired' | 'revoked' | 'unknown';

export type Report = {
  /** The address that was given, or the word `document`. */
  readonly input: string;
  readonly generation: Generation | 'unknown';
  readonly verdict: Verdict;
  readonly checkedAt: string;
  readonly steps: readonly Step[];
};

/**
 * Revoked is the issuer's own last word. What is broken is invalid whether or not the rest could be
 * looked at; and nothing is called expired that could not be shown to have been valid before.
 */
export function verdictOf(steps: readonly Step[]): Verdict {
  const failed = steps.filter(({ result }) => result === 'failed').map(({ code }) => code);
  if (failed.includes('revocation')) return 'revoked';
  if (failed.some((code) => code !== 'expires')) return 'invalid';
  if (steps.some(({ result }) => result === 'could-not-check')) return 'unknown';
  return failed.length > 0 ? 'expired' : 'valid';
}
