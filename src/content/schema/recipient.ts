/**
 * The recipient of an award in its three forms: typed by a person, sealed for publication, or (under the policy
 * `recipients: plain`) pinned with the address left in the source.
 */

import { z } from 'zod';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { refuse } from './fields.ts';
import { knownParts } from './known-parts.ts';
import { field, help, type JsonSchema, sourceText, words } from './written-form.ts';

/** Open Badges 2.0, "IdentityObject", `type`. */
export const identityTypes = ['email', 'telephone', 'url', 'id'] as const;
export type IdentityType = (typeof identityTypes)[number];

export type WrittenRecipient =
  | { readonly kind: 'typed'; readonly type?: IdentityType; readonly address: string }
  | {
      readonly kind: 'plain';
      readonly type: IdentityType;
      readonly address: string;
      readonly salt: string;
    }
  | {
      readonly kind: 'sealed';
      readonly type: IdentityType;
      readonly identity: string;
      readonly salt: string;
    };

const keys = ['type', 'identity', 'address', 'salt'];
const sealHint =
  'Write the address alone (recipient: name@example.org) and run: npm run badges -- seal --all';

export const identityShape = /^sha256\$[0-9a-f]{64}$/;
// 16 bytes are 22 characters of base64url and 32 of hexadecimal.
export const saltShape = /^[A-Za-z0-9_+/=-]{22,128}$/;

const typeMeanings = {
  email: 'An e-mail address.',
  telephone: 'A telephone number: tel:+44…',
  url: 'The address of a web page of theirs.',
  id: 'A decentralized identifier: did:…',
};

const recipientForm: JsonSchema = {
  anyOf: [
    ...(sourceText({ pattern: '\\S', errorMessage: sealHint }).anyOf as JsonSchema[]),
    {
      type: 'object',
      additionalProperties: false,
      anyOf: [{ required: ['address'] }, { required: ['type', 'identity', 'salt'] }],
      properties: {
        type: {
          ...help('What kind of address it is. Written by "badges seal".', 'email'),
          ...words(identityTypes, typeMeanings, `Write one of ${identityTypes.join(', ')}.`),
        },
        identity: {
          ...help(
            'The salted hash of the address, in its place. Written by "badges seal".',
            'sha256$56fd87466c4919c2ddc3e075755a8a9259c3af15310689436d03b4a7c181550c',
          ),
          type: 'string',
          pattern: identityShape.source,
          errorMessage: sealHint,
        },
        address: {
          ...help(
            'The address itself: an e-mail address, or one that begins with tel:+, https:// or did:. It stays only under "recipients: plain" of site.yaml.',
            'name@example.org',
          ),
          ...sourceText({ pattern: '\\S', errorMessage: 'Write the address.' }),
        },
        salt: {
          ...help(
            'Random letters that were hashed together with the address. Written by "badges seal"; every award has its own.',
            '5bf3379854168bdfd4e6c77566d90e02',
          ),
          ...sourceText({ pattern: saltShape.source, errorMessage: sealHint }),
        },
      },
    },
  ],
};

/** Never puts what was written into a message: it is an address. */
export const recipient = () =>
  field(recipientForm, (input, ctx): WrittenRecipient => {
    const value = input instanceof PlainScalar ? input.source : input;
    if (typeof value === 'string') {
      const address = value.trim();
      if (address !== '') return { kind: 'typed', address };
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuse(ctx, {
        message: 'The recipient is an address, or what sealing made of it.',
        hint: sealHint,
      });
    }
    const fields = knownParts(value, { what: 'recipient', known: keys, ctx });
    return fields === undefined ? z.NEVER : fromFields(fields, ctx);
  });

function fromFields(fields: Record<string, unknown>, ctx: z.RefinementCtx): WrittenRecipient {
  const { type, identity, address, salt } = fields;
  const known = identityTypes.find((name) => name === type);
  if (type !== undefined && known === undefined) {
    return refuse(ctx, {
      message: `The type of a recipient is one of ${identityTypes.join(', ')}.`,
    });
  }
  if (identity !== undefined && address !== undefined) {
    return refuse(ctx, {
      message: 'The recipient has both an address and its hash.',
      hint: 'Keep "identity" and take the address out.',
    });
  }
  if (typeof address === 'string' && address.trim() !== '') {
    if (salt === undefined) {
      return {
        kind: 'typed',
        address: address.trim(),
        ...(known === undefined ? {} : { type: known }),
      };
    }
    const good = checkSalt(salt, ctx);
    return { kind: 'plain', type: known ?? 'email', address: address.trim(), salt: good };
  }
  if (typeof identity !== 'string' || !identityShape.test(identity)) {
    return refuse(ctx, {
      message: 'The "identity" of a sealed recipient is sha256$ and 64 digits in lower case.',
      hint: sealHint,
    });
  }
  if (known === undefined) {
    return refuse(ctx, {
      code: 'field-missing',
      message: 'The sealed recipient has no type.',
      hint: 'For an e-mail address: type: email',
    });
  }
  return { kind: 'sealed', type: known, identity, salt: checkSalt(salt, ctx) };
}

function checkSalt(salt: unknown, ctx: z.RefinementCtx): string {
  return typeof salt === 'string' && saltShape.test(salt)
    ? salt
    : refuse(ctx, {
        message: 'The salt is missing or shorter than 16 random bytes.',
        hint: sealHint,
      });
}
