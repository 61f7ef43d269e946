/** A changed text as bytes, with the line ends and the byte-order mark that the file had. */

const encoder = new TextEncoder();

/** @param text with LF line ends; UTF-16 comes out as UTF-8, which every program reads by its mark */
export function encodedLike(before: Uint8Array, text: string): Uint8Array {
  const [first, second, third] = before;
  const hadMark =
    (first === 0xef && second === 0xbb && third === 0xbf) ||
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff);
  const lines = text.startsWith('\u{FEFF}') ? text.slice(1) : text;
  const mark = hadMark ? '\u{FEFF}' : '';
  return encoder.encode(mark + (hasCrlf(before) ? lines.replaceAll('\n', '\r\n') : lines));
}

/** Every line ends so, not only some. */
function hasCrlf(bytes: Uint8Array): boolean {
  let [all, pairs] = [0, 0];
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) {
    all += 1;
    if (bytes[at - 1] === 0x0d) pairs += 1;
  }
  return all > 0 && all === pairs;
}
