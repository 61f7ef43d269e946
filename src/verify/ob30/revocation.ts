/** Was the badge revoked? @see Open Badges 3.0, "CredentialStatus"; W3C Bitstring Status List 1.0; 1EdTech Revocation List Status Method 1.0 */

import { webAddress } from '../addresses.ts';
import { isObject, type JsonObject, listOf, own } from '../json.ts';
import type { Judging } from '../judging.ts';
import { loaded, notLoaded } from '../loaded.ts';
import type { LoadMeanings } from './meanings.ts';
import { fail, none, note, type Outcome, pass, quoted, unclear, withNotes } from './says.ts';
import type { ListVerdict } from './status-list.ts';
import { issuerOf } from './written.ts';

export type Revocation = {
  /** Absent when there is no list. */
  readonly list?: Outcome;
  readonly revocation: Outcome;
};

const maxEntries = 5;

type Asked = ListVerdict & { readonly purpose: 'revocation' | 'suspension' };

export async function revocationOf(
  document: JsonObject,
  judging: Judging,
  meanings: LoadMeanings,
): Promise<Revocation> {
  if (own(document, 'revoked') === true) {
    return { revocation: fail('Its issuer has revoked it.') };
  }
  const entries = listOf(own(document, 'credentialStatus'));
  if (entries.length === 0) {
    return {
      revocation: none(
        'It names no list of revoked badges: its issuer has no way to take it back.',
      ),
    };
  }
  const asked: Asked[] = [];
  for (const entry of entries.slice(0, maxEntries)) {
    const one = await askEntry(entry, document, judging, meanings);
    if (one !== undefined) asked.push(one);
  }
  if (entries.length > maxEntries) {
    asked.push({ purpose: 'revocation', list: unclear('It names more lists than were read.') });
  }
  return summary(asked, judging.checkedAt);
}

async function askEntry(
  entry: unknown,
  document: JsonObject,
  judging: Judging,
  meanings: LoadMeanings,
): Promise<Asked | undefined> {
  const issuer = issuerOf(document);
  const types = isObject(entry) ? listOf(own(entry, 'type')) : [];
  if (!isObject(entry) || issuer === undefined) return unknownKind(types);
  if (types.includes('1EdTechRevocationList')) {
    const part = await loaded(() => import('./plain-list.ts'));
    const verdict = part?.askPlainList(entry, document, issuer, judging);
    return { purpose: 'revocation', ...((await verdict) ?? unloaded) };
  }
  if (!types.includes('BitstringStatusListEntry')) return unknownKind(types);
  const written = listOf(own(entry, 'statusPurpose'));
  // Messages and hints to read a newer copy do not make a badge void.
  if (written.length > 0 && written.every((one) => one === 'message' || one === 'refresh')) {
    return undefined;
  }
  const purpose = written.find((one) => one === 'revocation' || one === 'suspension');
  if (purpose === undefined || written.some((one) => one !== purpose)) return unknownKind(types);
  const [address, index] = [
    own(entry, 'statusListCredential'),
    indexOf(own(entry, 'statusListIndex')),
  ];
  if (typeof address !== 'string' || webAddress(address) === undefined || index === undefined) {
    return {
      purpose,
      list: fail('The badge does not say where in which list of revoked badges it would stand.'),
    };
  }
  const size = own(entry, 'statusSize');
  if (size !== undefined && size !== 1) {
    return {
      purpose,
      list: unclear('The list of revoked badges is of a kind that is not known here.'),
    };
  }
  const part = await loaded(() => import('./status-list.ts'));
  const verdict = part?.askList({ address, purpose, index }, issuer, judging, meanings);
  return { purpose, ...((await verdict) ?? unloaded) };
}

const unloaded: ListVerdict = {
  list: unclear(notLoaded('The part that reads lists of revoked badges')),
};

const unknownKind = (types: readonly unknown[]): Asked => ({
  purpose: 'revocation',
  list: unclear(
    'How to find out whether it was revoked is not known here.',
    note(`The status is of the type ${quoted(types.join(' '))}.`),
  ),
});

/** A text of digits; published samples have a number. */
function indexOf(written: unknown): number | undefined {
  const index =
    typeof written === 'string' && /^\d{1,9}$/.test(written) ? Number(written) : written;
  return typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 ? index : undefined;
}

const order = ['failed', 'could-not-check', 'passed', 'not-applicable'] as const;

function summary(asked: readonly Asked[], checkedAt: string): Revocation {
  const [worst] = asked
    .map(({ list }) => list)
    .toSorted((one, other) => order.indexOf(one.result) - order.indexOf(other.result));
  if (worst === undefined) {
    return {
      revocation: none(
        'It names no list of revoked badges: its issuer has no way to take it back.',
      ),
    };
  }
  const read = note(`Read on ${checkedAt}.`);
  const set = asked.find(({ isSet }) => isSet === true);
  if (set !== undefined) {
    const message =
      set.purpose === 'suspension'
        ? 'Its issuer has suspended it for the time being.'
        : 'Its issuer has revoked it.';
    return { list: worst, revocation: fail(message, read, ...set.list.detail) };
  }
  return {
    list: worst,
    revocation:
      worst.result === 'passed'
        ? withNotes(
            pass('It is not among the revoked badges of its issuer.'),
            read,
            ...worst.detail,
          )
        : unclear('Whether it was revoked could not be found out.', read),
  };
}
