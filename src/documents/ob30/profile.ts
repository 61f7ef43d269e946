/** Who stands in a credential as issuer, creator or source. @see Open Badges 3.0, "Profile" */

import type { Addresses } from '../../model/addresses.ts';
import type { Party } from '../../model/common.ts';
import { given } from '../../model/given.ts';
import type { Issuer } from '../../model/issuer.ts';
import { image } from './document.ts';

export type Profile = {
  readonly id: string;
  readonly type: readonly ['Profile'];
  readonly name: string;
  readonly url: string;
};

const type = ['Profile'] as const;

/**
 * The issuer as it stands in a signed credential: what a wallet shows, and no more, because a signed copy does not
 * change with its original. The `id` is the DID whose document holds the keys.
 */
export const embeddedIssuer = (issuer: Issuer, at: Addresses): Profile =>
  given({
    id: at.did(issuer),
    type,
    name: issuer.name,
    url: issuer.url,
    image: issuer.image && image(at.issuerImage(issuer, issuer.image).url, issuer.imageAlt),
  });

/** Somebody else, whose web address is all that we have as an `id`. */
export const partyProfile = ({ name, url, email, description }: Party): Profile =>
  given({ id: url, type, name, url, email, description });
