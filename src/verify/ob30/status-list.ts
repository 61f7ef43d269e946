/** One status list that a badge names, judged as a credential of the badge's issuer. @see W3C Bitstring Status List 1.0, "Validate Algorithm" */

import { isSameAddress } from '../addresses.ts';
import { isObject, type JsonObject, listOf, own } from '../json.ts';
import type { Judging } from '../judging.ts';
import { takeApart } from '../jws.ts';
import type { Finding } from '../report.ts';
import { type Bits, bitAt, bitsOf } from './bitstring.ts';
import { checkSigned } from './check.ts';
import { classOf, credentialFindings } from './credential-model.ts';
import { endOutcome, startOutcome } from './dates.ts';
import { fetchText, jsonObject } from './fetch-json.ts';
import type { LoadMeanings } from './meanings.ts';
import { fail, note, type Outcome, pass, quoted, unclear, withNotes } from './says.ts';
import { type Credential, credentialOf, issuerOf } from './written.ts';

/** What a badge says of its place in a list. */
export type Entry = {
  readonly address: string;
  readonly purpose: string;
  readonly index: number;
};

export type ListVerdict = {
  /** Can the list be relied on? */
  readonly list: Outcome;
  /** Absent when the list does not tell. */
  readonly isSet?: boolean;
};

/** Read-only: a list that names a list for itself is not followed there. */
export async function askList(
  entry: Entry,
  issuer: string,
  judging: Judging,
  meanings: LoadMeanings,
): Promise<ListVerdict> {
  const found = await fetchText(entry.address, judging);
  if (found.kind === 'absent') {
    return {
      list: fail('The list of revoked badges that the badge names is not there.', found.detail),
    };
  }
  if (found.kind === 'closed') {
    return { list: unclear('The list of revoked badges could not be read.', found.detail) };
  }
  const credential = readCredential(found.text);
  const named = note(`The list is at ${quoted(entry.address)}.`);
  if (credential === undefined || classOf(credential.document) !== 'status-list') {
    return { list: fail('Where the list of revoked badges should be is something else.', named) };
  }
  const verdict = await judgeList(credential, entry, issuer, judging, meanings);
  return { ...verdict, list: withNotes(verdict.list, named) };
}

export function readCredential(text: string): Credential | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) {
    const document = jsonObject(trimmed);
    return document && { document };
  }
  const taken = takeApart(trimmed);
  return taken.kind === 'jws' ? credentialOf({ form: 'jws', jws: taken.jws }) : undefined;
}

async function judgeList(
  credential: Credential,
  entry: Entry,
  issuer: string,
  judging: Judging,
  meanings: LoadMeanings,
): Promise<ListVerdict> {
  const { document } = credential;
  const findings = credentialFindings('status-list', document);
  if (findings.length > 0) {
    return { list: fail('The list of revoked badges has not the form of one.', ...findings) };
  }
  if (issuerOf(document) !== issuer) {
    return { list: fail('The list of revoked badges is signed by somebody else.') };
  }
  const { signature, key } = await checkSigned(credential, judging, meanings);
  for (const { result, message, detail } of [signature, key]) {
    if (result !== 'failed') continue;
    return {
      list: fail(
        'The list of revoked badges is not signed by the badge’s issuer.',
        note(message),
        ...detail,
      ),
    };
  }
  const subject = own(document, 'credentialSubject') as JsonObject;
  if (!listOf(own(subject, 'statusPurpose')).includes(entry.purpose)) {
    return { list: fail('The list that the badge names is a list of something else.') };
  }
  const bits = bitsOf(`${own(subject, 'encodedList')}`);
  if (bits.kind !== 'bits') return { list: fail(unreadable[bits.kind]) };
  const isSet = bitAt(bits.bytes, entry.index);
  if (isSet === undefined) {
    return { list: fail('The badge’s place in the list of revoked badges does not exist.') };
  }
  const open = [signature, key].find(({ result }) => result !== 'passed');
  // Signed with the key that goes by the issuer's name, at the address that the badge itself gives: enough to take a
  // badge back, though not enough to stand by it.
  if (isSet && signature.result === 'passed') {
    const detail: readonly Finding[] = open === undefined ? [] : [note(open.message)];
    return { list: pass('The list of revoked badges could be read.', ...detail), isSet };
  }
  if (open !== undefined) {
    return {
      list: unclear(
        'Whose list of revoked badges it is could not be found out.',
        note(open.message),
        ...open.detail,
      ),
    };
  }
  if (!isSameAddress(own(document, 'id'), entry.address)) {
    return { list: fail('Where the list of revoked badges should be is another list.') };
  }
  const dates = [startOutcome(credential, judging.now), endOutcome(credential, judging.now)];
  const undated = dates.find(({ result }) => result === 'failed' || result === 'could-not-check');
  if (undated !== undefined) {
    return { list: unclear('The list of revoked badges is out of date.', ...undated.detail) };
  }
  return {
    list: pass(
      'The list of revoked badges is there, and the badge’s issuer signed it.',
      ...selfNotes(document),
    ),
    isSet,
  };
}

const unreadable: Readonly<Record<Exclude<Bits['kind'], 'bits'>, string>> = {
  malformed: 'The list of revoked badges is damaged.',
  'too-short': 'The list of revoked badges is shorter than such a list may be.',
  'too-large':
    'The list of revoked badges is too large to be unpacked, larger than any issuer needs.',
};

const selfNotes = (document: JsonObject): readonly Finding[] =>
  listOf(own(document, 'credentialStatus')).some(isObject)
    ? [note('The list names a list for itself, which was not followed.')]
    : [];
