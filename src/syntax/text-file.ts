/** Bytes of a text file → the one text everything else sees: UTF-8, no byte-order mark, LF line ends. */

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  /** `line` is the first line (from 1) that is not UTF-8. */
  | { readonly ok: false; readonly line: number };

const strict = new TextDecoder('utf-8', { fatal: true });

export type DecodeOptions = {
  /** Spreadsheets also save "Unicode text", which is UTF-16 with a byte-order mark. */
  readonly utf16?: boolean;
};

/** Decodes UTF-8 strictly; a byte-order mark is dropped, CRLF and lone CR become LF. */
export function decodeText(bytes: Uint8Array, { utf16 = false }: DecodeOptions = {}): DecodedText {
  try {
    const decoder = (utf16 && utf16Decoder(bytes)) || strict;
    return { ok: true, text: decoder.decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    return { ok: false, line: firstBadLine(bytes) };
  }
}

function utf16Decoder([first, second]: Uint8Array): TextDecoder | undefined {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return undefined;
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && !endsLine(bytes, at)) continue;
    // No UTF-8 sequence holds the byte of a line end, so each line decodes by itself.
    try {
      strict.decode(bytes.subarray(start, at));
    } catch {
      break;
    }
    line += 1;
    start = at + 1;
  }
  return line;
}

/** At a line feed, or at a carriage return that stands alone. */
const endsLine = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a);
