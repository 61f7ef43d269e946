/** German: the same words as in English, an area a file, as `Table` asks. */

import { aroundBadge } from './de/around-badge.ts';
import { award } from './de/award.ts';
import { awardActions } from './de/award-actions.ts';
import { awarding } from './de/awarding.ts';
import { badge } from './de/badge.ts';
import { card } from './de/card.ts';
import { catalogue } from './de/catalogue.ts';
import { charts } from './de/charts.ts';
import { check } from './de/check.ts';
import { documents } from './de/documents.ts';
import { durations } from './de/durations.ts';
import { frame } from './de/frame.ts';
import { glossary } from './de/glossary.ts';
import { home } from './de/home.ts';
import { issuer } from './de/issuer.ts';
import { notFound } from './de/not-found.ts';
import { results } from './de/results.ts';
import { sealing } from './de/sealing.ts';
import { verify } from './de/verify.ts';
import { vocabulary } from './de/vocabulary.ts';
import { welcome } from './de/welcome.ts';

export const german = {
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
