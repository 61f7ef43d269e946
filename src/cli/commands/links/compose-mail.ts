/**
 * An unsent mail as a file that mail programs open as a draft. The same arguments give the same bytes.
 *
 * @see RFC 5322; RFC 2045 to 2049; RFC 2387, "multipart/related"
 */

import { bytesToHex } from '@noble/hashes/utils.js';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type AwardMail, type AwardPicture, oneLine } from '../../../authoring/award-mail.ts';
import { given } from '../../../model/given.ts';
import type { Instant } from '../../../model/instant.ts';

export type Party = { readonly name?: string; readonly address: string };

export type UnsentMail = {
  readonly from: Party;
  readonly to: Party;
  readonly mail: AwardMail;
  readonly picture?: AwardPicture;
  /** The Content-ID under which the HTML of the mail shows the picture. */
  readonly cid?: string;
  readonly date: Instant;
  /** What the Message-ID ends in. */
  readonly host: string;
  readonly randomBytes: (length: number) => Uint8Array;
};

export async function composeMail(unsent: UnsentMail): Promise<Uint8Array> {
  const { from, to, mail, picture, cid, date, host, randomBytes } = unsent;
  const composer = new MailComposer({
    from: inHeader(from),
    to: inHeader(to),
    subject: mail.subject,
    // With the line ends that the library writes itself: its own change of them reads all bytes of the pictures.
    text: withLineEnds(mail.text),
    html: withLineEnds(mail.html),
    date: new Date(date),
    messageId: `<${bytesToHex(randomBytes(16))}@${host}>`,
    baseBoundary: bytesToHex(randomBytes(12)),
    // Outlook opens a mail with this header to be sent instead of to be read, and others have learnt it.
    headers: { 'X-Unsent': '1' },
    attachments: picture === undefined ? [] : attachments(picture, cid),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const withLineEnds = (text: string): string => text.replaceAll('\n', '\r\n');

const inHeader = ({ name, address }: Party) => ({ name: oneLine(name ?? ''), address });

/**
 * Twice the same bytes where the picture is shown: what a mail program shows within the text it mostly does not offer
 * as a file, and the shown one may be saved too, so it carries the award as well.
 */
function attachments({ bytes, fileName, mediaType }: AwardPicture, cid: string | undefined) {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const part = { filename: fileName, contentType: mediaType, content };
  const shown = given({ cid });
  return [
    ...(cid === undefined ? [] : [{ ...part, ...shown, contentDisposition: 'inline' }]),
    { ...part, contentDisposition: 'attachment' },
  ];
}
