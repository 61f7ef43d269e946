/** Reads a mail without the library that wrote it. @see RFC 5322; RFC 2045 to 2047 */

export type MimePart = {
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Without parameters, in lower case. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly parts: readonly MimePart[];
};

/** @throws when a line does not end in CRLF, or is longer than a mail server takes */
export function readMail(bytes: Uint8Array): MimePart {
  const text = Buffer.from(bytes).toString('latin1');
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error('A line does not end in CRLF.');
  if (text.split('\r\n').some((line) => line.length > 998)) throw new Error('A line is too long.');
  return readPart(text);
}

function readPart(text: string): MimePart {
  const end = text.indexOf('\r\n\r\n');
  const body = text.slice(end + 4);
  const headers = text
    .slice(0, end)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line): readonly [string, string] => {
      const at = line.indexOf(':');
      if (at < 1) throw new Error('A header has no name.');
      return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())];
    });
  const typed = headerOf({ headers }, 'content-type') ?? 'text/plain';
  const [type = ''] = typed.toLowerCase().split(';');
  const boundary = /boundary="?([^";]+)"?/.exec(typed)?.[1];
  const parts =
    boundary === undefined
      ? []
      : body
          .split(`--${boundary}--`, 1)
          .flatMap((inner) => `\r\n${inner}`.split(`\r\n--${boundary}\r\n`).slice(1))
          .map(readPart);
  const encoding = headerOf({ headers }, 'content-transfer-encoding');
  return { headers, type, parts, bytes: decodeBody(body, encoding) };
}

/** @throws when there are two of the name */
export function headerOf({ headers }: Pick<MimePart, 'headers'>, name: string): string | undefined {
  const found = headers.filter(([one]) => one === name);
  if (found.length > 1) throw new Error(`There are several headers ${name}.`);
  return found[0]?.[1];
}

/** The part itself and all below it. */
export const allParts = (part: MimePart): MimePart[] => [part, ...part.parts.flatMap(allParts)];

export const textOf = ({ bytes }: MimePart): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n').trimEnd();

const decodeWords = (value: string): string =>
  value
    .replace(/(=\?[^?]*\?[BQ]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('latin1')
        : quotedPrintable(word.replaceAll('_', ' ')),
    )
    .replace(/[\u0080-\u00FF]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));

const quotedPrintable = (text: string): string =>
  text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function decodeBody(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'));
  const text = encoding === 'quoted-printable' ? quotedPrintable(body) : body;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
