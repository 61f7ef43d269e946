/** A name that becomes part of an address, where it is a field and not the name of a file. Source: design, section 2. */

import { printable, quote } from '../../problems/quote.ts';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { betterSlug, isSlug } from '../slugs.ts';
import { notA, refuse } from './fields.ts';
import { field, shaped, sourceText } from './written-form.ts';

const slugForm = sourceText(
  shaped(
    /[a-z0-9]+(-[a-z0-9]+)*/,
    'Write small letters a–z, digits and single hyphens between them: final-grade.',
  ),
);

/** Small letters, digits and single hyphens. */
export const slug = () =>
  field(slugForm, (input, ctx): string => {
    const value = input instanceof PlainScalar ? input.source : input;
    const written = typeof value === 'string' ? value.trim() : undefined;
    if (written === undefined || written === '') {
      return refuse(ctx, notA('a short name', written ?? value));
    }
    if (isSlug(written)) return written;
    // An address that slipped into the field is masked; with hyphens in it it would not be.
    const better = printable(written) === written ? betterSlug(written) : undefined;
    return refuse(ctx, {
      code: 'slug-invalid',
      message: `${quote(written)} cannot be part of an address: it may hold small letters a–z, digits and single hyphens between them, 64 signs at most.`,
      hint: `Write for example ${quote(better ?? 'final-grade')}. The name a reader sees is the field "name".`,
    });
  });
