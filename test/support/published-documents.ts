/** What a site signs with Data Integrity proofs, before it is signed, and the options of a proof. */

import { openBadgeCredential } from '../../src/documents/ob30/credential.ts';
import { endorsementCredential } from '../../src/documents/ob30/endorsement.ts';
import { statusLists } from '../../src/model/status-lists.ts';
import { statusListCredential } from '../../src/status/bitstring-status-list.ts';
import { credential, sign } from './hand-made.ts';
import { testKeys } from './keys.ts';
import { publish } from './publication.ts';
import type { SiteFiles } from './site.ts';

export async function publishedDocuments(files: SiteFiles): Promise<readonly object[]> {
  const { publication, addresses: at } = await publish(files);
  const keys = await testKeys();
  const documents: object[] = [];
  for (const issuer of publication.issuers.values()) {
    for (const list of statusLists(issuer)) documents.push(statusListCredential(issuer, list, at));
  }
  for (const award of publication.awards.values()) {
    if (award.kind !== 'granted') continue;
    const endorsements = await Promise.all(
      [1, 2].map(async (number) => {
        const said = endorsementCredential(
          { page: at.awardPage(award.id), subject: at.credential(award.id).url },
          {
            kind: 'written',
            url: at.endorsement(at.awardPage(award.id), number).url,
            number,
            comment: `I saw it, ${number}.`,
            by: { name: 'Bao', url: 'https://bao.example.org/', email: 'bao@example.org' },
            issuedOn: award.issuedOn,
          },
          at,
        );
        documents.push(said);
        return sign(said, keys);
      }),
    );
    const none = { isBaked: true, achievementEndorsements: [], endorsements: [] };
    const plain = openBadgeCredential(award, at, none);
    documents.push(plain, openBadgeCredential(award, at, { ...none, endorsements }));
    const signed = await sign(credential(award.statusIndex), keys);
    const { proofValue: _, ...options } = signed.proof[0];
    documents.push({ ...options, created: award.issuedOn, '@context': plain['@context'] });
  }
  return documents;
}
