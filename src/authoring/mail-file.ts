/**
 * An unsent mail without attachments, as a file that mail programs open as a draft, and as an address that opens one. The
 * same arguments give the same bytes. Pure.
 *
 * @see RFC 5322; RFC 2045 to 2047; RFC 6068, "mailto"
 */

import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type AwardMail, oneLine } from './award-mail.ts';

export type MailParty = { readonly name?: string; readonly address: string };

export type UnsentMailFile = {
  readonly from: MailParty;
  readonly to: MailParty;
  readonly mail: AwardMail;
  readonly date: Date;
  /** What the Message-ID ends in. */
  readonly host: string;
  readonly randomBytes: (length: number) => Uint8Array;
};

export function mailFile({ from, to, mail, date, host, randomBytes }: UnsentMailFile): string {
  const boundary = bytesToHex(randomBytes(12));
  return [
    `From: ${party(from)}`,
    `To: ${party(to)}`,
    `Subject: ${words(oneLine(mail.subject))}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${bytesToHex(randomBytes(16))}@${host}>`,
    // Outlook opens a mail with this header to be sent instead of to be read, and others have learnt it.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part(boundary, 'text/plain', mail.text),
    ...part(boundary, 'text/html', mail.html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

const part = (boundary: string, type: string, text: string): string[] => [
  `--${boundary}`,
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: base64',
  '',
  ...(base64(text.replaceAll('\n', '\r\n')).match(/.{1,76}/g) ?? []),
  '',
];

const base64 = (text: string): string =>
  btoa(Array.from(utf8ToBytes(text), (byte) => String.fromCharCode(byte)).join(''));

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
  return [...parts, current].map((one) => `=?UTF-8?B?${base64(one)}?=`).join('\r\n ');
}

/** @param to an e-mail address */
export const mailAddress = (to: string, { subject, text }: Pick<AwardMail, 'subject' | 'text'>) =>
  `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
