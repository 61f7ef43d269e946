/** `keys/<issuer>/<thumbprint>.json`: a public key as a JWK, with its status. Source: design, section 4. */

import { base64urlnopad } from '@scure/base';
import { z } from 'zod';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { date, type WrittenDate } from './dates.ts';
import { block, flag, oneOf, refuse, text } from './fields.ts';
import { type PublicJwk, thumbprint } from './thumbprint.ts';

export const keyStatuses = ['active', 'retired', 'compromised'] as const;
export type KeyStatus = (typeof keyStatuses)[number];

export type KeyFields = {
  readonly jwk: PublicJwk;
  readonly thumbprint: string;
  readonly status: KeyStatus;
  readonly created: WrittenDate;
  readonly retired?: WrittenDate;
  readonly compromised?: WrittenDate;
  readonly reason?: string;
  /** Made to be thrown away with the machine it is on. */
  readonly development: boolean;
};

const restore =
  'Bring the file back as it was made; a key cannot be mended by hand. Or make another one with "keys rotate".';

/** The bytes of base64url without padding; undefined for any other text. */
function bytesOf(input: unknown): Uint8Array | undefined {
  const written = input instanceof PlainScalar ? input.source : input;
  try {
    return typeof written === 'string' ? base64urlnopad.decode(written) : undefined;
  } catch {
    return undefined;
  }
}

/** @see RFC 8032, section 5.1.5: 32 bytes */
const ed25519Point = () =>
  z.unknown().transform((input, ctx): string => {
    const bytes = bytesOf(input);
    return bytes?.length === 32
      ? base64urlnopad.encode(bytes)
      : refuse(ctx, {
          code: 'key-unusable',
          message: 'This is no Ed25519 public key: it would be 32 bytes, 43 letters of base64url.',
          hint: restore,
        });
  });

/** @see RFC 7518, section 6.3.1.1: the fewest bytes that hold the number */
const modulus = () =>
  z.unknown().transform((input, ctx): string => {
    const bytes = bytesOf(input);
    const [first = 0] = bytes ?? [];
    if (bytes === undefined || first === 0 || (bytes.at(-1) ?? 0) % 2 === 0) {
      return refuse(ctx, {
        code: 'key-unusable',
        message: 'This is no modulus of an RSA key: it is cut short or mistyped.',
        hint: restore,
      });
    }
    const bits = bytes.length * 8 - Math.clz32(first) + 24;
    if (bits >= 2048 && bits <= 4096) return base64urlnopad.encode(bytes);
    return refuse(ctx, {
      code: 'key-weak',
      message:
        bits < 2048
          ? `This RSA key has ${bits} bits, and a key of fewer than 2048 can be broken.`
          : `This RSA key has ${bits} bits, and not every verifier reads one of more than 4096.`,
      hint: 'Delete the file and make a key of 2048 bits: npm run badges -- keys new <issuer> --type rsa',
    });
  });

/** 65537, which every library makes. Small ones are weak, and large ones are not read everywhere. */
const exponent = () =>
  z.unknown().transform((input, ctx): string =>
    input === 'AQAB'
      ? input
      : refuse(ctx, {
          code: 'key-weak',
          message: 'The exponent of this RSA key is not 65537 ("AQAB"), the one that is safe.',
          hint: restore,
        }),
  );

const kty = oneOf(['OKP', 'RSA']);
const kinds = {
  OKP: { kty, crv: oneOf(['Ed25519']), x: ed25519Point() },
  RSA: { kty, n: modulus(), e: exponent() },
};

const reason = () => text().describe('Why it changed. It is published.');

/** A field that contradicts the status. */
const absent = (message: string) =>
  z
    .unknown()
    .transform((_, ctx) =>
      refuse(ctx, { message, hint: 'Correct "status", or take this line out.' }),
    )
    .optional();

const states = {
  active: {
    retired: absent('The key is active, and this says when it was retired.'),
    compromised: absent('The key is active, and this says when it became compromised.'),
    reason: absent('The key is active, and this says why it changed.'),
  },
  retired: {
    retired: date().describe('When it was retired.'),
    compromised: absent('The key is only retired, and this says when it became compromised.'),
    reason: reason().optional(),
  },
  compromised: {
    retired: date().optional().describe('When it was retired before.'),
    compromised: date().describe('Since when others may have it.'),
    reason: reason(),
  },
  // Nobody knows what belongs here until the status is mended.
  unknown: {
    retired: date().optional(),
    compromised: date().optional(),
    reason: reason().optional(),
  },
};

const common = {
  status: oneOf(keyStatuses),
  created: date().describe('When it was made.'),
  development: flag().default(false).describe('Made to be thrown away.'),
};

/** The schema of what stands in a file: its kind and status say which fields there are. */
export function keySchema(value: unknown): z.ZodType<KeyFields> {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const kind = fields.kty === 'RSA' ? kinds.RSA : kinds.OKP;
  const state = states[keyStatuses.find((status) => status === fields.status) ?? 'unknown'];
  return block({ ...kind, ...common, ...state }).transform((parsed) => {
    const { kty, crv, x, n, e, ...rest } = parsed as unknown as Parsed;
    const jwk = (kty === 'RSA' ? { kty, n, e } : { kty, crv, x }) as PublicJwk;
    return { jwk, thumbprint: thumbprint(jwk), ...rest };
  });
}

type Parsed = Omit<KeyFields, 'jwk' | 'thumbprint'> &
  Record<'kty' | 'crv' | 'x' | 'n' | 'e', string>;
