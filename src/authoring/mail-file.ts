/**
 * An unsent mail as a file that mail programs open as a draft, and as an address that opens one. The same arguments give
 * the same bytes. Pure.
 *
 * @see RFC 5322; RFC 2045 to 2049; RFC 2387, "multipart/related"; RFC 6068, "mailto"
 */

import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type AwardMail, type AwardPicture, oneLine } from './award-mail.ts';

export type MailParty = { readonly name?: string; readonly address: string };

export type UnsentMailFile = {
  readonly from: MailParty;
  readonly to: MailParty;
  readonly mail: AwardMail;
  readonly picture?: AwardPicture | undefined;
  /** The Content-ID under which the HTML of the mail shows the picture. */
  readonly cid?: string | undefined;
  readonly date: Date;
  /** What the Message-ID ends in. */
  readonly host: string;
  readonly randomBytes: (length: number) => Uint8Array;
};

export function mailFile(unsent: UnsentMailFile): string {
  const { from, to, mail, date, host, randomBytes } = unsent;
  const base = bytesToHex(randomBytes(12));
  return [
    `From: ${party(from)}`,
    `To: ${party(to)}`,
    `Subject: ${words(oneLine(mail.subject))}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${bytesToHex(randomBytes(16))}@${host}>`,
    // Outlook opens a mail with this header to be sent instead of to be read, and others have learnt it.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    ...bodyOf(unsent, base),
    '',
  ].join('\r\n');
}

/** The lines of a part, its headers first. */
type Part = readonly string[];

/**
 * The picture twice where it is shown: what a mail program shows within the text it mostly does not offer as a file, and
 * the shown one may be saved too, so it carries the award as well.
 */
function bodyOf({ mail, picture, cid }: UnsentMailFile, base: string): Part {
  const html = textPart('text/html', mail.html);
  const shown =
    picture === undefined || cid === undefined
      ? html
      : multipart('related; type="text/html"', `${base}-3`, [
          html,
          picturePart(picture, ['Content-Disposition: inline', `Content-ID: <${cid}>`]),
        ]);
  const said = multipart('alternative', `${base}-2`, [textPart('text/plain', mail.text), shown]);
  if (picture === undefined) return said;
  const attached = picturePart(picture, ['Content-Disposition: attachment']);
  return multipart('mixed', `${base}-1`, [said, attached]);
}

const multipart = (kind: string, boundary: string, parts: readonly Part[]): Part => [
  `Content-Type: multipart/${kind}; boundary="${boundary}"`,
  '',
  ...parts.flatMap((part) => [`--${boundary}`, ...part]),
  `--${boundary}--`,
];

const textPart = (type: string, text: string): Part => [
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  base64Lines(utf8ToBytes(text.replaceAll('\n', '\r\n'))),
];

/** A file name of ours is made of letters, digits and hyphens. */
const picturePart = (
  { bytes, fileName, mediaType }: AwardPicture,
  [disposition = '', ...more]: readonly string[],
): Part => [
  `Content-Type: ${mediaType}; name="${fileName}"`,
  'Content-Transfer-Encoding: base64',
  `${disposition}; filename="${fileName}"`,
  ...more,
  '',
  base64Lines(bytes),
];

/** As many bytes as fill whole lines of 76 signs. */
const atOnce = 57 * 500;

function base64Lines(bytes: Uint8Array): string {
  const some: string[] = [];
  for (let start = 0; start < bytes.length; start += atOnce) {
    const letters = String.fromCharCode(...bytes.subarray(start, start + atOnce));
    some.push(...(btoa(letters).match(/.{1,76}/g) ?? []));
  }
  return some.join('\r\n');
}

/** An address holds no blank and no angle bracket: see `normalizeAddress`. */
const party = ({ name = '', address }: MailParty): string => {
  const shown = oneLine(name);
  return shown === '' ? address : `${words(shown, true)} <${address}>`;
};

/** Plain letters as they are, all else in encoded words of a length that every reader takes. */
function words(text: string, isPhrase = false): string {
  const plain = isPhrase ? /^[A-Za-z0-9 ]{0,60}$/ : /^[\x20-\x7e]{0,60}$/;
  if (plain.test(text) && !text.includes('=?')) return text;
  const parts: string[] = [];
  let current = '';
  for (const sign of text) {
    if (utf8ToBytes(current + sign).length > 42) {
      parts.push(current);
      current = '';
    }
    current += sign;
  }
  return [...parts, current]
    .map((one) => `=?UTF-8?B?${base64Lines(utf8ToBytes(one))}?=`)
    .join('\r\n ');
}

/** @param to an e-mail address */
export const mailAddress = (to: string, { subject, text }: Pick<AwardMail, 'subject' | 'text'>) =>
  `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
