/** import(export(x)) keeps every property of our own 2.0 documents and of our 3.0 Achievements. */

import { expect, test } from 'vitest';
import { badgeClass } from '../../src/documents/ob20/badge-class.ts';
import { profile } from '../../src/documents/ob20/profile.ts';
import { achievementDocument } from '../../src/documents/ob30/achievement.ts';
import type { Addresses } from '../../src/model/addresses.ts';
import type { Publication } from '../../src/model/publication.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { plan, written } from './planning.ts';

/** The documents and pictures of a publication by the path they are published at. */
function exported(publication: Publication, at: Addresses): Record<string, unknown> {
  const files: Record<string, unknown> = {};
  for (const issuer of publication.issuers.values()) {
    files[at.issuerProfile(issuer).path] = profile(issuer, at);
    if (issuer.image) files[at.issuerImage(issuer, issuer.image).path] = issuer.image.bytes;
    for (const badge of issuer.badgeClasses) {
      files[at.badgeDocument(badge).path] = badgeClass(badge, at);
      files[at.badgeImage(badge).path] = badge.image.bytes;
    }
  }
  return files;
}

test('a publication that has every property comes back with all of them', async () => {
  const before = await publish(rich);
  const documents = exported(before.publication, before.addresses);
  const result = plan(documents);
  expect(result.problems).toEqual([]);
  const site = { 'badges/site.yaml': String(rich['badges/site.yaml']), ...written(result) };
  const after = await publish(site);
  expect(exported(after.publication, after.addresses)).toEqual(documents);
  // What is told is what Rosette writes itself, nothing else.
  expect(new Set(result.leftOut.map(({ field }) => field))).toEqual(
    new Set(['id', 'criteria.id', 'verification', 'revocationList']),
  );
  expect(result.toDo).toEqual([]);
});

test('the Achievements of a publication that has every property come back with all of them', async () => {
  const before = await publish(rich);
  const achievements = ({ publication, addresses: at }: typeof before) =>
    Object.fromEntries(
      [...publication.badgeClasses.values()].map((badge) => [
        at.achievement(badge).path,
        achievementDocument(badge, at, []),
      ]),
    );
  const { publication, addresses: at } = before;
  const others = Object.entries(exported(publication, at)).filter(
    ([path]) => !path.endsWith('/badge.json'),
  );
  const result = plan({ ...Object.fromEntries(others), ...achievements(before) });
  expect(result.problems).toEqual([]);
  const site = { 'badges/site.yaml': String(rich['badges/site.yaml']), ...written(result) };
  expect(achievements(await publish(site))).toEqual(achievements(before));
  expect(new Set(result.leftOut.map(({ field }) => field))).toEqual(
    new Set(['id', 'criteria.id', 'resultDescription.id', 'verification', 'revocationList']),
  );
  // An Achievement names no issuer.
  expect(new Set(result.toDo.map(({ field }) => field))).toEqual(new Set(['issuer']));
});
