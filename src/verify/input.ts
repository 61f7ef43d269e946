/** Whatever is handed over → the badge that it is, carries or leads to. */

import { isSameAddress, webAddress } from './addresses.ts';
import type { FetchDocument } from './fetched.ts';
import type { FoundAt } from './hosted.ts';
import { isObject } from './json.ts';
import type { Written } from './judging.ts';
import { looksLikeJws, takeApart } from './jws.ts';
import type { Picture } from './own-picture.ts';
import { type BakedFor, type PictureKind, pictureKinds, unbake } from './picture.ts';
import type { Finding, Step } from './report.ts';
import { failed, note, passed, skipped } from './steps.ts';
import { type ParsedJson, parseStrictJson, utf8 } from './strict-json.ts';
import { unreadStep } from './unread.ts';
import { documentOfPage, looksLikeWebPage } from './web-page.ts';

/** `name` is the file's, for the report. A text is a document, or the address of one. */
export type Input =
  | { readonly address: string }
  | { readonly bytes: Uint8Array; readonly name?: string }
  | { readonly text: string };

export type Reading = {
  /** In the order in which they were taken. */
  readonly steps: readonly Step[];
  /** Absent when nothing more can be said. */
  readonly written?: Written;
  /** Where the document was read, when it was read at an address and no picture carried it. */
  readonly at?: FoundAt;
  /** The picture that it was read from. */
  readonly picture?: Picture;
  /** What the picture said that its text is. */
  readonly bakedFor?: BakedFor;
};

export function readInput(input: Input, fetchDocument: FetchDocument): Promise<Reading> {
  const source = { fetchDocument, leads: maxLeads };
  if ('address' in input) return readAddress(input.address.trim(), source);
  if ('bytes' in input) return readBytes(input.bytes, source);
  return readText(input.text, source);
}

/** A page leads to a picture, a picture of old to an address; that is all. */
const maxLeads = 2;

type Source = {
  readonly fetchDocument: FetchDocument;
  /** How often it may lead on to another address. */
  readonly leads: number;
  readonly at?: FoundAt;
  readonly notes?: readonly Finding[];
};

async function readAddress(address: string, source: Source): Promise<Reading> {
  if (webAddress(address) === undefined) {
    return stop(failed('readable', 'This is no web address.'));
  }
  const fetched = await source.fetchDocument(address);
  if (fetched.kind !== 'found') {
    return stop(unreadStep('readable', 'This address', address, fetched));
  }
  const isMoved = !isSameAddress(fetched.address, address);
  const notes = [
    ...(source.notes ?? []),
    ...(isMoved ? [note(`${address} leads on to ${fetched.address}.`)] : []),
  ];
  const at = { asked: address, final: fetched.address };
  return readBytes(fetched.bytes, { ...source, at, notes });
}

async function readBytes(bytes: Uint8Array, source: Source): Promise<Reading> {
  if (isOf(bytes, '89504e47')) return readPicture(bytes, 'png', source);
  const other = others.find(([start]) => isOf(bytes, start));
  if (other !== undefined) return stop(failed('readable', other[1]));
  const text = bytes.length > maxBytes ? undefined : utf8(bytes);
  if (text === undefined) {
    const isLarge = bytes.length > maxBytes;
    return stop(failed('readable', isLarge ? tooLarge : notABadge, source.notes));
  }
  return readText(text, source);
}

const maxBytes = 20_000_000;
const tooLarge = 'This is larger than any badge is.';
const notABadge = 'This is no badge: neither a picture in PNG or SVG nor the text of a badge.';

/** @param start hexadecimal */
const isOf = (bytes: Uint8Array, start: string): boolean =>
  (start.match(/../g) ?? []).every((pair, at) => bytes[at] === Number.parseInt(pair, 16));

/** What people hand over in a badge's place, by its first bytes. */
const others: readonly (readonly [start: string, message: string])[] = [
  [
    'ffd8ff',
    'This is a picture in JPEG, which cannot carry a badge; the badge was lost when it was made.',
  ],
  ['47494638', 'This is a picture in GIF, which cannot carry a badge.'],
  [
    '52494646',
    'This is a picture in WebP, which cannot carry a badge; the badge was lost when it was made.',
  ],
  ['25504446', 'This is a PDF, which is no badge. Look in it for the address of the badge.'],
  ['504b0304', 'This is a ZIP file. Unpack it, and check the badge that is in it.'],
  ['1f8b', 'This file is packed. Unpack it, and check the badge that is in it.'],
];

