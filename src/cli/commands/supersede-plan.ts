/** Plans a replacement: the file of the new award, the edit of the old one, and whether both read as meant. */

import type { Pins, SealOptions } from '../../authoring/pins.ts';
import { revokedAs, revokeText } from '../../authoring/revoke.ts';
import { newAward, newFileName, type Replacement, reasonOf } from '../../authoring/supersede.ts';
import type { WrittenRecipient } from '../../content/schema/recipient.ts';
import type { AwardSource, Sources } from '../../content/schema/sources.ts';
import { createAddresses } from '../../model/addresses.ts';
import type { AwardId } from '../../model/award.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Change } from '../write-files.ts';
import { type Content, revokeByHand, todayIn } from './award-change.ts';
import { editFiles, problemsWith } from './award-files.ts';

export type Wanted = {
  readonly old: AwardSource;
  readonly replacement: Replacement;
  /** To whom the new award goes; an address that is one. */
  readonly address: string;
  /** Is it the address of the old award? */
  readonly isCorrection: boolean;
  readonly reason: string | undefined;
};

export type SupersedePlan = {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  readonly made: AwardSource;
  /** The new award's page. */
  readonly page: string;
  /** Why the old one is revoked. */
  readonly reason: string;
};

export async function planSupersede(
  content: Content,
  { old, replacement, address, isCorrection, reason: said }: Wanted,
  randomBytes: SealOptions['randomBytes'],
): Promise<SupersedePlan> {
  const { files, sources } = content;
  const policy = sources.site?.recipients ?? 'sealed';
  const names = sources.site?.names ?? 'page';
  const used = usedIndexes(sources, replacement.fields.badge);
  const { pins, text } = newAward(replacement, { address }, { used, policy, names, randomBytes });
  const taken = (await files.list()).map(({ path }) => path);
  const file = newFileName(old.origin.file, replacement.fields, taken);
  const { url } = createAddresses(sources.site?.url ?? '').awardPage(pins.id as AwardId);
  const revocation = {
    on: todayIn(content),
    reason: reasonOf(url, isCorrection, said),
  };
  const made: AwardSource = {
    origin: { file, path: [] },
    fields: {
      ...replacement.fields,
      id: pins.id,
      statusIndex: pins.statusIndex,
      recipient: recipientOf(pins),
    },
  };
  const plan = { made, page: url, reason: revocation.reason };
  const byHand = revokeByHand(revocation);
  const edited = await editFiles(
    files,
    [old],
    (path, before, awards) => revokeText(path, before, awards, revocation),
    byHand,
  );
  if (edited.problems.length > 0) return { ...plan, ...edited };
  const changes = [{ path: file, content: text }, ...edited.changes];
  const problems = await problemsWith(content, changes, {
    fieldsOf: (award) =>
      award === old ? { ...old.fields, revoked: revokedAs(revocation) } : undefined,
    made: new Map([[file, made.fields]]),
    byHand,
  });
  return { ...plan, changes, problems };
}

/** As the content reads it back. */
const recipientOf = ({ type, salt, recipient }: Pins): WrittenRecipient =>
  ({
    kind: recipient !== undefined && 'address' in recipient ? 'plain' : 'sealed',
    type,
    salt,
    ...recipient,
  }) as WrittenRecipient;

function usedIndexes({ awards }: Sources, badge: string): Map<string, Set<number>> {
  const [issuer = ''] = badge.split('/');
  const indexes = awards
    .filter(({ fields }) => fields.badge.startsWith(`${issuer}/`))
    .flatMap(({ fields }) => fields.statusIndex ?? []);
  return new Map([[issuer, new Set(indexes)]]);
}
