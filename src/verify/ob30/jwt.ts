/**
 * VC-JWT signatures of others.
 *
 * @see Open Badges 3.0, "JSON Web Token Proof Format" and "Verifying a JWT"; RFC 7515; RFC 8725 (JWT Best Current Practices)
 */

import { webAddress } from '../addresses.ts';
import { own } from '../json.ts';
import type { Judging, Jws } from '../judging.ts';
import { placeOf } from './did.ts';
import { hostedKey } from './hosted-key.ts';
import {
  isAlgorithm,
  isSameKey,
  isSignedBy,
  lacksAlgorithm,
  type PublicJwk,
  publicJwk,
} from './keys.ts';
import { namedKey, notListed, selfNamed, somebodyElse } from './method.ts';
import { publishedKeys } from './published-keys.ts';
import { fail, note, type Outcome, pass, quoted, unclear } from './says.ts';
import type { Signed } from './signed.ts';

/** Signed with something that both sides know, or with nothing. */
const worthless = /^(none|HS\d+)$/i;

export async function checkJwt(jws: Jws, issuer: string, judging: Judging): Promise<Signed> {
  const alg = own(jws.header, 'alg');
  if (typeof alg !== 'string' || worthless.test(alg)) {
    return {
      signature: fail(
        'The badge is not signed in a way that proves anything: anybody could have written it.',
        note(`The algorithm is ${typeof alg === 'string' ? quoted(alg) : 'not stated'}.`),
      ),
      key: fail('There is no key to look at: the signature proves nothing.'),
    };
  }
  if (own(jws.header, 'crit') !== undefined) {
    return both(fail('The badge is signed under conditions that are not known here.'));
  }
  const { key, outcome } = await keyOf(jws, issuer, judging);
  // Open Badges 3.0 has RS256; its reference validator reads ES256, too, and no other.
  if (!isAlgorithm(alg) || alg === 'Ed25519') {
    return {
      signature: unclear(
        'The badge is signed in a way that Open Badges does not have, and that is not checked here.',
        note(`The algorithm is ${quoted(alg)}.`),
      ),
      key: outcome,
    };
  }
  if (key === undefined) {
    return {
      signature: unclear('The signature could not be checked without its key.'),
      key: outcome,
    };
  }
  const holds = await isSignedBy(key, alg, jws.signature, jws.signed);
  if (holds === undefined) return { signature: unclear(lacksAlgorithm), key: outcome };
  return {
    signature: holds
      ? pass('The badge is as it was when it was signed.', note(`The algorithm is ${alg}.`))
      : fail('The badge was changed after it was signed, or was never signed with this key.'),
    key: outcome,
  };
}

const both = (signature: Outcome): Signed => ({
  signature,
  key: unclear('Whose key it is was not looked at, because the signature could not be.'),
});

type Found = { readonly key?: PublicJwk; readonly outcome: Outcome };

/** `kid` counts before `jwk`, as in the reference validator. */
async function keyOf({ header }: Jws, issuer: string, judging: Judging): Promise<Found> {
  const kid = own(header, 'kid');
  if (typeof kid === 'string') {
    if (webAddress(kid) !== undefined && !kid.startsWith(`${issuer}#`)) {
      return addressedKey(kid, issuer, judging);
    }
    return namedKey(kid, issuer, judging);
  }
  const written = own(header, 'jwk');
  if (written === undefined) {
    return { outcome: unclear('The badge does not say with which key it is signed.') };
  }
  const key = publicJwk(written);
  if (key === undefined || own(written as object as Jws['header'], 'd') !== undefined) {
    return {
      outcome: fail('The key that the badge brings with it is none that can prove anything.'),
    };
  }
  return { key, outcome: await broughtKey(key, issuer, judging) };
}

/**
 * A key that the badge brings along proves only that one hand wrote all of it. It counts when the issuer publishes it
 * as its own: the specification is silent on this, and without it anybody could sign as anybody.
 */
async function broughtKey(key: PublicJwk, issuer: string, judging: Judging): Promise<Outcome> {
  const published = await publishedKeys(issuer, judging);
  const brought = note('The key is in the header of the JWT.');
  switch (published.kind) {
    case 'none':
      return { ...published.outcome, detail: [brought, ...published.outcome.detail] };
    case 'nameless':
      return unclear(
        'The issuer’s id is a mere number: it does not lead to anybody’s keys.',
        brought,
      );
    case 'silent':
      return unclear(
        'The badge brings its own key, and the issuer’s page says nothing of keys.',
        brought,
      );
    case 'keys': {
      const found = published.keys.find((one) => isSameKey(one.key, key));
      if (found === undefined || found.isVoid) return fail(notListed, brought);
      return published.address === undefined
        ? pass(selfNamed, brought)
        : pass(
            'The key belongs to the issuer, who still stands by it.',
            brought,
            note(`It is listed at ${quoted(published.address)}.`),
          );
    }
  }
}

/**
 * A key at an address of its own, which has to be at the issuer's. Where the issuer lists its keys, this one must be
 * among them; where it does not, that the key stands at the issuer's own web host has to do.
 */
async function addressedKey(kid: string, issuer: string, judging: Judging): Promise<Found> {
  const named = note(`The key is at ${quoted(kid)}.`);
  const place = placeOf(issuer);
  const home = place.kind === 'hosted' ? webAddress(place.address)?.origin : undefined;
  if (home === undefined || webAddress(kid)?.origin !== home) {
    return { outcome: fail(somebodyElse, named, note(`The issuer is ${quoted(issuer)}.`)) };
  }
  const hosted = await hostedKey(kid, judging);
  const published = await publishedKeys(issuer, judging);
  if (hosted.kind === 'void') return { outcome: fail(notListed, named, ...hosted.detail) };
  const key = hosted.kind === 'key' ? hosted.key : undefined;
  const notes = [named, ...hosted.detail];
  if (hosted.kind === 'none') return { outcome: { ...hosted.outcome, detail: notes } };
  if (published.kind === 'keys') {
    const found = published.keys.find((one) => key !== undefined && isSameKey(one.key, key));
    const outcome =
      found === undefined || found.isVoid
        ? fail(notListed, ...notes)
        : pass(
            'The key belongs to the issuer, who still stands by it.',
            ...notes,
            note(`It is listed at ${quoted(published.address ?? '')}.`),
          );
    return key === undefined ? { outcome } : { key, outcome };
  }
  const isDid = issuer.startsWith('did:');
  const outcome =
    isDid && published.kind === 'none'
      ? { ...published.outcome, detail: [...notes, ...published.outcome.detail] }
      : pass('The key is published at the issuer’s own web site.', ...notes);
  return key === undefined ? { outcome } : { key, outcome };
}
