/** The files of an issuer: profiles, keys, lists. */

import { didDocument } from '../../documents/did.ts';
import { bareJwk, compromisedKey } from '../../documents/keys.ts';
import { issuer as v1Issuer } from '../../documents/ob11/issuer.ts';
import { revocationList as v1RevocationList } from '../../documents/ob11/revocation-list.ts';
import { cryptographicKey } from '../../documents/ob20/cryptographic-key.ts';
import { profile } from '../../documents/ob20/profile.ts';
import { revocationList } from '../../documents/ob20/revocation-list.ts';
import type { Address } from '../../model/addresses.ts';
import type { Image } from '../../model/common.ts';
import type { Issuer } from '../../model/issuer.ts';
import type { RsaKey } from '../../model/keys.ts';
import { statusListCredential } from '../../status/bitstring-status-list.ts';
import { usedIndexes } from '../../status/used-indexes.ts';
import type { IssuerRef } from '../catalogue.ts';
import { issuerShare } from '../share/contents.ts';
import type { Credentials } from './credentials.ts';
import { found, json, keysOf, utf8, type Workshop } from './workshop.ts';

export function issuerFiles(workshop: Workshop, credentials: Credentials) {
  const { publication, at, resize, lighten, drawShare } = workshop;
  const has20 = publication.site.formats.includes('2.0');

  /** @param made what stands at the address of a key that counts */
  const keyFile = (
    issuer: Issuer,
    thumbprint: string,
    address: Address,
    made: (key: RsaKey) => Uint8Array,
  ): Uint8Array => {
    const { rsa, retired, compromised } = keysOf(issuer);
    const lost = compromised.find((key) => key.thumbprint === thumbprint);
    if (lost !== undefined) return json(compromisedKey(address.url, lost));
    const key = [rsa, ...retired].find((one) => one.thumbprint === thumbprint);
    if (key?.type !== 'rsa') throw new Error('A ref names a key that the issuer lacks.');
    return made(key);
  };

  return async (ref: IssuerRef): Promise<Uint8Array> => {
    const issuer = found(publication.issuers, ref.issuer);
    switch (ref.kind) {
      case 'issuer-profile':
        return json(profile(issuer, at, ref.language));
      case 'revocation-list':
        return json(revocationList(issuer, at));
      case 'v1-issuer':
        return json(v1Issuer(issuer, at));
      case 'v1-revocation-list':
        return json(v1RevocationList(issuer));
      case 'did-document':
        return json(didDocument({ ...issuer, keys: keysOf(issuer) }, at, { has20 }));
      case 'key-document': {
        const address = at.keyDocument(issuer, { thumbprint: ref.key });
        return keyFile(issuer, ref.key, address, (key) => json(cryptographicKey(issuer, key, at)));
      }
      case 'key-jwk': {
        const address = at.keyJwk(issuer, { thumbprint: ref.key });
        return keyFile(issuer, ref.key, address, (key) => json(bareJwk(key)));
      }
      case 'key-pem': {
        const address = at.keyPem(issuer, { thumbprint: ref.key });
        return keyFile(issuer, ref.key, address, (key) => utf8(key.publicKeyPem));
      }
      case 'status-list': {
        const list = statusListCredential(issuer, ref.list, at);
        return json(await credentials.withProof(list, issuer, list.validFrom));
      }
      case 'used-indexes':
        return json(usedIndexes(issuer));
      case 'issuer-image':
        return (await lighten(imageOf(issuer))).bytes;
      case 'issuer-share':
        return drawShare(issuerShare(issuer, workshop));
      case 'issuer-thumbnail':
        return resize(imageOf(issuer).bytes, ref.size);
    }
  };
}

function imageOf({ image }: { readonly image?: Image }): Image {
  if (image === undefined) throw new Error('A ref names an image that is not there.');
  return image;
}
