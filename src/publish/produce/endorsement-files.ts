/** Endorsements that are written here, and who says them. */

import { endorsement, endorser } from '../../documents/ob20/endorsement.ts';
import { endorserDidDocument } from '../../documents/ob30/endorsement.ts';
import type { EndorsementRef } from '../catalogue.ts';
import type { Credentials } from './credentials.ts';
import { endorsedBy } from './endorsed.ts';
import { json, keysOf, type Workshop } from './workshop.ts';

export function endorsementFiles({ publication, at }: Workshop, credentials: Credentials) {
  const has20 = publication.site.formats.includes('2.0');
  return async (ref: EndorsementRef): Promise<Uint8Array> => {
    const endorsed = endorsedBy(ref.of, publication, at);
    const written = endorsed.written.find(({ number }) => number === ref.number);
    if (written === undefined) throw new Error('A ref names an endorsement too many.');
    switch (ref.kind) {
      case 'endorsement':
        return json(endorsement(endorsed, written, at));
      case 'endorser':
        return json(endorser(endorsed, written, at));
      case 'endorsement-credential':
        return json(await credentials.endorsement(endorsed, written));
      case 'endorser-did':
        return json(endorserDidDocument(endorsed, written, keysOf(endorsed.issuer), at, { has20 }));
    }
  };
}
