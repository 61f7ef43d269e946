/** The public keys of each issuer, in order, and whether an issuer can sign with them. Source: design, section 4. */

import type { KeySource, Sources } from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import { listed } from '../problems/render.ts';
import { given } from './given.ts';
import { type Instant, startOf } from './instant.ts';
import {
  activeTwice,
  misplaced,
  unknownIssuer,
  withoutActive,
  wrongDates,
} from './key-problems.ts';
import type { CompromisedKey, Ed25519Key, IssuerKeys, RetiredKey, RsaKey } from './keys.ts';
import { inOrder } from './order.ts';
import { byAge, publicKeyOf } from './public-key.ts';
import type { Site } from './site.ts';

/** By the issuer's slug. An issuer whose keys are not in order is left out, together with problems. */
export function linkKeys(
  { keys, written }: Pick<Sources, 'keys' | 'written'>,
  site: Site,
  now: Instant,
  problems: Problem[],
): ReadonlyMap<string, IssuerKeys> {
  const linked: (readonly [string, IssuerKeys])[] = [];
  const read = new Set(keys.map(({ origin }) => origin.file));
  const unread = { keys: new Set([...written.keys].filter((file) => !read.has(file))) };
  for (const [issuer, sources] of Map.groupBy(keys, (key) => key.issuer)) {
    if (!written.issuers.has(issuer)) {
      problems.push(unknownIssuer(sources, issuer, written.issuers));
    }
    for (const source of sources) {
      problems.push(...wrongDates(source, site, now), ...misplaced(source, site));
    }
    const ofIssuer = keysOf(sources, site, problems);
    // What a file that cannot be read says may be just what is missing.
    if (!hasKeyFiles(unread, issuer)) problems.push(...withoutActive(issuer, sources));
    if (ofIssuer !== undefined) linked.push([issuer, ofIssuer]);
  }
  return inOrder(linked);
}

function keysOf(
  sources: readonly KeySource[],
  site: Site,
  problems: Problem[],
): IssuerKeys | undefined {
  const active: { ed25519?: Ed25519Key; rsa?: RsaKey } = {};
  const retired: RetiredKey[] = [];
  const compromised: CompromisedKey[] = [];
  for (const source of sources) {
    const key = publicKeyOf(source, site);
    const { status, reason = '' } = source.fields;
    const instant = (name: 'retired' | 'compromised'): Instant =>
      startOf(source.fields[name] ?? source.fields.created, site.timeZone);
    switch (status) {
      case 'active': {
        const other = active[key.type];
        if (other !== undefined) problems.push(activeTwice(source, key, other));
        else if (key.type === 'rsa') active.rsa = key;
        else active.ed25519 = key;
        break;
      }
      case 'retired':
        retired.push(
          Object.freeze({
            ...key,
            retired: instant('retired'),
            ...given({ reason: source.fields.reason }),
          }),
        );
        break;
      case 'compromised':
        compromised.push(Object.freeze({ ...key, compromised: instant('compromised'), reason }));
        break;
    }
  }
  const { ed25519, rsa } = active;
  if (ed25519 === undefined || rsa === undefined) return undefined;
  return Object.freeze({
    ed25519,
    rsa,
    retired: Object.freeze(retired.sort(byAge)),
    compromised: Object.freeze(compromised.sort(byAge)),
  });
}

/** A warning for each issuer whose badges cannot have the signed forms that the site asks for. */
export function withoutKeys({ issuers, written }: Sources, site: Site): Problem[] {
  const { formats, bake } = site;
  const asked = [
    ...(formats.includes('3.0') ? ['Open Badges 3.0'] : []),
    ...bake
      .filter((one) => one.endsWith('-signed') || (one === '3.0' && !formats.includes(one)))
      .map((one) => `images baked ${one}`),
  ];
  if (site.isLoopback || asked.length === 0) return [];
  return issuers
    .filter(({ slug }) => !hasKeyFiles(written, slug))
    .map(({ slug, origin }) => ({
      code: 'issuer-no-keys',
      severity: 'warning',
      file: origin.file,
      message: `This issuer has no keys, so its badges are not signed: ${listed(asked)} ${asked.length === 1 && formats.includes('3.0') ? 'is' : 'are'} left out.`,
      hint: `Make keys, in the browser on the page /award/ of the site, or with npm run badges -- keys new ${slug}`,
    }));
}

/** Has the issuer anything for a key, readable or not? */
export const hasKeyFiles = ({ keys }: Pick<Sources['written'], 'keys'>, slug: string): boolean =>
  [...keys].some((file) => file.startsWith(`keys/${slug}/`));
