/** Spanish: the same words as in English, an area a file, as `Table` asks. */

import { aroundBadge } from './es/around-badge.ts';
import { award } from './es/award.ts';
import { awardActions } from './es/award-actions.ts';
import { awarding } from './es/awarding.ts';
import { badge } from './es/badge.ts';
import { card } from './es/card.ts';
import { catalogue } from './es/catalogue.ts';
import { charts } from './es/charts.ts';
import { check } from './es/check.ts';
import { documents } from './es/documents.ts';
import { durations } from './es/durations.ts';
import { frame } from './es/frame.ts';
import { glossary } from './es/glossary.ts';
import { home } from './es/home.ts';
import { issuer } from './es/issuer.ts';
import { notFound } from './es/not-found.ts';
import { results } from './es/results.ts';
import { sealing } from './es/sealing.ts';
import { verify } from './es/verify.ts';
import { vocabulary } from './es/vocabulary.ts';
import { welcome } from './es/welcome.ts';

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
  ...aroundBadge,
  ...catalogue,
  ...charts,
  ...welcome,
  ...card,
  ...awardActions,
  ...verify,
  ...awarding,
  ...sealing,
  ...check,
};
