/** Only sealed awards are published: what must last is pinned, and the address is a salted hash. Source: design, section 2. */

import type { AwardSource } from '../content/schema/sources.ts';
import type { Problem } from '../problems/problem.ts';
import { listed } from '../problems/render.ts';
import type { BadgeClass } from './badge-class.ts';
import { problemAt } from './link-common.ts';
import { identityHash, normalizeAddress, type Recipient } from './recipient.ts';
import type { Site } from './site.ts';

/** The recipient as it is published; undefined for an erased award and together with problems. */
export function sealedRecipient(
  source: AwardSource,
  badgeClass: BadgeClass | undefined,
  site: Site,
  problems: Problem[],
): Recipient | undefined {
  const { origin, fields } = source;
  if (fields.erased !== undefined) {
    problems.push(...notStripped(source));
    return undefined;
  }
  const { recipient } = fields;
  if (recipient === undefined) {
    problems.push(
      problemAt(
        origin,
        undefined,
        'field-missing',
        'The award names no recipient.',
        'Add a line: recipient: name@example.org',
      ),
    );
    return undefined;
  }
  if (
    recipient.kind !== 'sealed' &&
    normalizeAddress(recipient.address, recipient.type) === undefined
  ) {
    problems.push(
      problemAt(
        origin,
        'recipient',
        'field-invalid',
        'The recipient is no address that Rosette knows.',
        'Write an e-mail address, or an address that begins with tel:+, https:// or did:.',
      ),
    );
    return undefined;
  }
  if (badgeClass?.issuer.isAwarding === false && fields.id === undefined) {
    problems.push(
      problemAt(
        origin,
        'badge',
        'issuer-not-awarding',
        'This issuer makes no new awards: its profile says "awarding: false".',
        `Take that line out of badges/${badgeClass.issuer.slug}/issuer.md if it does again.`,
      ),
    );
    return undefined;
  }
  const seal = `Run: npm run badges -- seal ${forShell(origin.file)}`;
  if (recipient.kind === 'plain' && site.recipients === 'plain') {
    if (isPinned(source)) {
      const address = normalizeAddress(recipient.address, recipient.type);
      const { salt } = recipient;
      return address && { type: address.type, salt, identity: identityHash(address.value, salt) };
    }
  } else if (recipient.kind !== 'sealed' && site.recipients === 'sealed') {
    problems.push(
      problemAt(
        origin,
        'recipient',
        'award-address-plain',
        'The recipient’s address stands here in plain text. It is sealed before anything is published.',
        seal,
      ),
    );
    return undefined;
  }
  if (recipient.kind === 'typed' || !isPinned(source)) {
    problems.push(
      problemAt(
        origin,
        recipient.kind === 'typed' ? 'recipient' : undefined,
        'award-not-sealed',
        'The award is not sealed yet: what its addresses are made of is not pinned.',
        seal,
      ),
    );
    return undefined;
  }
  return recipient.kind === 'sealed'
    ? { type: recipient.type, identity: recipient.identity, salt: recipient.salt }
    : undefined;
}

/** A file's name as part of a command; one that a shell could take for more than a name stays out. */
const forShell = (file: string): string =>
  /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(file) ? file : '--all';

const isPinned = ({ fields }: AwardSource): boolean =>
  fields.id !== undefined && fields.statusIndex !== undefined;

const keptByErasure = ['badge', 'id', 'statusIndex', 'issuedOn', 'erased'];

/** Source: design, section 5, promise 1: erasure strips a recipient file to five fields. */
function notStripped({ origin, fields }: AwardSource): Problem[] {
  const rest = Object.entries(fields)
    .filter(([name, value]) => value !== undefined && !keptByErasure.includes(name))
    .map(([name]) => name);
  const problems: Problem[] = [];
  if (rest.length > 0) {
    problems.push(
      problemAt(
        origin,
        rest[0],
        'award-erased-rest',
        `The award is erased, and ${listed(rest)} still ${rest.length === 1 ? 'stands' : 'stand'} in the file.`,
        `Keep ${listed(keptByErasure)} alone, and no text below the fields.`,
      ),
    );
  }
  if (fields.id === undefined || fields.statusIndex === undefined) {
    problems.push(
      problemAt(
        origin,
        'erased',
        'award-erased-rest',
        'The award is erased, and its id or statusIndex is gone, so nobody can tell which award it was.',
        'Put both lines back as they were; an award that was never published can simply be deleted.',
      ),
    );
  }
  return problems;
}
