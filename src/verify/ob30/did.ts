/** Where the keys of an issuer are published. @see did:web and did:key Method Specifications (W3C CCG); did:jwk */

import { webAddress } from '../addresses.ts';
import type { JsonObject } from '../json.ts';
import { bytesOfBase64url, jwkOfMultikey, publicJwk } from './keys.ts';

/** What an issuer's id leads to. */
export type Place =
  /** A document that holds the keys, and says that it is this issuer's. */
  | { readonly kind: 'hosted'; readonly address: string; readonly isDid: boolean }
  /** The id is the key. */
  | { readonly kind: 'itself'; readonly document: JsonObject }
  /** Names nobody: a number that anybody may write. */
  | { readonly kind: 'nameless' }
  | { readonly kind: 'unknown' };

type Method = (id: string) => Place | undefined;

const methods: Readonly<Record<string, Method>> = {
  'did:key:': didKey,
  'did:web:': didWeb,
  'did:jwk:': didJwk,
  'https:': hosted,
  'http:': hosted,
  'urn:': () => ({ kind: 'nameless' }),
};

export function placeOf(id: string): Place {
  const method = Object.entries(methods).find(([start]) => id.startsWith(start))?.[1];
  return method?.(id) ?? { kind: 'unknown' };
}

function hosted(id: string): Place | undefined {
  const address = webAddress(id);
  if (address === undefined || address.username !== '' || address.password !== '') return undefined;
  address.hash = '';
  return { kind: 'hosted', address: address.href, isDid: false };
}

/** http for loopback hosts alone: a site that is being tried out has no certificate. */
function didWeb(did: string): Place | undefined {
  const parts = did.slice('did:web:'.length).split(':').map(decoded);
  const [host, ...folders] = parts;
  if (host === undefined || !/^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i.test(host)) return undefined;
  if (
    !folders.every(
      (folder) => folder !== undefined && /^[^/\\?#%]+$/.test(folder) && !/^\.+$/.test(folder),
    )
  ) {
    return undefined;
  }
  const isLoopback = /^(localhost|127(\.\d+){3}|.+\.localhost)(:|$)/i.test(host);
  const path =
    folders.length === 0
      ? '.well-known'
      : folders.map((one) => encodeURIComponent(one ?? '')).join('/');
  const address = `${isLoopback ? 'http' : 'https'}://${host}/${path}/did.json`;
  return { kind: 'hosted', address, isDid: true };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function didKey(did: string): Place | undefined {
  const multikey = did.slice('did:key:'.length);
  return jwkOfMultikey(multikey) === undefined
    ? undefined
    : itself(did, multikey, { publicKeyMultibase: multikey });
}

function didJwk(did: string): Place | undefined {
  const bytes = bytesOfBase64url(did.slice('did:jwk:'.length));
  try {
    const key = publicJwk(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())));
    return key === undefined ? undefined : itself(did, '0', { publicKeyJwk: key });
  } catch {
    return undefined;
  }
}

const itself = (did: string, fragment: string, key: JsonObject): Place => ({
  kind: 'itself',
  document: {
    id: did,
    verificationMethod: [{ id: `${did}#${fragment}`, controller: did, ...key }],
    assertionMethod: [`${did}#${fragment}`],
  },
});
