/** What a `kid` that is an address leads to. @see Open Badges 3.0, "JSON Web Token Proof Format"; RFC 7517 */

import { isObject, type JsonObject, listOf, own } from '../json.ts';
import type { Judging } from '../judging.ts';
import type { Finding } from '../report.ts';
import { fetchText, jsonObject } from './fetch-json.ts';
import { jwkOfMethod, type PublicJwk, publicJwk } from './keys.ts';
import { fail, note, type Outcome, quoted, unclear } from './says.ts';

export type HostedKey = { readonly detail: readonly Finding[] } & (
  | { readonly kind: 'key'; readonly key: PublicJwk }
  /** The issuer's own word that it counts no more. */
  | { readonly kind: 'void' }
  | { readonly kind: 'none'; readonly outcome: Outcome }
);

/** One JWK, a set that has one under this name, or a verification method. */
export async function hostedKey(kid: string, judging: Judging): Promise<HostedKey> {
  const found = await fetchText(kid, judging);
  if (found.kind !== 'found') {
    const { detail } = found;
    return none(
      found.kind === 'absent'
        ? fail('The key that the badge names is not there.')
        : unclear('The key that the badge names could not be read.'),
      detail,
    );
  }
  const document = jsonObject(found.text);
  if (document === undefined) {
    return none(fail('At the address of the key is something else.'));
  }
  if (own(document, 'revoked') === true) {
    return { kind: 'void', detail: [note(`${quoted(kid)} says that the key counts no more.`)] };
  }
  const single = publicJwk(document) ?? jwkOfMethod(document);
  if (single !== undefined) return { kind: 'key', key: single, detail: [] };
  const member = memberOf(document, kid);
  return member === undefined
    ? none(fail('At the address of the key is something else.'))
    : {
        kind: 'key',
        key: member,
        detail: [note('The address answers with a set of keys, where one key belongs.')],
      };
}

const none = (outcome: Outcome, ...detail: readonly Finding[]): HostedKey => ({
  kind: 'none',
  outcome,
  detail,
});

function memberOf(set: JsonObject, kid: string): PublicJwk | undefined {
  const members = listOf(own(set, 'keys')).filter(isObject);
  const fragment = kid.split('#')[1];
  const [only, ...others] = members.filter(
    (one) => members.length === 1 || [kid, fragment].includes(`${own(one, 'kid')}`),
  );
  return others.length === 0 ? publicJwk(only) : undefined;
}
