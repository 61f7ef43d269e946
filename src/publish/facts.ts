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

/** Name and value; undefined where the fact is not stated. */
export type Facts<Name extends string = string> = readonly (readonly [name: Name, unknown])[];

export type BadgeFact = ReturnType<typeof badgeFactList>[number][0];
export type AwardFact = ReturnType<typeof awardFactList>[number][0];

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

/** A value as it enters the digest; undefined stays undefined. */
export const factText = (value: unknown): string | undefined => JSON.stringify(canonical(value));

/** The names of the facts that one list states otherwise than the other, in the order of the lists. */
export function differing<Name extends string>(one: Facts<Name>, other: Facts<Name>): Name[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  const [before, after] = [new Map(one), new Map(other)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => factText(before.get(name)) !== factText(after.get(name)),
  );
}

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
export const badgeFactList = (badge: BadgeClass) =>
  [
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
  ] as const satisfies Facts;

export const badgeFacts = (badge: BadgeClass): string => digest(badgeFactList(badge));

/** Facts of an award. A revocation and a display name are none; of an erased award these few are left. */
export const awardFactList = (award: Award) =>
  [
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
        ] as const)
      : ([['erased', award.erased]] as const)),
  ] as const satisfies Facts;

export const awardFacts = (award: Award): string => digest(awardFactList(award));
