/** The badge that a picture carries. @see Open Badges Baking Specification; Open Badges 3.0, "Document Formats" */

import { BakeError, type BakeErrorCode } from '../bakery/bake-error.ts';
import { unbakePng } from '../bakery/png.ts';
import { isSameAddress } from './addresses.ts';
import { canonical, isObject, own } from './json.ts';
import { looksLikeJws, takeApart } from './jws.ts';
import { loaded, notLoaded } from './loaded.ts';
import type { Finding, Step } from './report.ts';
import { failed, note, open } from './steps.ts';
import { parseStrictJson } from './strict-json.ts';

/** For which generations a text was baked. */
export type BakedFor = '1.x and 2.0' | '3.0';

export type BakedBadge = {
  readonly text: string;
  readonly bakedFor: BakedFor;
  readonly notes: readonly Finding[];
};

export type Unbaked = { readonly badge: BakedBadge } | { readonly step: Step };

export const pictureKinds = { png: 'PNG', svg: 'SVG' } as const;
export type PictureKind = keyof typeof pictureKinds;

/** Any bytes give an answer; what is read from them is limited by the bakery. */
export async function unbake(bytes: Uint8Array, kind: PictureKind): Promise<Unbaked> {
  try {
    return theOnly(await unbakers[kind](bytes));
  } catch (error) {
    if (!(error instanceof BakeError)) throw error;
    const [code, message] = refusals[error.code] ?? ['readable', damaged];
    return { step: failed(code, message, [note(error.message)]) };
  }
}

const damaged = 'This picture is damaged or cut short, so nothing can be read from it.';

type Refusal = readonly [code: 'readable' | 'image', message: string];

const refusals: Readonly<Partial<Record<BakeErrorCode, Refusal>>> = {
  'not-svg': [
    'readable',
    'This is no badge: neither a picture in PNG or SVG nor the text of a badge.',
  ],
  'png-text-malformed': ['image', 'What this picture carries cannot be unpacked.'],
  'text-too-large': ['image', 'What this picture carries is larger than any badge is.'],
  'svg-refused': [
    'image',
    'This picture declares things of its own, which could change what is read from it.',
  ],
};

function theOnly(found: readonly (BakedBadge | Step)[]): Unbaked {
  const [first, ...more] = found;
  if (first === undefined) return { step: failed('image', 'This picture carries no badge.') };
  if (more.length > 0) {
    const message =
      'This picture carries more than one badge, so two readers may see two different ones.';
    return { step: failed('image', message, [note(`The picture has ${found.length} texts.`)]) };
  }
  return 'code' in first ? { step: first } : { badge: first };
}

type Unbaker = (bytes: Uint8Array) => Promise<readonly (BakedBadge | Step)[]>;

const unbakers: Readonly<Record<PictureKind, Unbaker>> = {
  png: async (bytes) =>
    (await unbakePng(bytes)).map(({ keyword, text, chunk }) => ({
      text,
      bakedFor: keyword === 'openbadges' ? '1.x and 2.0' : '3.0',
      notes: [note(`The text stands in a chunk ${chunk} with the keyword “${keyword}”.`)],
    })),
  svg: async (bytes) => {
    const svg = await loaded(() => import('../bakery/svg.ts'));
    if (svg === undefined) {
      return [open('readable', notLoaded('The part that reads pictures in SVG'))];
    }
    return svg.unbakeSvg(bytes).map(({ element, text, from, verify }) => {
      const body = from === 'body' ? text : undefined;
      const only = body === undefined || verify === undefined ? text : oneOfBoth(body, verify);
      if (only === undefined) {
        const message = 'This picture names two badges, so two readers may see two different ones.';
        const detail = [note('The text of the element and its “verify” are not of one badge.')];
        return failed('image', message, detail);
      }
      const where = only === body ? 'text' : 'attribute “verify”';
      return {
        text: only,
        bakedFor: element === 'assertion' ? '1.x and 2.0' : '3.0',
        notes: [note(`The badge is the ${where} of the element “openbadges:${element}”.`)],
      };
    });
  },
};

/**
 * Some readers follow `verify`, some read the text, so both have to be of one badge: the address that the text says is
 * its own, or the signed text of what it says, which then counts.
 *
 * @returns undefined when they are not
 */
function oneOfBoth(body: string, verify: string): string | undefined {
  if (body === verify) return body;
  const json = parseStrictJson(body);
  // What cannot be read is for the next step to tell.
  if (json.kind !== 'parsed' || !isObject(json.value)) return body;
  const taken = looksLikeJws(verify) ? takeApart(verify) : undefined;
  if (taken?.kind === 'jws') {
    return canonical(taken.jws.payload) === canonical(json.value) ? verify : undefined;
  }
  const older = own(json.value, 'verify');
  const stated = [own(json.value, 'id'), isObject(older) ? own(older, 'url') : undefined];
  return stated.some((address) => isSameAddress(address, verify)) ? body : undefined;
}
