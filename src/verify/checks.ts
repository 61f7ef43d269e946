/** Checks of single values, alike in all generations unless the name says otherwise. */

import { webAddress } from './addresses.ts';
import { dateTime, looseDateTime } from './date-time.ts';
import type { FindingCode } from './report.ts';
import { type Check, tell } from './table.ts';

const holds =
  (isGood: (value: unknown) => boolean, code: FindingCode, says: string): Check =>
  (value, spot) => {
    if (!isGood(value)) tell(spot, code, says);
  };

const matches = (pattern: RegExp, code: FindingCode, says: string): Check =>
  holds((value) => typeof value === 'string' && pattern.test(value), code, says);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const text = holds(isText, 'not-text', 'is not a text');

export const flag = holds(
  (value) => typeof value === 'boolean',
  'not-boolean',
  'is neither true nor false',
);

/** @see Open Badges 2.0, "Additional Properties": `version` is a text or a number */
export const version = holds(
  (value) => isText(value) || typeof value === 'number',
  'not-version',
  'is neither a text nor a number',
);

export const address = holds(
  (value) => webAddress(value) !== undefined,
  'not-address',
  'is not a http or https address',
);

export const isIri = (value: unknown): boolean =>
  isText(value) && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);

export const iri = holds(isIri, 'not-iri', 'is not an IRI');

/** The id of something that has no document of its own: published samples have `_:b1`. */
export const nodeId = holds(
  (value) => isIri(value) || (isText(value) && /^_:\S+$/.test(value)),
  'not-iri',
  'is neither an IRI nor a blank node’s name',
);

export const isImageData = (value: unknown): boolean =>
  isText(value) && /^data:image\/(png|svg\+xml)[;,]/i.test(value);

/** An address, or the picture itself. */
export const pictureAddress = holds(
  (value) => isImageData(value) || webAddress(value) !== undefined,
  'not-image',
  'is neither a http or https address nor a PNG or SVG as a data URI',
);

export const isEmail = (value: unknown): boolean =>
  isText(value) && /^[^\s@]+@[^\s@]+$/.test(value);

export const email = holds(isEmail, 'not-email', 'is not an e-mail address');

export const isTelephone = (value: unknown): boolean =>
  isText(value) && /^\+?[1-9]\d{1,14}(;ext=\d+)?$/.test(value);

export const telephone = holds(isTelephone, 'not-telephone', 'is not a telephone number in E.164');

/** The well-formed part of BCP 47 that matters: subtags of letters and digits. */
export const language = matches(
  /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i,
  'not-language',
  'is not a language tag',
);

/** Neither scheme nor path; a port may follow. */
export const hostName = matches(
  /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*(:\d{1,5})?$/u,
  'not-host-name',
  'is not a host name alone, without scheme and path',
);

export const pem = matches(
  /^\s*-----BEGIN PUBLIC KEY-----\s[^-]+-----END PUBLIC KEY-----\s*$/,
  'not-pem',
  'is not a public key in PEM',
);

export const date20 = holds(
  (value) => dateTime(value) !== undefined,
  'not-date',
  'is not an ISO 8601 date with time and zone',
);

export const date1 = holds(
  (value) => looseDateTime(value) !== undefined,
  'not-date',
  'is neither an ISO 8601 date nor a Unix timestamp',
);

export const oneOf = (...values: readonly string[]): Check =>
  holds(
    (value) => isText(value) && values.includes(value),
    'value-unknown',
    `is none of ${values.join(', ')}`,
  );
