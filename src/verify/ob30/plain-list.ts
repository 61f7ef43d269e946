/** A 1EdTech revocation list: unsigned, so its address is all that vouches for it. @see 1EdTech Verifiable Credentials Revocation List 1.0 */

import { webAddress } from '../addresses.ts';
import { isObject, type JsonObject, listOf, own } from '../json.ts';
import type { Judging } from '../judging.ts';
import { fetchText, jsonObject } from './fetch-json.ts';
import { fail, note, pass, quoted, unclear } from './says.ts';
import type { ListVerdict } from './status-list.ts';

export async function askPlainList(
  entry: JsonObject,
  document: JsonObject,
  issuer: string,
  judging: Judging,
): Promise<ListVerdict> {
  const address = own(entry, 'id');
  if (typeof address !== 'string' || webAddress(address) === undefined) {
    return { list: fail('The badge does not say where its list of revoked badges is.') };
  }
  const found = await fetchText(address, judging);
  if (found.kind === 'absent') {
    return {
      list: fail('The list of revoked badges that the badge names is not there.', found.detail),
    };
  }
  if (found.kind === 'closed') {
    return { list: unclear('The list of revoked badges could not be read.', found.detail) };
  }
  const list = jsonObject(found.text);
  const revoked = list && own(list, 'revokedCredential');
  const named = note(`The list is at ${quoted(address)}; such lists are not signed.`);
  if (list === undefined || (revoked !== undefined && !Array.isArray(revoked))) {
    return { list: fail('Where the list of revoked badges should be is something else.', named) };
  }
  const owner = own(list, 'issuer');
  const ownerId = isObject(owner) ? own(owner, 'id') : owner;
  if (ownerId !== undefined && ownerId !== issuer) {
    return { list: fail('The list of revoked badges is somebody else’s.', named) };
  }
  const isSet = listOf(revoked)
    .filter(isObject)
    .some((one) => own(one, 'id') === own(document, 'id') && own(one, 'revoked') !== false);
  return { list: pass('The list of revoked badges could be read.', named), isSet };
}
