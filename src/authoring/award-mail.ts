/** The words of the mail that brings an award to its recipient, as text and as HTML. Pure. */

import type { Addresses } from '../model/addresses.ts';
import type { GrantedAward } from '../model/award.ts';
import type { Instant } from '../model/instant.ts';
import { linkedInAddress } from '../model/linkedin.ts';
import { cut } from '../problems/quote.ts';
import { type MailPart, mailHtml, mailText } from './mail-parts.ts';

/** A picture with the award baked in, to be sent along. */
export type AwardPicture = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly mediaType: string;
};

/** Larger ones are attached, and not shown besides: many mail servers take no more than 10 MB. */
const largestShown = 1_000_000;

/** Hardly any mail program shows an SVG within a text. */
export const isShownInText = ({ mediaType, bytes }: AwardPicture): boolean =>
  mediaType === 'image/png' && bytes.length <= largestShown;

export type MailPicture = {
  /** The baked picture, as it is attached. */
  readonly fileName: string;
  /** The Content-ID under which the HTML shows it; absent where mail programs cannot. */
  readonly cid?: string;
};

export type AwardMailOptions = {
  readonly addresses: Addresses;
  /** Of the site: the days are those of the award's page. */
  readonly timeZone: string;
  readonly now: Instant;
  /** How the recipient is called. */
  readonly name?: string;
  readonly picture?: MailPicture;
  /** The address of the award's page, where it carries something for the recipient alone. */
  readonly page?: string;
  /** Does the award's page offer a baked picture? */
  readonly isDownloadable: boolean;
};

export type AwardMail = { readonly subject: string; readonly text: string; readonly html: string };

export function awardMail(award: GrantedAward, options: AwardMailOptions): AwardMail {
  const { badgeClass } = award;
  const subject = `Your badge “${oneLine(badgeClass.name)}” from ${oneLine(badgeClass.issuer.name)}`;
  const parts = partsOf(award, options);
  const { picture } = options;
  const image =
    picture?.cid === undefined ? undefined : { cid: picture.cid, alt: badgeClass.imageAlt };
  return { subject, text: mailText(parts), html: mailHtml(subject, parts, image) };
}

function partsOf(award: GrantedAward, options: AwardMailOptions): readonly MailPart[] {
  const { id, badgeClass } = award;
  const { issuer } = badgeClass;
  const { addresses: at, timeZone, name, picture, isDownloadable } = options;
  const [badge, who] = [oneLine(badgeClass.name), oneLine(issuer.name)];
  const person = oneLine(name ?? '');
  const page = options.page ?? at.awardPage(id).url;
  const issuerPage = at.issuerPage(issuer).url;
  return [
    { words: person === '' ? 'Hello,' : `Hello ${person},` },
    {
      words: `${who} has awarded you the badge “${badge}”. ${oneLine(badgeClass.description, 2000)}`,
    },
    { words: daysOf(award, options) },
    {
      heading: 'See it',
      words:
        'Your award has a page of its own, which you can show to anyone. Your e-mail address does not stand there.',
      link: { href: page, label: page },
    },
    ...keeping(picture, isDownloadable),
    {
      heading: 'Show it',
      words: 'You can add it to your profile on LinkedIn:',
      link: { href: linkedInAddress(award, at, timeZone), label: 'Add to LinkedIn' },
    },
    {
      heading: 'Check it',
      words: `Anyone can check whether the award is real. How to do that stands on the page of ${who}:`,
      link: { href: issuerPage, label: issuerPage },
    },
    {
      heading: 'Ask',
      words: `If something is wrong, or if you have a question, answer this mail or write to ${who}:`,
      link: {
        href: `mailto:${encodeURIComponent(issuer.email).replaceAll('%40', '@')}`,
        label: issuer.email,
      },
    },
  ];
}

function daysOf(
  { issuedOn, expires }: GrantedAward,
  { now, timeZone }: Pick<AwardMailOptions, 'now' | 'timeZone'>,
): string {
  const day = (instant: Instant) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(new Date(instant));
  const issued = `It was issued on ${day(issuedOn)}`;
  if (expires === undefined) return `${issued}.`;
  return expires < now
    ? `${issued}, and it expired on ${day(expires)}.`
    : `${issued}, and it is valid until ${day(expires)}.`;
}

function keeping(picture: MailPicture | undefined, isDownloadable: boolean): readonly MailPart[] {
  const heading = 'Keep it';
  if (picture !== undefined) {
    return [
      {
        heading,
        words: `The attached picture ${picture.fileName} is your badge: the award is written into the file. Keep the file as it is, because a screenshot, or a copy that another program has saved, is no more than a picture.`,
      },
    ];
  }
  if (!isDownloadable) return [];
  return [
    {
      heading,
      words:
        'On its page you can download your badge as a picture that has the award written into it. Keep that file as it is.',
    },
  ];
}

// Two joiners have no look of their own and belong to the letters of several languages; the rest could turn a line around.
const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

/** Somebody's text as part of a sentence or of a header: one line of what can be seen. */
export const oneLine = (text: string, maxCharacters = 200): string =>
  cut(text.replace(/\s+/gu, ' ').replace(unseen, '').trim(), maxCharacters);
