import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailAddress, mailFile, type UnsentMailFile } from '../../src/authoring/mail-file.ts';
import { allParts, headerOf, type MimePart, readMail, textOf } from '../cli/links/mime.ts';

const mail = {
  subject: 'Your badge “Engines”',
  text: 'Hello Zoë,\n\nit is yours.\n',
  html: '<p>Zoë</p>\n',
};
const unsent: UnsentMailFile = {
  from: { name: 'Acme, Müller', address: 'badges@example.org' },
  to: { name: 'Zoë', address: 'zoe@example.org' },
  mail,
  date: new Date('2026-11-01T12:00:00Z'),
  host: 'badges.example.org',
  randomBytes: (length) => Uint8Array.from({ length }, (_, at) => at + 1),
};
const read = (more: Partial<UnsentMailFile> = {}) =>
  readMail(new TextEncoder().encode(mailFile({ ...unsent, ...more })));

describe('an unsent mail', () => {
  test('says what it is in its headers', () => {
    const part = read();
    expect(part.type).toBe('multipart/alternative');
    expect(Object.fromEntries(part.headers)).toMatchObject({
      from: 'Acme, Müller <badges@example.org>',
      to: 'Zoë <zoe@example.org>',
      subject: mail.subject,
      date: 'Sun, 01 Nov 2026 12:00:00 +0000',
      'message-id': '<0102030405060708090a0b0c0d0e0f10@badges.example.org>',
      'x-unsent': '1',
    });
  });

  test('has its words as text and as HTML', () => {
    const { parts } = read();
    expect(parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html']);
    expect(parts.map(textOf)).toEqual([mail.text.trimEnd(), mail.html.trimEnd()]);
  });

  test('brings a picture, and shows it where it can', () => {
    const bytes = Uint8Array.from({ length: 90_000 }, (_, at) => at & 255);
    const picture = { bytes, fileName: 'engines.png', mediaType: 'image/png' };
    const types = (part: MimePart) => allParts(part).map(({ type }) => type);
    const shown = read({ picture, cid: 'one@badges.example.org' });
    expect(types(shown)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'multipart/related',
      'text/html',
      'image/png',
      'image/png',
    ]);
    const pictures = allParts(shown).filter(({ type }) => type === 'image/png');
    expect(pictures.map((part) => headerOf(part, 'content-disposition'))).toEqual([
      'inline; filename="engines.png"',
      'attachment; filename="engines.png"',
    ]);
    expect(pictures.map((part) => headerOf(part, 'content-id'))).toEqual([
      '<one@badges.example.org>',
      undefined,
    ]);
    for (const part of pictures) expect(Buffer.from(part.bytes).equals(bytes)).toBe(true);
    expect(types(read({ picture }))).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'image/png',
    ]);
  });

  test('is the same for the same chance', () => {
    expect(mailFile(unsent)).toBe(mailFile(unsent));
  });

  test('without a name', () => {
    expect(headerOf(read({ to: { address: 'zoe@example.org' } }), 'to')).toBe('zoe@example.org');
  });

  test('whatever names and subjects hold, no header is added and none is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const part = read({
          to: { name: `${text}\r\nBcc: x@example.org`, address: 'zoe@example.org' },
          mail: { ...mail, subject: `${text}\nX-More: 1` },
        });
        expect(part.headers.map(([name]) => name)).toEqual([
          'from',
          'to',
          'subject',
          'date',
          'message-id',
          'x-unsent',
          'mime-version',
          'content-type',
        ]);
        expect(headerOf(part, 'to')).toMatch(/<zoe@example\.org>$/);
      }),
      { numRuns: 200 },
    );
  });
});

test('the same as an address', () => {
  const url = new URL(mailAddress('zoë+x@example.org', mail));
  expect(decodeURIComponent(url.pathname)).toBe('zoë+x@example.org');
  expect(url.searchParams.get('subject')).toBe(mail.subject);
  expect(url.searchParams.get('body')).toBe(mail.text.replaceAll('\n', '\r\n'));
  expect(url.search).not.toContain('+');
});
