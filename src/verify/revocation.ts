/**
 * What an issuer has revoked: its list, and what its own document of the award says.
 *
 * @see Open Badges 2.0, "RevocationList"; 1.1, "Revoking", "signed assertions"
 */

import { isSameAddress, referenceOf } from './addresses.ts';
import type { Award } from './award.ts';
import { type FoundDocument, fetchJson, hostedDocument } from './hosted-document.ts';
import { isObject, type JsonObject, listOf, own } from './json.ts';
import type { Judging } from './judging.ts';
import { modelFindings } from './model.ts';
import { withReason } from './quoted.ts';
import type { Finding, Step } from './report.ts';
import { failed, note, open, passed, skipped } from './steps.ts';
import { type NotFound, noteOf, unreadStep } from './unread.ts';

type List =
  | { readonly kind: 'none' }
  | { readonly kind: 'unread'; readonly address: string; readonly why: NotFound }
  /** @property message one sentence, as it starts with the list */
  | { readonly kind: 'wrong'; readonly message: string; readonly detail: readonly Finding[] }
  | { readonly kind: 'read'; readonly address: string; readonly entry?: Entry };

type Entry = { readonly reason?: unknown };

/**
 * Of an award that is signed the list is all that can say so.
 *
 * A list that is gone, is none or is another issuer's fails as a list: it does not show that this award was revoked,
 * and nothing shows that it was not.
 */
export async function listSteps(
  award: Award,
  issuer: FoundDocument,
  judging: Judging,
): Promise<readonly Step[]> {
  const list = await readList(award, issuer, judging);
  const unknown = 'Whether the badge was revoked could not be found out.';
  switch (list.kind) {
    case 'none':
      return [skipped('revocation', 'The issuer keeps no list of revoked badges.')];
    case 'unread': {
      const step = unreadStep('status-list', theList, list.address, list.why);
      return [step, open('revocation', unknown)];
    }
    case 'wrong':
      return [failed('status-list', list.message, list.detail), open('revocation', unknown)];
    case 'read':
      return [
        passed('status-list', 'The issuer’s list of revoked badges was read.'),
        list.entry === undefined
          ? passed('revocation', 'The badge is not on its issuer’s list of revoked badges.', [
              readNote(list.address, judging),
            ])
          : onList(list.entry, list.address, judging),
      ];
  }
}

/**
 * Of a hosted award the issuer's own document of it says so. The list counts where it names the award; where there is
 * none to be had nothing is amiss, since it is kept for signed ones.
 */
export async function hostedListStep(
  award: Award,
  issuer: FoundDocument | undefined,
  judging: Judging,
): Promise<Step> {
  const list: List = issuer ? await readList(award, issuer, judging) : { kind: 'none' };
  if (list.kind === 'read' && list.entry !== undefined) {
    return onList(list.entry, list.address, judging);
  }
  const detail = [note(`The badge was read where it is hosted at ${judging.checkedAt}.`)];
  if (list.kind === 'read') detail.push(readNote(list.address, judging));
  if (list.kind === 'unread') detail.push(noteOf(list.address, list.why));
  if (list.kind === 'wrong') detail.push(...list.detail);
  return passed('revocation', 'Its issuer has not revoked the badge.', detail);
}

/** The award's own document says that it is revoked. */
export const revokedStep = (document: JsonObject, { checkedAt }: Judging): Step => {
  const reason = own(document, 'revocationReason') ?? own(document, 'reason');
  return failed('revocation', withReason('The badge was revoked', reason), [
    note(`The document of the badge itself says so, as read at ${checkedAt}.`),
  ]);
};

const theList = 'The issuer’s list of revoked badges';

const readNote = (address: string, { checkedAt }: Judging): Finding =>
  note(`The list is ${address}, read at ${checkedAt}.`);

const onList = ({ reason }: Entry, address: string, judging: Judging): Step =>
  failed('revocation', withReason('The badge was revoked', reason), [readNote(address, judging)]);

async function readList(award: Award, issuer: FoundDocument, judging: Judging): Promise<List> {
  const address = own(issuer.document, 'revocationList');
  if (typeof address !== 'string') return { kind: 'none' };
  const { fetchDocument } = judging;
  const isTyped = issuer.is.generation === '2.0';
  const found = isTyped
    ? await hostedDocument(address, 'RevocationList', fetchDocument)
    : await fetchJson(address, fetchDocument);
  if (found.kind === 'unread') return found;
  if (found.kind !== 'found') {
    const detail = found.kind === 'wrong' ? [found.note] : [note(`${address} leads on.`)];
    return {
      kind: 'wrong',
      message: `Where ${lower(theList)} should be is something else.`,
      detail,
    };
  }
  return isTyped ? inList(award, issuer, found) : inMap(award, found);
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

type Found = { readonly address: string; readonly document: JsonObject };

function inList(
  { document }: Award,
  issuer: FoundDocument,
  { address, document: list }: Found,
): List {
  const findings =
    modelFindings({ generation: '2.0', documentClass: 'RevocationList' }, list) ?? [];
  if (findings.length > 0) {
    return { kind: 'wrong', message: `${theList} is not a proper one.`, detail: findings };
  }
  const whose = referenceOf(own(list, 'issuer'));
  if (whose !== undefined && !isSameAddress(whose, issuer.address)) {
    const message = 'The list of revoked badges that the issuer names belongs to another issuer.';
    return { kind: 'wrong', message, detail: [note(`${address} is a list of ${whose}.`)] };
  }
  const entry = listOf(own(list, 'revokedAssertions')).find((one) => isEntryOf(one, document));
  if (entry === undefined) return { kind: 'read', address };
  const reason = isObject(entry) ? own(entry, 'revocationReason') : undefined;
  return { kind: 'read', address, entry: { reason } };
}

/** Validators match by `id`; `uid` is what awards of 1.x are called. `revoked` is true unless it says false. */
function isEntryOf(entry: unknown, award: JsonObject): boolean {
  const id = own(award, 'id');
  if (!isObject(entry)) return isSameAddress(entry, id);
  if (own(entry, 'revoked') === false) return false;
  const [named, uid] = [own(entry, 'id'), own(entry, 'uid')];
  return (
    (named !== undefined && isSameAddress(named, id)) ||
    (uid !== undefined && uid === own(award, 'uid'))
  );
}

/** 1.x: `uid` or id → reason. */
function inMap({ document }: Award, { address, document: map }: Found): List {
  const names = [own(document, 'uid'), own(document, 'id')].filter(
    (name) => typeof name === 'string',
  );
  const name = names.find((name) => Object.hasOwn(map, name) && map[name] !== false);
  return name === undefined
    ? { kind: 'read', address }
    : { kind: 'read', address, entry: { reason: map[name] } };
}
