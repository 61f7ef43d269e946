/** Spanish: the same words as in English, an area a file, as `Table` asks. */

import { award } from './es/award.ts';
import { badge } from './es/badge.ts';
import { documents } from './es/documents.ts';
import { durations } from './es/durations.ts';
import { frame } from './es/frame.ts';
import { glossary } from './es/glossary.ts';
import { home } from './es/home.ts';
import { issuer } from './es/issuer.ts';
import { notFound } from './es/not-found.ts';
import { results } from './es/results.ts';
import { vocabulary } from './es/vocabulary.ts';

export const spanish = {
  ...frame,
  ...home,
  ...badge,
  ...results,
  ...award,
  ...issuer,
  ...documents,
  ...notFound,
  ...glossary,
  ...durations,
  ...vocabulary,
};
