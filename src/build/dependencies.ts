/**
 * What the files of an award depend on, as digests: the award, what it shares with others, our code. Where a digest is
 * the same, the files are. Better too much in it than too little.
 */

import type { Award } from '../model/award.ts';
import type { BadgeClass } from '../model/badge-class.ts';
import type { Issuer } from '../model/issuer.ts';
import type { Publication } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import { sha256 } from '../publish/facts.ts';
import { iconLinks } from '../site/icons.ts';
import type { Engine } from './engine.ts';
import type { Part } from './orders.ts';
import { packed } from './without-awards.ts';

/** Settings that no file of an award depends on. */
const elsewhere = ['accent', 'description'] as const satisfies readonly (keyof Site)[];

/** Settings that only pages depend on, besides. */
const onPages = [
  ...elsewhere,
  'hasTheme',
  'index',
  'repository',
] as const satisfies readonly (keyof Site)[];

export type Dependencies = (award: Award, part: Part) => string;

export function createDependencies(
  publication: Publication,
  at: Parameters<typeof iconLinks>[1],
  engine: Engine,
): Dependencies {
  const { site } = publication;
  const settings: Record<Part, unknown> = {
    documents: without(site, onPages),
    pages: [without(site, elsewhere), iconLinks(publication, at)],
  };
  const shared = new Map<string, string>();
  const sharedBy = (badge: BadgeClass, part: Part): string => {
    const name = `${part} ${badge.key}`;
    const known = shared.get(name) ?? digest([engine[part], settings[part], ...kinOf(badge)]);
    shared.set(name, known);
    return known;
  };
  return (award, part) => sha256(sharedBy(award.badgeClass, part) + JSON.stringify(packed(award)));
}

/** A badge class with its issuer and all that it supersedes or that supersede it. */
function kinOf(badge: BadgeClass): unknown[] {
  const kin = new Set([badge]);
  for (const one of kin) {
    for (const other of badge.issuer.badgeClasses) {
      if (other === one.supersedes || other.supersedes === one) kin.add(other);
    }
  }
  return [own(badge.issuer), ...[...kin].map(ownOfBadge)];
}

const own = ({ badgeClasses: _, ...issuer }: Issuer) => issuer;
const ownOfBadge = ({ issuer: _, awards: __, supersedes, ...badge }: BadgeClass) => ({
  ...badge,
  supersedes: supersedes?.key,
});

function without(site: Site, names: readonly (keyof Site)[]): Partial<Site> {
  return Object.fromEntries(
    Object.entries(site).filter(([name]) => !names.includes(name as keyof Site)),
  );
}

/** A picture counts by its bytes. */
const digest = (value: unknown): string =>
  sha256(JSON.stringify(value, (_, part) => (part instanceof Uint8Array ? sha256(part) : part)));
