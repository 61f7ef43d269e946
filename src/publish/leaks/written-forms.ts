/** The forms that an address takes on its way into a text: each undone, so that one search finds it in all of them. */

/** A piece of a text, and what it says. */
export type Piece = {
  /** Half-open range in the text. */
  readonly start: number;
  readonly end: number;
  readonly said: string;
};

type Form = {
  /** The sign "@" in this form. */
  readonly at: RegExp;
  /** A quick look, before the slow one. */
  readonly hint: string;
  readonly undo: (text: string) => string;
};

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

const forms: readonly Form[] = [
  // A web address: `%40`, and `%2540` where one web address is part of another.
  { at: /%(?:25){0,3}40/gi, hint: '40', undo: percentDecoded },
  // HTML and XML; some Markdown writers spell a whole address so.
  {
    at: /&(?:#0*64|#x0*40|commat);/gi,
    hint: '&',
    undo: (text) =>
      text
        .replace(/&commat;/gi, '@')
        .replace(/&#x([0-9a-f]{1,6});/gi, (_, digits) => character(Number.parseInt(digits, 16)))
        .replace(/&#(\d{1,7});/g, (_, digits) => character(Number(digits))),
  },
  // JSON and programs.
  {
    at: /\\(?:u0040|x40|u\{0*40\})/gi,
    hint: '\\',
    undo: (text) =>
      text.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|u\{([0-9a-f]{1,6})\})/gi, (_, ...digits) =>
        character(Number.parseInt(digits.slice(0, 3).join(''), 16)),
      ),
  },
];

/** Nothing in an address, whatever form it has. */
const edge = /[\s"'<>`]/;

/** An address has 254 characters at the most, and a form of its own may need six for each. */
const reach = 400;

/** The pieces of a text that hold an address in one of these forms, perhaps. */
export function undoneForms(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { at, hint, undo } of forms) {
    if (!text.includes(hint)) continue;
    let last = -1;
    for (const { index, 0: found } of text.matchAll(at)) {
      if (index < last) continue;
      let [start, end] = [index, index + found.length];
      while (start > last && index - start < reach && !edge.test(text[start - 1] ?? ' '))
        start -= 1;
      while (end - index < reach && !edge.test(text[end] ?? ' ')) end += 1;
      last = end;
      pieces.push({ start, end, said: undo(text.slice(start, end)) });
    }
  }
  return [...pieces, ...payloads(text)];
}

function percentDecoded(text: string): string {
  let decoded = text;
  for (let round = 0; round < 4 && /%(?:25)*40/i.test(decoded); round += 1) {
    decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      new TextDecoder().decode(
        Uint8Array.from(run.match(/[0-9a-f]{2}/gi) ?? [], (two) => Number.parseInt(two, 16)),
      ),
    );
  }
  return decoded;
}

/** What is signed in a compact JWS, for instance of a baked picture. @see RFC 7515, section 7.1 */
function payloads(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { index, 0: found, 1: payload = '' } of text.matchAll(
    /\beyJ[\w-]{8,400}\.(eyJ[\w-]{8,})(?=\.)/g,
  )) {
    const end = index + found.length;
    const said = Buffer.from(payload, 'base64url').toString('utf8');
    pieces.push({ start: end - payload.length, end, said });
  }
  return pieces;
}
