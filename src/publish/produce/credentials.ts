/** Open Badges 3.0 with its proofs. What several files carry is signed once. */

import { ed25519Method } from '../../documents/did.ts';
import {
  type OpenBadgeCredential,
  openBadgeCredential,
  validFrom,
} from '../../documents/ob30/credential.ts';
import { endorsementCredential } from '../../documents/ob30/endorsement.ts';
import type { AwardId, GrantedAward } from '../../model/award.ts';
import type { BadgeClass } from '../../model/badge-class.ts';
import type { WrittenEndorsement } from '../../model/common.ts';
import type { Instant } from '../../model/instant.ts';
import type { Issuer } from '../../model/issuer.ts';
import { addProof } from '../../proofs/data-integrity.ts';
import type { CompactJws } from '../../proofs/jws.ts';
import { signCredentialJwt } from '../../proofs/vc-jwt.ts';
import { bakingOf } from '../forms.ts';
import { type EndorsedThing, endorsedAward, endorsedBadge } from './endorsed.ts';
import { signerOf, type Workshop } from './workshop.ts';

export type Credentials = ReturnType<typeof createCredentials>;

/** As many as are written at the same time stay in memory, not all of a large site. */
const remembered = 128;

export function createCredentials({ publication, at, keyring }: Workshop) {
  const unsigned = new Map<AwardId, Promise<OpenBadgeCredential>>();
  const signed = new Map<AwardId, Promise<object>>();
  const endorsements = new WeakMap<WrittenEndorsement, Promise<object>>();
  const badgeEndorsements = new WeakMap<BadgeClass, Promise<readonly object[]>>();

  /** @param did whose method the key is: the issuer's, or the DID of an endorser that stands on this site */
  const withProof = <T extends object>(
    document: T,
    issuer: Issuer,
    since: Instant,
    did: string = at.did(issuer),
  ): Promise<T & object> => {
    const key = signerOf(keyring, issuer).ed25519;
    const { created } = key.publicKey;
    return addProof(document, {
      key,
      verificationMethod: ed25519Method(did, key.publicKey),
      created: since > created ? since : created,
    });
  };

  const endorsement = (endorsed: EndorsedThing, written: WrittenEndorsement): Promise<object> => {
    const known = endorsements.get(written);
    if (known !== undefined) return known;
    const made = withProof(
      endorsementCredential(endorsed, written, at),
      endorsed.issuer,
      written.issuedOn,
      at.endorserDid(endorsed.page, written.number),
    );
    endorsements.set(written, made);
    return made;
  };

  const all = (endorsed: EndorsedThing): Promise<readonly object[]> =>
    Promise.all(endorsed.written.map((written) => endorsement(endorsed, written)));

  const ofBadge = (badge: BadgeClass): Promise<readonly object[]> => {
    const known = badgeEndorsements.get(badge) ?? all(endorsedBadge(badge, at));
    badgeEndorsements.set(badge, known);
    return known;
  };

  const credential = (award: GrantedAward): Promise<OpenBadgeCredential> =>
    once(unsigned, award.id, async () =>
      openBadgeCredential(award, at, {
        isBaked: bakingOf(publication, '3.0', award.badgeClass.issuer) !== undefined,
        achievementEndorsements: await ofBadge(award.badgeClass),
        endorsements: await all(endorsedAward(award, at)),
      }),
    );

  return {
    withProof,
    endorsement,
    /** What others say of a badge class, as signed EndorsementCredentials. */
    ofBadge,
    /** With its Data Integrity proof. */
    credential: (award: GrantedAward): Promise<object> =>
      once(signed, award.id, async () =>
        withProof(await credential(award), award.badgeClass.issuer, validFrom(award)),
      ),
    jwt: async (award: GrantedAward): Promise<CompactJws> => {
      const { issuer } = award.badgeClass;
      const { rsa } = signerOf(keyring, issuer);
      return signCredentialJwt(await credential(award), rsa, at.keyJwk(issuer, rsa.publicKey).url);
    },
  };
}

/** Made at the first asking; the oldest is forgotten when there are too many. */
function once<T>(known: Map<AwardId, Promise<T>>, id: AwardId, make: () => Promise<T>): Promise<T> {
  const before = known.get(id);
  if (before !== undefined) return before;
  const made = make();
  known.set(id, made);
  if (known.size > remembered) {
    const [oldest] = known.keys();
    if (oldest !== undefined) known.delete(oldest);
  }
  return made;
}
