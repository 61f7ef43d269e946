/** The Markdown file of one sealed award, as a person would have written it and sealing left it. Pure. */

import { stringify } from 'yaml';
import type { Written } from './award-edit-set.ts';
import { yamlScalar } from './award-edit-tree.ts';
import type { Pins } from './pins.ts';

/** These come first, what sealing pins comes last, and anything else in the order it has. */
const first = ['badge', 'recipient', 'issuedOn', 'expires', 'name'];

/** @param fields as somebody could have written them; the narrative becomes the text below them */
export function awardText({ narrative, ...fields }: Written, pins: Pins): string {
  const rest = Object.keys(fields).filter((name) => !first.includes(name));
  const lines = [...first, ...rest].flatMap((name) => {
    if (name === 'recipient') return [`recipient: ${recipientOf(pins)}\n`];
    if (name === 'name' && pins.name !== undefined) return [nameOf(pins.name)];
    return Object.hasOwn(fields, name) ? [lineOf(name, fields[name])] : [];
  });
  const pinned = `id: ${pins.id}\nstatusIndex: ${pins.statusIndex}\n`;
  const body = typeof narrative === 'string' ? `${narrative}\n` : '';
  return `---\n${lines.join('')}${pinned}---\n${body}`;
}

const recipientOf = ({ type, salt, recipient }: Pins): string => {
  const [name, value] =
    recipient !== undefined && 'address' in recipient
      ? ['address', yamlScalar(recipient.address)]
      : ['identity', recipient?.identity];
  return `{ type: ${type}, ${name}: ${value}, salt: ${salt} }`;
};

const nameOf = ({ identity, salt }: NonNullable<Pins['name']>): string =>
  `name: { identity: ${identity}, salt: ${salt} }\n`;

/** A number is written as one, though every field of ours is a text. */
const lineOf = (name: string, value: unknown): string =>
  name === 'creditsEarned' && typeof value === 'string'
    ? `${name}: ${yamlScalar(value)}\n`
    : stringify(
        { [name]: value },
        { version: '1.2', schema: 'core', lineWidth: 0, aliasDuplicateObjects: false },
      );
