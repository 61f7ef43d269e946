/** Seals what is not sealed, as `badges seal` does, in files where nothing is in the way. */

import { type Fix, nameOf, type TextFix } from '../../../authoring/fix/fix.ts';
import { needsSeal } from '../../../authoring/pins.ts';
import { siteFile } from '../../../content/layout.ts';
import { plural } from '../../../problems/render.ts';
import type { Loaded } from '../../../publish/load.ts';
import { plan, sealable } from '../seal.ts';
import { encodedLike } from './encoded-like.ts';
import type { Overlay } from './overlay.ts';

export type Sealing = {
  readonly randomBytes: (length: number) => Uint8Array;
  readonly without: ReadonlySet<string>;
};

export async function sealRound(
  { sources, problems }: Loaded,
  over: Overlay,
  { randomBytes, without }: Sealing,
): Promise<readonly Fix[]> {
  const inTheWay = new Set(
    problems
      .filter(({ code, severity }) => severity === 'error' && !sealable.includes(code))
      .map(({ file }) => file),
  );
  const told = new Set(
    problems.filter(({ code }) => sealable.includes(code)).map(({ file }) => file),
  );
  const { site, awards } = sources;
  // Without the policy of site.yaml nobody knows what to make of an address.
  if (site === undefined || inTheWay.has(siteFile)) return [];
  const meant = awards.filter(
    (award) =>
      told.has(award.origin.file) &&
      !inTheWay.has(award.origin.file) &&
      !inTheWay.has(award.origin.sharedFile ?? '') &&
      needsSeal(award, site.recipients, site.names),
  );
  const counts = Map.groupBy(meant, ({ origin }) => origin.file);
  const { edits } = await plan(meant, sources, site.recipients, randomBytes, over.read);
  const done: Fix[] = [];
  for (const { path, content } of edits) {
    const fix = sealing(path, counts.get(path)?.length ?? 0);
    if (without.has(nameOf(fix))) continue;
    over.set(path, encodedLike(await over.read(path), content));
    done.push(fix);
  }
  return done;
}

const sealing = (file: string, awards: number): TextFix => ({
  kind: 'text',
  file,
  path: [],
  splices: [],
  what: `${plural(awards, 'award')} ${awards === 1 ? 'is' : 'are'} sealed now.`,
});
