/** The files of an award: documents, signed texts, baked images. */

import * as v1 from '../../documents/ob11/assertion.ts';
import * as signedV1 from '../../documents/ob11/signed-assertion.ts';
import { assertion, hostedAssertion, revokedAssertion } from '../../documents/ob20/assertion.ts';
import { revokedSignedAssertion, signedAssertion } from '../../documents/ob20/signed-assertion.ts';
import { erasedCredential } from '../../documents/ob30/credential.ts';
import { oembed } from '../../documents/oembed.ts';
import type { Award } from '../../model/award.ts';
import type { Image } from '../../model/common.ts';
import { type CompactJws, signJws } from '../../proofs/jws.ts';
import type { AwardRef } from '../catalogue.ts';
import { bakingOf } from '../forms.ts';
import type { Credentials } from './credentials.ts';
import { found, json, signerOf, utf8, type Workshop } from './workshop.ts';

/**
 * A revoked award's signed texts and baked images keep their words, as the copies in recipients' hands do; of an
 * erased one nothing is left to keep.
 */
export function awardFiles(workshop: Workshop, credentials: Credentials) {
  const { publication, at, lighten, bakery, keyring } = workshop;
  const options = ({ badgeClass: { issuer } }: Award, format: '1.1' | '2.0') => ({
    isBaked: bakingOf(publication, format, issuer) !== undefined,
  });
  const rsaOf = ({ badgeClass: { issuer } }: Award) => signerOf(keyring, issuer).rsa;

  const jws20 = (award: Award): CompactJws => {
    const key = rsaOf(award);
    const payload =
      award.kind === 'granted'
        ? signedAssertion(award, at, { ...options(award, '2.0'), key: key.publicKey })
        : revokedSignedAssertion(award, at);
    return signJws(payload, key);
  };
  const jws11 = (award: Award): CompactJws => {
    const key = rsaOf(award);
    const payload =
      award.kind === 'granted'
        ? signedV1.signedAssertion(award, at, { ...options(award, '1.1'), key: key.publicKey })
        : signedV1.revokedSignedAssertion;
    return signJws(payload, key);
  };
  const credential = async (award: Award): Promise<object> =>
    award.kind === 'granted' ? credentials.credential(award) : erasedCredential(award, at);
  const isSigned = ({ badgeClass: { issuer } }: Award, format: '1.1' | '2.0') =>
    bakingOf(publication, format, issuer) === `${format}-signed`;

  return async (ref: AwardRef): Promise<Uint8Array> => {
    const award = found(publication.awards, ref.award);
    const image = (): Promise<Image> => lighten(award.badgeClass.image);
    switch (ref.kind) {
      case 'assertion':
        return json(hostedAssertion(award, at, options(award, '2.0')));
      case 'signed-assertion':
        return utf8(jws20(award));
      case 'v1-assertion':
        return json(v1.hostedAssertion(award, at, options(award, '1.1')));
      case 'v1-signed-assertion':
        return utf8(jws11(award));
      case 'credential':
        return json(await credential(award));
      case 'credential-jwt':
        return utf8(
          award.kind === 'granted'
            ? await credentials.jwt(award)
            : signJws(erasedCredential(award, at), rsaOf(award)),
        );
      case 'baked-image': {
        if (isSigned(award, '2.0')) {
          return bakery(await image(), { kind: 'signed', jws: jws20(award) });
        }
        const document =
          award.kind === 'granted'
            ? assertion(award, at, options(award, '2.0'))
            : revokedAssertion(award, at);
        return bakery(await image(), { kind: 'hosted', url: at.assertion(award.id).url, document });
      }
      case 'v1-baked-image': {
        if (isSigned(award, '1.1')) {
          return bakery(await image(), { kind: 'signed', jws: jws11(award) });
        }
        const document =
          award.kind === 'granted'
            ? v1.assertion(award, at, options(award, '1.1'))
            : v1.revokedAssertion;
        return bakery(await image(), {
          kind: 'hosted',
          url: at.v1Assertion(award.id).url,
          document,
        });
      }
      case 'oembed':
        return json(oembed(award, publication.site, at));
      case 'credential-image':
        return bakery(await image(), { kind: 'credential', document: await credential(award) });
    }
  };
}
