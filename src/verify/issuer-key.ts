/**
 * The key of an issuer with which a badge is said to be signed.
 *
 * 2.0 finds it through the issuer's Profile, and 1.x through the badge itself, so that there the key's address has to
 * be on the issuer's own host.
 *
 * @see Open Badges 2.0, "Signed Badges" and "CryptographicKey"; 1.1, "Verification", "Signed badges"
 */

import { isLedAway, isSameAddress, referenceOf, webAddress } from './addresses.ts';
import type { FetchDocument } from './fetched.ts';
import { type FoundDocument, fetchJson } from './hosted-document.ts';
import { isObject, type JsonObject, listOf, own } from './json.ts';
import { withReason } from './quoted.ts';
import type { Finding, Step } from './report.ts';
import { type RsaKey, rsaKey } from './rsa-signature.ts';
import { failed, note, passed } from './steps.ts';
import { parseStrictJson, utf8 } from './strict-json.ts';
import { unreadStep } from './unread.ts';

/** The step `key`, and the keys that one of has to have signed; none when the step did not pass. */
export type IssuerKeys = { readonly step: Step; readonly keys: readonly RsaKey[] };

const none = (step: Step): IssuerKeys => ({ step, keys: [] });

export function issuerKeys(
  award: JsonObject,
  issuer: FoundDocument,
  fetchDocument: FetchDocument,
): Promise<IssuerKeys> {
  return issuer.is.generation === '2.0'
    ? keysOfProfile(award, issuer, fetchDocument)
    : keyAtUrl(award, issuer, fetchDocument);
}

const ours = 'The key is one that the issuer says is its own.';

async function keysOfProfile(
  award: JsonObject,
  issuer: FoundDocument,
  fetchDocument: FetchDocument,
): Promise<IssuerKeys> {
  const listed = listOf(own(issuer.document, 'publicKey'));
  const how = own(award, 'verification') ?? own(award, 'verify');
  const creator = isObject(how) ? referenceOf(own(how, 'creator')) : undefined;
  const candidates = listed.filter(
    (key) => creator === undefined || isSameAddress(referenceOf(key), creator),
  );
  if (candidates.length > 0) return firstThatCounts(candidates, issuer, fetchDocument);
  if (creator === undefined) {
    const message = 'The issuer says of no key that it is its own, so anybody could have signed.';
    return none(failed('key', message));
  }
  if (!isKeptBeside(creator, issuer.address)) {
    const message = 'The badge is signed with a key that its issuer does not say is its own.';
    return none(failed('key', message, [note(`The key is ${creator}.`)]));
  }
  return keyDocument(creator, issuer, fetchDocument, {
    message: 'The key is one that the issuer has retired; what it signed still counts.',
    detail: [note(`The issuer no longer names ${creator}; other readers may accept no such key.`)],
  });
}

/** Old issuers list some. The text lets a signature be of any of them when it does not say of which. */
async function firstThatCounts(
  candidates: readonly unknown[],
  issuer: FoundDocument,
  fetchDocument: FetchDocument,
): Promise<IssuerKeys> {
  const found: IssuerKeys[] = [];
  for (const candidate of candidates.slice(0, maxKeys)) {
    const says = { message: ours, detail: [] };
    const address = referenceOf(candidate);
    const isWritten = isObject(candidate) && own(candidate, 'publicKeyPem') !== undefined;
    if (isWritten) found.push(await keyIn(candidate, address, issuer, says));
    else if (address !== undefined) {
      found.push(await keyDocument(address, issuer, fetchDocument, says));
    }
  }
  const good = found.filter(({ keys }) => keys.length > 0);
  const [first] = good.length > 0 ? good : found;
  const keys = good.flatMap((one) => one.keys);
  return first ? { step: first.step, keys } : none(failed('key', 'The issuer names no key.'));
}

const maxKeys = 5;

/**
 * Retired keys: no longer named in the Profile, but still at their address, in the folder `keys/` beside it, where
 * nobody but the issuer writes, and saying whose they are.
 */
function isKeptBeside(key: string, issuer: string): boolean {
  const [at, home] = [webAddress(key), webAddress(issuer)];
  return at !== undefined && home !== undefined && at.href.startsWith(new URL('keys/', home).href);
}

