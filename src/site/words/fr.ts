/** French: the same words as in English, an area a file, as `Table` asks. */

import { aroundBadge } from './fr/around-badge.ts';
import { award } from './fr/award.ts';
import { awardActions } from './fr/award-actions.ts';
import { awarding } from './fr/awarding.ts';
import { badge } from './fr/badge.ts';
import { card } from './fr/card.ts';
import { catalogue } from './fr/catalogue.ts';
import { charts } from './fr/charts.ts';
import { check } from './fr/check.ts';
import { documents } from './fr/documents.ts';
import { durations } from './fr/durations.ts';
import { frame } from './fr/frame.ts';
import { glossary } from './fr/glossary.ts';
import { home } from './fr/home.ts';
import { issuer } from './fr/issuer.ts';
import { notFound } from './fr/not-found.ts';
import { results } from './fr/results.ts';
import { sealing } from './fr/sealing.ts';
import { verify } from './fr/verify.ts';
import { vocabulary } from './fr/vocabulary.ts';
import { welcome } from './fr/welcome.ts';

export const french = {
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
