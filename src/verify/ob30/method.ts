/** Whose key a proof names. @see Open Badges 3.0, "Linked Data Proof Format"; W3C Verifiable Credential Data Integrity 1.0, section 4.4 */

import type { Judging } from '../judging.ts';
import { placeOf } from './did.ts';
import { jwkOfMultikey, type PublicJwk } from './keys.ts';
import { publishedKeys } from './published-keys.ts';
import { fail, note, type Outcome, pass, quoted, unclear } from './says.ts';

export type NamedKey = {
  /** To check the signature with; absent when it could not be found. */
  readonly key?: PublicJwk;
  /** Is it the issuer's? */
  readonly outcome: Outcome;
};

export const selfNamed =
  'The badge is signed with the key that its issuer goes by. Nothing but that key says who the issuer is.';
export const byIssuer = 'The key belongs to the issuer, who still stands by it.';
export const somebodyElse = 'The badge is signed with a key that is not its issuer’s.';
export const notListed =
  'The issuer does not list this key, or no longer does: nothing that is signed with it counts.';

/**
 * The issuer's own page is asked even where the key stands in its name: only the page says that the key has not been
 * taken back.
 *
 * @param method a DID URL or web address with the key's name behind `#`, or a `did:key` alone
 */
export async function namedKey(
  method: string,
  issuer: string,
  judging: Judging,
): Promise<NamedKey> {
  const [controller = '', written] = split(method);
  const fragment = written ?? bareKey(controller);
  if (fragment === undefined || !/^(did|https?):/.test(controller)) {
    return {
      outcome: fail(
        'The signature does not name a key of the issuer.',
        note(`The verification method is ${quoted(method)}.`),
      ),
    };
  }
  const inName = jwkOfMultikey(fragment);
  const name = note(`The verification method is ${quoted(method)}.`);
  if (controller !== issuer) {
    return given(inName, stranger(controller, fragment, issuer, name));
  }
  const published = await publishedKeys(issuer, judging);
  switch (published.kind) {
    case 'none':
      return given(inName, { ...published.outcome, detail: [name, ...published.outcome.detail] });
    case 'nameless':
      return given(
        inName,
        unclear('The issuer’s id is a mere number: it does not lead to anybody’s keys.', name),
      );
    case 'silent':
      return given(
        inName,
        unclear(
          'The issuer’s page says nothing of keys, so nobody can say whose key it is.',
          name,
          note(`There are no verification methods at ${quoted(published.address)}.`),
        ),
      );
    case 'keys': {
      const id = `${controller}#${fragment}`;
      const found = published.keys.find((one) => one.id === id);
      if (found === undefined || found.isVoid) return given(inName, fail(notListed, name));
      const { address } = published;
      return given(
        found.key,
        address === undefined
          ? pass(selfNamed, name)
          : pass(byIssuer, name, note(`It is listed at ${quoted(address)}.`)),
      );
    }
  }
}

const given = (key: PublicJwk | undefined, outcome: Outcome): NamedKey =>
  key === undefined ? { outcome } : { key, outcome };

function split(method: string): readonly [string, string?] {
  const at = method.indexOf('#');
  return at < 0 ? [method] : [method.slice(0, at), method.slice(at + 1)];
}

/** `did:key` has one key, so that its name alone names it. */
const bareKey = (did: string): string | undefined =>
  did.startsWith('did:key:') ? did.slice('did:key:'.length) : undefined;

/**
 * An issuer whose id is a URN has no place where it could publish a key, so it goes by the key alone, as a `did:key`
 * issuer does; the 1EdTech validator takes such badges as valid, too. Any other issuer must be the key's own.
 */
function stranger(
  controller: string,
  fragment: string,
  issuer: string,
  name: ReturnType<typeof note>,
): Outcome {
  const isKey = controller.startsWith('did:key:') && bareKey(controller) === fragment;
  return isKey && placeOf(issuer).kind === 'nameless'
    ? pass(selfNamed, name, note('The issuer’s id is a URN, and the key is a did:key.'))
    : fail(somebodyElse, name, note(`The issuer is ${quoted(issuer)}.`));
}
