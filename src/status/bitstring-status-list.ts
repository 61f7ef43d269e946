/** The status lists of an issuer, unsigned. @see W3C Bitstring Status List 1.0, "BitstringStatusListCredential" */

import { contextUrls } from '../documents/contexts/contexts.ts';
import type { Addresses } from '../model/addresses.ts';
import { type Award, isRevoked } from '../model/award.ts';
import type { Instant } from '../model/instant.ts';
import type { Issuer } from '../model/issuer.ts';
import { statusPlace } from '../model/status-index.ts';
import { encodedList } from './bitstring.ts';

export type StatusListCredential = {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly type: readonly string[];
  readonly issuer: string;
  readonly validFrom: Instant;
  readonly credentialSubject: {
    readonly id: string;
    readonly type: 'BitstringStatusList';
    readonly statusPurpose: 'revocation';
    readonly encodedList: string;
  };
};

const listOf = ({ statusIndex }: Award): number => statusPlace(statusIndex).list;

/**
 * One list as a credential to sign: the bit of every revoked or erased award is set, and it is valid from the newest
 * change in it, so that no clock is asked.
 *
 * @param list one of `statusLists`
 * @throws {RangeError} when no award of the issuer stands in that list
 */
export function statusListCredential(
  issuer: Issuer,
  list: number,
  at: Addresses,
): StatusListCredential {
  const awards = issuer.badgeClasses.flatMap((badgeClass) =>
    badgeClass.awards.filter((award) => listOf(award) === list),
  );
  const id = at.statusList(issuer, list).url;
  return {
    '@context': [contextUrls.credentialsV2],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: at.did(issuer),
    validFrom: newestChange(awards),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodedList(
        awards.filter(isRevoked).map(({ statusIndex }) => statusPlace(statusIndex).bit),
      ),
    },
  };
}

function newestChange(awards: readonly Award[]): Instant {
  let newest: Instant | undefined;
  for (const award of awards) {
    for (const change of [award.issuedOn, revokedOn(award)]) {
      if (change !== undefined && (newest === undefined || change > newest)) newest = change;
    }
  }
  if (newest === undefined) throw new RangeError('A status list needs at least one award.');
  return newest;
}

const revokedOn = (award: Award): Instant | undefined =>
  award.kind === 'erased' ? award.erased : award.revoked?.on;
