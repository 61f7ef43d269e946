/** From a badge to its badge class and its issuer, and what is said of them. */

import { referenceOf } from './addresses.ts';
import { modelStep } from './document-steps.ts';
import type { FetchDocument } from './fetched.ts';
import type { DocumentClass } from './generation.ts';
import { type HostedDocument, hostedDocument } from './hosted-document.ts';
import type { Step, StepCode } from './report.ts';
import { failed, note, open, passed } from './steps.ts';
import { unreadStep } from './unread.ts';

/** What a reference leads to: an address, or a copy with its address, which is read where it is hosted. */
export async function linked(
  value: unknown,
  expected: DocumentClass,
  fetchDocument: FetchDocument,
): Promise<HostedDocument | undefined> {
  const address = referenceOf(value);
  return address === undefined ? undefined : hostedDocument(address, expected, fetchDocument);
}

/** How sentences name what is linked: by itself at the start of one, and within one. */
const nouns = {
  'badge-class': ['The description of what the badge stands for', 'what the badge stands for'],
  issuer: ['The issuer’s own document', 'its issuer'],
} as const satisfies Partial<Record<StepCode, readonly [string, string]>>;

export function linkedStep(code: keyof typeof nouns, hosted: HostedDocument | undefined): Step {
  const [start, noun] = nouns[code];
  switch (hosted?.kind) {
    case 'found':
      return modelStep(code, start, hosted.document, hosted.is);
    case 'wrong':
      return failed(code, `Where ${noun} should be described is something else.`, [hosted.note]);
    case 'unread':
      return unreadStep(code, start, hosted.address, hosted.why);
    case 'elsewhere':
      return open(code, `${start} says that it belongs to another address.`, [
        note(`${hosted.address} leads on.`),
      ]);
    case undefined:
      return open(code, `The badge does not say where to read about ${noun}.`);
  }
}

/** Documents that were found were found where they say they belong: `hostedDocument` sees to it. */
export function idsStep(parts: readonly (HostedDocument | undefined)[]): Step {
  const away = parts.find((part) => part?.kind === 'elsewhere');
  if (away !== undefined) {
    const message = 'A part of the badge says that it belongs to an address that denies it.';
    return failed('ids', message, [note(`The document at ${away.address}.`)]);
  }
  return parts.every((part) => part?.kind === 'found')
    ? passed('ids', 'Every part of the badge is where it says that it belongs.')
    : open('ids', 'Not every part of the badge could be read where it belongs.');
}
