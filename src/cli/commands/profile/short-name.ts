/** The short name of an issuer or a badge class: a part of its address, for ever. */

import { betterSlug, isSlug, slugProblem } from '../../../content/slugs.ts';
import { given } from '../../../model/given.ts';
import { inPlainLetters } from '../../../syntax/plain-letters.ts';
import type { Ask } from '../../io.ts';

/** A sentence when it cannot be one. */
export function slugFault(slug: string): string | undefined {
  if (slug === 'issuer') return 'The short name "issuer" belongs to the file of the issuer itself.';
  const problem = slugProblem('', slug);
  if (problem === undefined) return undefined;
  const better = betterSlug(slug);
  const hint = better === undefined ? '' : ` Write for example ${better}.`;
  return `${problem.message}${hint}`;
}

/** What a name gives; undefined where it has no letter for one. */
export function slugFrom(name: string): string | undefined {
  const plain = inPlainLetters(name.toLowerCase()).replace(/[’']/g, '');
  const slug = isSlug(plain) ? plain : betterSlug(plain);
  return slug === undefined || slugFault(slug) !== undefined ? undefined : slug;
}

export const noSlug =
  'There is no short name: the name has no letter from a to z for one. Write it yourself, with small letters, digits and hyphens.';

export const askSlug = (
  proposed: string | undefined,
  isTaken: (slug: string) => boolean,
  ask: Ask,
): Promise<string> =>
  ask.text({
    message: 'Its short name: it stands in every address, for ever',
    validate: (answer) =>
      slugFault(answer) ??
      (isTaken(answer) ? 'That short name is taken. Choose another one.' : undefined),
    ...given({ initial: proposed }),
  });
