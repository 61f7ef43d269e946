/**
 * What others say of a badge, its badge class or its issuer, in documents of their own that they host.
 *
 * @see Open Badges 2.0, "Endorsement" and "Hosted Verification"
 */

import { isSameAddress, referenceOf } from './addresses.ts';
import { dateTime } from './date-time.ts';
import { type FoundDocument, type HostedDocument, hostedDocument } from './hosted-document.ts';
import { isObject, type JsonObject, listOf, own } from './json.ts';
import type { Judging } from './judging.ts';
import { linked } from './links.ts';
import { modelFindings, saysRevoked } from './model.ts';
import type { Finding, Step } from './report.ts';
import { scopeOf } from './scope.ts';
import { isSigned } from './stated-address.ts';
import { failed, note, open, passed, skipped } from './steps.ts';
import { noteOf } from './unread.ts';

const maxEndorsements = 10;

type Endorsed = { readonly document: JsonObject };

/** Good, bad, or not to be found out, each with what is said of it in the detail. */
type Found = { readonly is: 'good' | 'bad' | 'open'; readonly note: Finding };

/** The step never decides about the badge: anybody may be endorsed by anybody, well or badly. */
export async function endorsementsStep(
  parts: readonly (Endorsed | HostedDocument | undefined)[],
  judging: Judging,
): Promise<Step> {
  const references = parts.flatMap((part) =>
    part !== undefined && 'document' in part
      ? listOf(own(part.document, 'endorsement')).map((value) => ({ value, of: part.document }))
      : [],
  );
  if (references.length === 0) return skipped('endorsements', 'Nobody else says anything of it.');
  const looked = references.slice(0, maxEndorsements);
  const found = await Promise.all(looked.map(({ value, of }) => judge(value, of, judging)));
  const detail = found.map((one) => one.note);
  if (references.length > looked.length) {
    detail.push(note(`Of ${references.length} endorsements ${looked.length} were looked at.`));
  }
  const onlyBadge = 'The badge itself does not depend on it.';
  if (found.some(({ is }) => is === 'bad')) {
    const message = `What somebody else is said to say of the badge is not in order. ${onlyBadge}`;
    return failed('endorsements', message, detail);
  }
  return found.some(({ is }) => is === 'open') || references.length > looked.length
    ? open(
        'endorsements',
        `Not all that others say of the badge could be read. ${onlyBadge}`,
        detail,
      )
    : passed('endorsements', 'What others say of the badge is theirs, and about it.', detail);
}

async function judge(value: unknown, of: JsonObject, judging: Judging): Promise<Found> {
  const address = referenceOf(value);
  if (address === undefined) return bad('An endorsement has no address.');
  const found = await hostedDocument(address, 'Endorsement', judging.fetchDocument);
  switch (found.kind) {
    case 'unread':
      return { is: found.why.kind === 'absent' ? 'bad' : 'open', note: noteOf(address, found.why) };
    case 'wrong':
      return { is: 'bad', note: found.note };
    case 'elsewhere':
      return bad(`The endorsement at ${address} says that it belongs to another address.`);
    case 'found':
      return judgeFound(found, of, judging);
  }
}

async function judgeFound(
  { address, document, is }: FoundDocument,
  of: JsonObject,
  judging: Judging,
): Promise<Found> {
  if (saysRevoked(document)) return bad(`The endorsement at ${address} is revoked.`);
  const [finding] = modelFindings(is, document) ?? [];
  if (finding !== undefined) return bad(`In the endorsement at ${address}: ${finding.message}`);
  const claim = own(document, 'claim');
  const about = isObject(claim) ? own(claim, 'id') : undefined;
  if (!isSameAddress(about, own(of, 'id'))) {
    const says = `The endorsement at ${address} is about something else.`;
    // A signed award has a name instead of the address by which others speak of it.
    return isSigned(of) ? unknown(says) : bad(says);
  }
  const issued = dateTime(own(document, 'issuedOn'));
  if (issued !== undefined && issued > judging.now) {
    return bad(`The endorsement at ${address} is dated in the future.`);
  }
  if (isSigned(document)) return unknown(`The endorsement at ${address} is a signed one.`);
  return judgeIssuer(address, document, judging);
}

async function judgeIssuer(
  address: string,
  document: JsonObject,
  { fetchDocument }: Judging,
): Promise<Found> {
  const issuer = await linked(own(document, 'issuer'), 'Issuer', fetchDocument);
  if (issuer?.kind === 'unread' && issuer.why.kind !== 'absent') {
    return { is: 'open', note: noteOf(issuer.address, issuer.why) };
  }
  if (issuer?.kind !== 'found') return bad(`Who made the endorsement at ${address} is not there.`);
  const scope = scopeOf(address, issuer.address, issuer.document, true);
  return scope.isInside
    ? { is: 'good', note: note(`The endorsement at ${address} is by ${issuer.address}.`) }
    : bad(`The endorsement at ${address} is not where ${issuer.address} keeps its own.`);
}

const bad = (message: string): Found => ({ is: 'bad', note: note(message) });
const unknown = (message: string): Found => ({ is: 'open', note: note(message) });
