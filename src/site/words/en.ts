/** English: every word of the pages that is not the owner's own, short and plain, as style/pages says. */

import { aroundBadge } from './en/around-badge.ts';
import { award } from './en/award.ts';
import { awardActions } from './en/award-actions.ts';
import { awarding } from './en/awarding.ts';
import { badge } from './en/badge.ts';
import { card } from './en/card.ts';
import { catalogue } from './en/catalogue.ts';
import { charts } from './en/charts.ts';
import { check } from './en/check.ts';
import { documents } from './en/documents.ts';
import { durations } from './en/durations.ts';
import { frame } from './en/frame.ts';
import { glossary } from './en/glossary.ts';
import { home } from './en/home.ts';
import { issuer } from './en/issuer.ts';
import { notFound } from './en/not-found.ts';
import { results } from './en/results.ts';
import { sealing } from './en/sealing.ts';
import { verify } from './en/verify.ts';
import { vocabulary } from './en/vocabulary.ts';
import { welcome } from './en/welcome.ts';

export const english = {
  ...frame,
  ...home,
  ...welcome,
  ...catalogue,
  ...badge,
  ...aroundBadge,
  ...results,
  ...award,
  ...card,
  ...awardActions,
  ...issuer,
  ...charts,
  ...documents,
  ...notFound,
  ...glossary,
  ...durations,
  ...verify,
  ...awarding,
  ...sealing,
  ...check,
  ...vocabulary,
} as const;
