import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AwardMailOptions, awardMail, oneLine } from '../../src/authoring/award-mail.ts';
import { mailHtml, mailText } from '../../src/authoring/mail-parts.ts';
import type { AwardId } from '../../src/model/award.ts';
import { publish } from '../support/publication.ts';
import { ids, minimal, now, type SiteFiles, sealedAward } from '../support/site.ts';

async function mailOf(options: Partial<AwardMailOptions> = {}, files: SiteFiles = {}) {
  const { publication, addresses } = await publish({ ...minimal, ...files });
  const award = publication.awards.get(ids[0] as AwardId);
  if (award?.kind !== 'granted') throw new Error('There is no such award.');
  return awardMail(award, { addresses, timeZone: 'UTC', now, isDownloadable: true, ...options });
}

test('the words', async () => {
  const picture = { fileName: 'engines.png', cid: 'a@b' };
  const { subject, text } = await mailOf({ name: 'Ada', picture });
  expect(subject).toBe('Your badge “Engines” from Acme');
  expect(text).toBe(`Hello Ada,

Acme has awarded you the badge “Engines”. Knows engines.

It was issued on 1 May 2026.

Your award has a page of its own, which you can show to anyone. Your e-mail address does not stand there.
https://badges.example.org/club/awards/${ids[0]}/

The attached picture engines.png is your badge: the award is written into the file. Keep the file as it is, because a screenshot, or a copy that another program has saved, is no more than a picture.

You can add it to your profile on LinkedIn:
https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Engines&organizationName=Acme&issueYear=2026&issueMonth=5&certUrl=https%3A%2F%2Fbadges.example.org%2Fclub%2Fawards%2F${ids[0]}%2F&certId=${ids[0]}

Anyone can check whether the award is real. How to do that stands on the page of Acme:
https://badges.example.org/club/issuers/acme/

If something is wrong, or if you have a question, answer this mail or write to Acme:
badges@example.org
`);
});

describe('what depends on the award', () => {
  const expiring = { 'recipients/ada.md': sealedAward(ids[0], 17, 'expires: 2026-10-31\n') };

  test('until when it holds, as days of the site', async () => {
    const at = (day: string) => mailOf({ now: `${day}T12:00:00Z` as typeof now }, expiring);
    expect((await at('2026-10-31')).text).toContain('and it is valid until 31 October 2026.');
    expect((await at('2026-11-01')).text).toContain('and it expired on 31 October 2026.');
    const { text } = await mailOf({ timeZone: 'America/New_York' }, expiring);
    expect(text).toContain('issued on 30 April 2026');
  });

  test('where the picture is', async () => {
    expect((await mailOf()).text).toContain('On its page you can download your badge');
    const none = await mailOf({ isDownloadable: false });
    expect(none.text).not.toMatch(/download|attached/);
    expect(none.text).toContain('Hello,\n');
  });

  test('it is shown only where mail programs can', async () => {
    const shown = await mailOf({ picture: { fileName: 'engines.png', cid: 'a@b' } });
    expect(shown.html).toContain('<img src="cid:a@b" alt="An engine."');
    const attached = await mailOf({ picture: { fileName: 'engines.svg' } });
    expect(attached.html).not.toContain('<img');
    expect(attached.text).toContain('The attached picture engines.svg');
  });
});

test('text and HTML say the same', async () => {
  const { text, html } = await mailOf({ name: 'Ada' });
  const words = html.slice(html.indexOf('<body')).replace(/<[^>]*>/g, ' ');
  for (const paragraph of text.split('\n\n')) expect(words).toContain(paragraph.split('\n')[0]);
  for (const [address] of text.matchAll(/^https:.*$/gm)) {
    expect(html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
  }
});

test('nothing that somebody wrote becomes an element or an attribute', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '<script>', ' onload=', 'x'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('')),
  );
  const shape = (html: string) =>
    (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'));
  const page = (text: string) =>
    mailHtml(text, [{ heading: text, words: text, link: { href: text, label: text } }], {
      cid: text,
      alt: text,
    });
  const plain = shape(page('x'));
  fc.assert(
    fc.property(wild, (text) => {
      expect(shape(page(text))).toEqual(plain);
    }),
  );
});

test('a mail address is shown as it is typed', () => {
  const link = { href: 'mailto:a%2Bb@example.org', label: 'a+b@example.org' };
  expect(mailText([{ words: 'Ask:', link }])).toBe('Ask:\na+b@example.org\n');
});

test('a text in a header is one line of what can be seen, however it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const line = oneLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u);
      expect(line).toBe(line.trim());
      expect(line.length).toBeLessThanOrEqual(200);
      expect(line.isWellFormed()).toBe(true);
    }),
  );
  expect(oneLine(' Ada\r\nBcc: eve@example.org\u202E ')).toBe('Ada Bcc: eve@example.org');
  // A joiner belongs to the letters of several languages, and to pictures of people.
  expect(oneLine('می\u200Cخواهم 👩\u200D🔧')).toBe('می\u200Cخواهم 👩\u200D🔧');
});
