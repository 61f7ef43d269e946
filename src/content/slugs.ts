/** Names of files that become parts of addresses. Source: design, section 2. */

import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';

const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const maxCharacters = 64;

export const isSlug = (text: string): boolean => shape.test(text) && text.length <= maxCharacters;

// Names that Windows keeps for devices: such a folder could not be checked out there.
const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** A problem when a name cannot be a slug. */
export function slugProblem(file: string, slug: string): Problem | undefined {
  const wrong = !shape.test(slug)
    ? `${quote(slug)} cannot be part of an address: it may hold small letters a–z, digits and single hyphens between them.`
    : devices.test(slug)
      ? `Windows keeps the name ${quote(slug)} for itself, so no file may have it.`
      : slug.length > maxCharacters
        ? `The name of the file has more than ${maxCharacters} characters.`
        : undefined;
  if (wrong === undefined) return undefined;
  const better = betterSlug(slug);
  return {
    code: 'slug-invalid',
    severity: 'error',
    file,
    message: wrong,
    hint: `Rename it${better === undefined ? '' : `, for example to ${quote(better)}`}. The name a reader sees is the field "name".`,
  };
}

/** What the text was probably meant to be. */
export function betterSlug(slug: string): string | undefined {
  const plain = slug
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, maxCharacters)
    .replace(/-$/, '');
  return shape.test(plain) && plain !== slug && !devices.test(plain) ? plain : undefined;
}
