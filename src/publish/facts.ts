/**
 * What was awarded, as one digest that a later check compares (design, section 5, promise 1). The serialization is
 * fixed: a JSON list of name and value in the order given here, absent values left out. Only ever add a name at the
 * end, and only where its absence means what it meant before.
 */

import { createHash } from 'node:crypto';
import type { Award } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import { someOf } from '../model/given.ts';
import { compareText } from '../problems/problem.ts';

type Facts = readonly (readonly [name: string, value: unknown])[];

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

const digest = (facts: Facts): string =>
  sha256(
    JSON.stringify(
      facts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, canonical(value)]),
    ),
  );

/** Maps as lists of pairs in the order of their keys: no order of writing enters the digest. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, part]) => [key, canonical(part)]);
}

/** Without empty lists, so that a list which is added to a type later changes no digest. */
function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !Array.isArray(part) || part.length > 0)
      .map(([key, part]) => [key, lean(part)]),
  );
}

/**
 * Facts of a badge that has awards. Its translations, what supersedes it, and the names and codes that others have for
 * it are none.
 */
export const badgeFacts = (badge: BadgeClass): string =>
  digest([
    ['badge', badge.key],
    ['issuer', badge.issuer.slug],
    ['name', badge.name],
    ['description', badge.description],
    ['criteria', badge.criteria],
    ['image', sha256(badge.image.bytes)],
    ['alignment', someOf(badge.alignment)],
    ['expiresAfter', badge.expiresAfter],
    ['achievementType', badge.achievementType],
    ['creator', badge.creator],
    ['fieldOfStudy', badge.fieldOfStudy],
    ['specialization', badge.specialization],
    ['creditsAvailable', badge.creditsAvailable],
    ['resultDescription', lean(someOf(badge.resultDescription))],
  ]);

/** Facts of an award. A revocation and a display name are none; of an erased award these few are left. */
export const awardFacts = (award: Award): string =>
  digest([
    ['id', award.id],
    ['badge', award.badgeClass.key],
    ['issuedOn', award.issuedOn],
    ['statusIndex', award.statusIndex],
    ...(award.kind === 'granted'
      ? ([
          ['recipient', award.recipient],
          ['expires', award.expires],
          ['narrative', award.narrative],
          ['evidence', someOf(award.evidence)],
          ['version', award.version],
          ['extensions', Object.keys(award.extensions).length > 0 ? award.extensions : undefined],
          ['result', lean(someOf(award.result))],
          ['creditsEarned', award.creditsEarned],
          ['role', award.role],
          ['term', award.term],
          ['licenseNumber', award.licenseNumber],
          ['activityStartDate', award.activityStartDate],
          ['activityEndDate', award.activityEndDate],
          ['source', award.source],
        ] satisfies Facts)
      : ([['erased', award.erased]] satisfies Facts)),
  ]);
