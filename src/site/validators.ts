/** Checkers of badges that others run, for whoever does not want to take this site's word. */

import type { Key } from './words.ts';

export type Validator = { readonly title: Key; readonly url: string };

export const validators: readonly Validator[] = [
  { title: 'others1EdTech', url: 'https://openbadgesvalidator.imsglobal.org/' },
  { title: 'othersVerifierPlus', url: 'https://verifierplus.org/' },
];