async function readPicture(
  bytes: Uint8Array,
  kind: PictureKind,
  { at: _, notes = [], ...source }: Source,
): Promise<Reading> {
  const unbaked = await unbake(bytes, kind);
  const name = pictureKinds[kind];
  if ('step' in unbaked) {
    const { step } = unbaked;
    if (step.code === 'readable') return stop(step);
    return stop(passed('readable', `This is a picture in ${name}.`, notes), step);
  }
  const { text, bakedFor, notes: found } = unbaked.badge;
  const image = passed('image', 'The picture carries one badge, and no other.', found);
  const reading = await readText(text, source);
  const readable = passed('readable', `This is a picture in ${name}, and a badge is in it.`, notes);
  const isReadable = !reading.steps.some(
    ({ code, result }) => code === 'readable' && result !== 'passed',
  );
  const rest = reading.steps.filter(
    ({ code }) => code !== 'image' && !(isReadable && code === 'readable'),
  );
  return {
    ...reading,
    steps: [...(isReadable ? [readable] : []), ...rest, image],
    bakedFor,
    picture: { bytes, kind },
  };
}

async function readText(text: string, source: Source): Promise<Reading> {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return stop(failed('readable', 'There is nothing in it.', source.notes));
  if (/^[{["]/.test(trimmed)) return readJson(trimmed, source);
  if (looksLikeJws(trimmed)) return readJws(trimmed, source);
  if (looksLikeWebPage(trimmed)) return readPage(trimmed, source);
  if (trimmed.startsWith('<')) return readPicture(new TextEncoder().encode(text), 'svg', source);
  if (source.at === undefined && webAddress(trimmed) !== undefined) return leadOn(trimmed, source);
  return stop(failed('readable', notABadge, source.notes));
}

function readJson(text: string, { at, notes }: Source): Reading {
  const json = parseStrictJson(text);
  if (json.kind === 'too-large') return stop(failed('readable', tooLarge, notes));
  const readable = passed('readable', 'This is the text of a document.', notes);
  if (json.kind === 'parsed' && isObject(json.value)) {
    const wellFormed = passed('well-formed', 'It is complete, and says nothing twice.');
    const steps = [readable, wellFormed, noPicture];
    return { steps, written: { form: 'json', document: json.value }, ...(at && { at }) };
  }
  return stop(readable, malformed(json));
}

function malformed(json: ParsedJson): Step {
  switch (json.kind) {
    case 'name-twice': {
      const message = 'It says the same thing twice, so two readers may see two different badges.';
      const path = json.path.join('.');
      return failed('well-formed', message, [note(`A name is there twice: ${path}.`, json.path)]);
    }
    case 'parsed':
      return failed('well-formed', 'It is not one badge.', [note('The JSON is no object.')]);
    default:
      return failed('well-formed', 'It is damaged or cut short.', [note('This is no JSON.')]);
  }
}

function readJws(text: string, { notes }: Source): Reading {
  const readable = passed('readable', 'This is signed text.', notes);
  const taken = takeApart(text);
  if (taken.kind === 'refused') {
    return stop(readable, failed('well-formed', taken.message, [note(taken.note)]));
  }
  const wellFormed = passed('well-formed', 'It is complete, and says nothing twice.');
  return { steps: [readable, wellFormed, noPicture], written: { form: 'jws', jws: taken.jws } };
}

async function readPage(html: string, source: Source): Promise<Reading> {
  const page = 'This is a web page, not a badge';
  if (source.at === undefined) return stop(failed('readable', `${page}.`));
  const address = documentOfPage(html, source.at.final);
  if (address === undefined) {
    return stop(
      failed('readable', `${page}, and it does not say where its badge is.`, source.notes),
    );
  }
  const notes = [
    ...(source.notes ?? []),
    note(`The page ${source.at.asked} says that its badge is ${address}.`),
  ];
  return leadOn(address, { ...source, notes });
}

function leadOn(address: string, { fetchDocument, leads, notes = [] }: Source): Promise<Reading> {
  const message = 'This leads from one address to the next, and never to a badge.';
  return leads === 0
    ? Promise.resolve(stop(failed('readable', message, notes)))
    : readAddress(address, { fetchDocument, leads: leads - 1, notes });
}

const noPicture = skipped('image', 'This is no picture.');

const stop = (...steps: readonly Step[]): Reading => ({ steps });
