/** What the page of an award may say of it, and two awards of each kind that differ in all of that. */

import { rosetteLines } from '../authoring/picture/rosette.ts';
import type { AwardId, GrantedAward } from '../model/award.ts';
import type { Instant } from '../model/instant.ts';
import { monthOf } from '../model/linkedin.ts';
import { guillocheBand } from '../site/guilloche-band.ts';
import { qrCode } from '../site/qr.ts';
import { nameLimits, sizeOf, type TextSize } from '../site/text-size.ts';
import type { View } from '../site/view.ts';
import type { Readings } from './page-template.ts';

/**
 * All that a page may show of an award and that is not among its readings. What is not shown at all is left out: if it
 * were shown one day, the samples would differ in it.
 */
export function kindOf({
  id: _,
  issuedOn: __,
  statusIndex: ___,
  recipient: ____,
  badgeClass,
  expires,
  name,
  sealedName,
  narrative,
  evidence,
  ...rest
}: GrantedAward): string {
  return JSON.stringify([
    badgeClass.key,
    expires !== undefined,
    name && sizeOf(name, nameLimits),
    sealedName !== undefined,
    narrative === undefined ? undefined : narrative === '',
    evidence.map((piece) => (isAddressAlone(piece) ? 'address' : piece)),
    rest,
  ]);
}

const isAddressAlone = (piece: GrantedAward['evidence'][number]): boolean =>
  piece.id !== undefined &&
  Object.entries(piece).every(([field, value]) => field === 'id' || value === undefined);

/** What a page may say of an award, where it may be something else for an award of the same kind. */
export function readingsOf(award: GrantedAward, view: View): Readings {
  const { id, issuedOn, expires, name, sealedName, evidence } = award;
  const { credential } = view.files.award(award);
  return {
    id: { text: id },
    rosette: { html: rosetteLines(id) },
    band: { html: guillocheBand(id) },
    page: { html: qrCode(view.pages.awardPage(id).url).path },
    ...(credential && { credential: { html: qrCode(credential.url).path } }),
    ...dateReadings('issued', 'issue', issuedOn, view),
    ...(expires && dateReadings('expires', 'expiration', expires, view)),
    ...(name && { name: { text: name } }),
    ...(sealedName && {
      identity: { text: sealedName.identity },
      salt: { text: sealedName.salt },
    }),
    ...(award.narrative && { narrative: { html: view.narrative(award, award) } }),
    ...Object.fromEntries(
      evidence.flatMap((piece, index) =>
        isAddressAlone(piece) ? [[`evidence ${index}`, { text: piece.id ?? '' }]] : [],
      ),
    ),
  };
}

function dateReadings(
  reading: string,
  linkedIn: 'issue' | 'expiration',
  instant: Instant,
  { date, month, site }: View,
): Readings {
  const inZone = monthOf(instant, site.timeZone);
  return {
    [reading]: { text: instant },
    [`${reading} day`]: { text: date(instant) },
    [`${reading} month`]: { text: month(instant) },
    // As in the address of its form.
    [`${reading} for LinkedIn`]: {
      text: `${linkedIn}Year=${inZone.year}&${linkedIn}Month=${inZone.month}`,
    },
  };
}

/** Of other awards nothing is written in this way. */
const inSamples = [
  {
    id: '0d9f4b52-7c1e-4a86-b3d5-e8f1a2c46b70',
    issuedOn: '1931-07-13T10:05:06Z',
    expires: '1937-11-22T11:08:09Z',
    text: 'Qx0y',
    hex: '5be1d0',
  },
  {
    id: '91e7c3a8-2b64-4fd0-9a1c-6d5083b7f2ee',
    issuedOn: '1943-02-08T12:15:16Z',
    expires: '1949-05-27T13:18:19Z',
    text: 'Qw1v',
    hex: 'a74c29',
  },
] as const;

/** Two awards of the same kind, about which everything else is different. */
export const samplesOf = (award: GrantedAward): readonly [GrantedAward, GrantedAward] => [
  sampleOf(award, 0),
  sampleOf(award, 1),
];

/** It holds whatever signs pages write in ways of their own. */
function sampleOf(award: GrantedAward, number: 0 | 1): GrantedAward {
  const { id, issuedOn, expires, text, hex } = inSamples[number];
  return {
    ...award,
    id: id as AwardId,
    issuedOn: issuedOn as Instant,
    statusIndex: 990_000 + number,
    recipient: {
      ...award.recipient,
      identity: `sha256$${hex}`,
      salt: hex,
    } as GrantedAward['recipient'],
    ...(award.expires && { expires: expires as Instant }),
    ...(award.name && { name: sampleName(text, sizeOf(award.name, nameLimits)) }),
    ...(award.sealedName && {
      sealedName: { identity: `sha256$${hex}n`, salt: `${hex}n` } as typeof award.sealedName,
    }),
    ...(award.narrative && { narrative: `${text} *narrative* & “signs” <${text}>.` }),
    evidence: award.evidence.map((piece, index) =>
      isAddressAlone(piece)
        ? { id: `https://${text}.example/${index}/?one=${text}&two='"é%20` }
        : piece,
    ),
  };
}

const signs = `&<>"'  {name} $& é😀`;

const sampleName = (text: string, size: TextSize): string => {
  const width = { short: 29, medium: 49, long: 89, longest: 99 }[size];
  return `${text}${signs}${text}`.padEnd(width, text);
};