type Says = { readonly message: string; readonly detail: readonly Finding[] };

async function keyDocument(
  address: string,
  issuer: FoundDocument,
  fetchDocument: FetchDocument,
  says: Says,
): Promise<IssuerKeys> {
  const found = await fetchJson(address, fetchDocument);
  if (found.kind === 'unread') return none(unreadStep('key', theKey, address, found.why));
  if (found.kind !== 'found') {
    const detail = found.kind === 'wrong' ? [found.note] : [];
    return none(failed('key', 'Where the issuer’s key should be is something else.', detail));
  }
  if (isLedAway(address, found.final, issuer.final)) return none(ledAway(address, found.final));
  return keyIn(found.document, address, issuer, says);
}

const ledAway = (address: string, final: string): Step =>
  failed('key', 'The address of the key leads on to a site that is not its issuer’s.', [
    note(`${address} leads on to ${final}.`),
  ]);

const theKey = 'The issuer’s key';

async function keyIn(
  document: JsonObject,
  address: string | undefined,
  issuer: FoundDocument,
  { message, detail }: Says,
): Promise<IssuerKeys> {
  if (own(document, 'revoked') === true) return none(voidStep(document, address));
  const owner = referenceOf(own(document, 'owner'));
  if (owner === undefined || !isSameAddress(owner, issuer.address)) {
    const says = `The key says that its owner is ${owner ?? 'nobody'}.`;
    return none(
      failed('key', 'The key with which the badge is signed is another issuer’s.', [note(says)]),
    );
  }
  const id = own(document, 'id');
  if (id !== undefined && address !== undefined && !isSameAddress(id, address)) {
    const says = `The key at ${address} says that it belongs at another address.`;
    return none(
      failed('key', 'The issuer’s key is not where it says that it belongs.', [note(says)]),
    );
  }
  return usable(own(document, 'publicKeyPem'), address, { message, detail });
}

async function usable(pem: unknown, address: string | undefined, says: Says): Promise<IssuerKeys> {
  const key = typeof pem === 'string' ? await rsaKey(pem) : undefined;
  const where = address === undefined ? [] : [note(`The key is ${address}.`)];
  if (key === undefined) {
    return none(failed('key', 'The issuer’s key cannot be used to check a signature.', where));
  }
  return { step: passed('key', says.message, [...where, ...says.detail]), keys: [key] };
}

function voidStep(document: JsonObject, address: string | undefined): Step {
  const detail = address === undefined ? [] : [note(`${address} says so.`)];
  return failed(
    'key',
    withReason(
      'The issuer has declared the key void, so nothing that it signed counts',
      own(document, 'reason'),
    ),
    detail,
  );
}

/** The key in PEM that a signed badge of 1.x names itself. */
async function keyAtUrl(
  award: JsonObject,
  issuer: FoundDocument,
  fetchDocument: FetchDocument,
): Promise<IssuerKeys> {
  const verify = own(award, 'verify');
  const url = isObject(verify) ? own(verify, 'url') : undefined;
  if (typeof url !== 'string' || webAddress(url) === undefined) {
    return none(failed('key', 'The badge does not say with which key it is signed.'));
  }
  if (webAddress(url)?.origin !== webAddress(issuer.address)?.origin) {
    const message = 'The badge is signed with a key that is not on its issuer’s own site.';
    return none(failed('key', message, [note(`The key is ${url}, the issuer ${issuer.address}.`)]));
  }
  const fetched = await fetchDocument(url);
  if (fetched.kind !== 'found') return none(unreadStep('key', theKey, url, fetched));
  if (isLedAway(url, fetched.address, issuer.final)) return none(ledAway(url, fetched.address));
  const json = parseStrictJson(fetched.bytes);
  if (json.kind === 'parsed' && isObject(json.value) && own(json.value, 'revoked') === true) {
    return none(voidStep(json.value, url));
  }
  const rule =
    'Open Badges 1.x does not say whose a key is; it is taken for the issuer’s because it is on its site.';
  const message = 'The key is on the issuer’s own site.';
  return usable(utf8(fetched.bytes), url, { message, detail: [note(rule)] });
}
