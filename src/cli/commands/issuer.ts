/** `badges issuer`: which of its actions is meant. There is one: `new`. */

import { quote } from '../../problems/quote.ts';
import type { Command } from '../io.ts';
import { tellMisuse } from '../misuse.ts';
import { type IssuerFlags, issuerNewUsage, newIssuer } from './issuer/new.ts';

export type IssuerOptions = IssuerFlags & {
  /** The action, then the short name. */
  readonly words: readonly string[];
};

export const issuer: Command<IssuerOptions> = async ({ words, ...options }, io) => {
  const [action, slug, ...more] = words;
  if (action !== 'new') {
    const sentences = action === undefined ? [] : [`"issuer" has no action ${quote(action)}.`];
    return tellMisuse(sentences, issuerNewUsage, io);
  }
  if (more.length > 0) return tellMisuse([], issuerNewUsage, io);
  if (slug !== undefined && options.slug !== undefined) {
    return tellMisuse(
      ['The short name is there twice, as a word and as --slug.'],
      issuerNewUsage,
      io,
    );
  }
  return newIssuer(slug === undefined ? options : { ...options, slug }, io);
};
