/** `keys/<issuer>/<thumbprint>.json`: a public key as a JWK, with its status. Source: design, section 4. */

import { base64urlnopad } from '@scure/base';
import type { z } from 'zod';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { date, type WrittenDate } from './dates.ts';
import { block, flag, oneOf, refuse, text } from './fields.ts';
import { type PublicJwk, thumbprint } from './thumbprint.ts';
import { field, help, sourceText } from './written-form.ts';

export const keyStatuses = ['active', 'retired', 'compromised'] as const;
export type KeyStatus = (typeof keyStatuses)[number];

const statusMeanings = {
  active: 'It signs.',
  retired: 'It signs no more; what it signed still holds.',
  compromised: 'Others may have its private half: nothing that it signed counts any more.',
};

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

/** Nobody types a key: its letters are only looked at. */
const letters = sourceText({ pattern: '^[A-Za-z0-9_-]+$', errorMessage: restore });

/** @see RFC 8032, section 5.1.5: 32 bytes */
const ed25519Point = () =>
  field(letters, (input, ctx): string => {
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
  field(letters, (input, ctx): string => {
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
  field({ const: 'AQAB', errorMessage: restore }, (input, ctx): string =>
    input === 'AQAB'
      ? input
      : refuse(ctx, {
          code: 'key-weak',
          message: 'The exponent of this RSA key is not 65537 ("AQAB"), the one that is safe.',
          hint: restore,
        }),
  );

const kty = oneOf(['OKP', 'RSA'], {
  OKP: 'An Ed25519 key, for Open Badges 3.0.',
  RSA: 'An RSA key, for signed badges of 2.0 and 1.1, and for credentials of 3.0 as JWT.',
}).meta(help('What kind of key it is.', 'OKP', 'RSA'));

// The key of RFC 8037, appendix A.2, and the largest number of 2048 bits.
const kinds = {
  OKP: {
    kty,
    crv: oneOf(['Ed25519']).meta(help('The curve of the key.', 'Ed25519')),
    x: ed25519Point().meta(
      help('The public key itself.', '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'),
    ),
  },
  RSA: {
    kty,
    n: modulus().meta(help('The public key itself.', `${'_'.repeat(341)}w`)),
    e: exponent().meta(help('The exponent of the key, the same for all.', 'AQAB')),
  },
};

const changed = '2026-09-01';
const reason = () =>
  text().meta(help('Why it changed. It is published.', 'A new machine has a new key.'));
const retired = () =>
  date().meta(
    help('When it was retired: it signs no more, and what it signed still holds.', changed),
  );
const compromised = () =>
  date().meta(
    help('Since when others may have the private key. Nothing signed with it counts.', changed),
  );

/** A field that contradicts the status. */
const absent = (message: string) =>
  field({ not: {}, errorMessage: message }, (_, ctx) =>
    refuse(ctx, { message, hint: 'Correct "status", or take this line out.' }),
  ).optional();

const states = {
  active: {
    retired: absent('The key is active, and this says when it was retired.'),
    compromised: absent('The key is active, and this says when it became compromised.'),
    reason: absent('The key is active, and this says why it changed.'),
  },
  retired: {
    retired: retired(),
    compromised: absent('The key is only retired, and this says when it became compromised.'),
    reason: reason().optional(),
  },
  compromised: {
    retired: retired().optional(),
    compromised: compromised(),
    reason: reason(),
  },
  // Nobody knows what belongs here until the status is mended.
  unknown: {
    retired: retired().optional(),
    compromised: compromised().optional(),
    reason: reason().optional(),
  },
};

const common = {
  status: oneOf(keyStatuses, statusMeanings).meta(
    help('What the key is good for. Written by "badges keys", not by hand.', 'active'),
  ),
  created: date().meta(help('When it was made.', '2026-05-01T12:00:00Z')),
  development: flag()
    .default(false)
    .meta(help('Made for trying out on one machine, to be thrown away with it.', true)),
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
