/** `badges identity`: the sealed form of an address, and whether an address is the one behind an award. */

import { bytesToHex } from '@noble/hashes/utils.js';
import { folderSource } from '../../content/files.ts';
import { identityHash, isRecipient, normalizeAddress } from '../../model/recipient.ts';
import { load } from '../../publish/load.ts';
import { type Command, exit } from '../io.ts';

type IdentityCommand = {
  readonly address: string;
  readonly salt?: string;
  /** The id of an award to compare with. */
  readonly award?: string;
};

/** The address goes to nobody: it is hashed here and not printed again. */
export const identity: Command<IdentityCommand> = async (options, io) => {
  const address = normalizeAddress(options.address);
  if (address === undefined) {
    io.warn(
      'This is no address: write an e-mail address, or one that begins with tel:+, https:// or did:.',
    );
    return exit.usage;
  }
  if (options.award !== undefined) return compare(options, options.award, io);
  const salt = options.salt ?? bytesToHex(io.randomBytes(16));
  const recipient = { type: address.type, identity: identityHash(address.value, salt), salt };
  io.print(
    options.json
      ? JSON.stringify(recipient, undefined, 2)
      : `recipient: { type: ${recipient.type}, identity: ${recipient.identity}, salt: ${salt} }`,
  );
  return exit.done;
};

async function compare(
  options: Parameters<typeof identity>[0],
  id: string,
  io: Parameters<typeof identity>[1],
): ReturnType<typeof identity> {
  const { sources } = await load(folderSource(options.root), options.now ?? io.now());
  const award = sources.awards.find(({ fields }) => fields.id === id);
  if (award === undefined) {
    io.warn('There is no award with this id.');
    return exit.problems;
  }
  const { recipient } = award.fields;
  if (recipient === undefined || recipient.kind === 'typed') {
    io.warn('This award holds no sealed recipient to compare with.');
    return exit.unchecked;
  }
  const sealed =
    recipient.kind === 'sealed'
      ? recipient
      : {
          ...recipient,
          identity: identityHash(
            normalizeAddress(recipient.address, recipient.type)?.value ?? '',
            recipient.salt,
          ),
        };
  const matches = isRecipient(options.address, sealed);
  if (options.json) io.print(JSON.stringify({ matches }, undefined, 2));
  else
    io.print(
      matches
        ? 'Yes: this award was made to that address.'
        : 'No: this award was made to another address.',
    );
  return matches ? exit.done : exit.problems;
}
