/** What in a text may be somebody's address: e-mail, `tel:` and `did:`, in every form that text has them in. */

import { type Address, normalizeAddress } from '../../model/recipient.ts';
import { undoneForms } from './written-forms.ts';

export type FoundAddress = {
  readonly address: Address;
  /** Half-open range in the text. */
  readonly start: number;
  readonly end: number;
};

/**
 * Where an address begins and ends is not always plain (`to=ada@example.org`, `'ada@example.org'`,
 * `はada@example.orgです`), so one place may give several: each is looked up as it is.
 */
export function addressesIn(text: string): FoundAddress[] {
  return [
    ...writtenPlainly(text),
    ...undoneForms(text).flatMap(({ start, end, said }) =>
      writtenPlainly(said).map(({ address }) => ({ address, start, end })),
    ),
  ];
}

/** In the name of a file, which may go on with an ending or two. */
export const addressesInName = (file: string): FoundAddress[] =>
  [file, file.replace(/\.[^./]*$/, ''), file.replace(/\.[^./]*\.[^./]*$/, '')].flatMap(addressesIn);

function writtenPlainly(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const { index } of text.matchAll(/[@＠﹫]/g)) found.push(...emailsAt(text, index));
  for (const { pattern, type } of otherKinds) {
    for (const { index, 0: written } of text.matchAll(pattern)) {
      const address = normalizeAddress(written.replace(/[.:#?/]+$/, ''), type);
      if (address !== undefined) found.push({ address, start: index, end: index + written.length });
    }
  }
  return found;
}

const otherKinds = [
  { pattern: /\btel:\+?[\d(). -]{4,30}\d/gi, type: 'telephone' },
  // A column of numbers says what it is in its header.
  { pattern: /(?<![\w+/=.-])\+[1-9][\d(). -]{5,22}\d(?!\w)/g, type: 'telephone' },
  { pattern: /\bdid:[a-z0-9]+:[^\s"'<>,;{}[\]()\\|]+/g, type: 'id' },
] as const;

/** @see RFC 5321, section 4.5.3.1: 64 and 255 octets */
const [maxLocal, maxDomain] = [100, 255];

const notLocal = /[\s<>()[\]{},;:"\\|@＠﹫\p{Cc}]/u;
const ofDomain = /[\p{L}\p{M}\p{N}.-]/u;

/** Signs that an address may hold, and that more often stand before one. */
const before = /['=&?/!*#$%^`~]/g;

function* emailsAt(text: string, at: number): Generator<FoundAddress> {
  let [start, end] = [at, at + 1];
  while (start > 0 && at - start < maxLocal && !notLocal.test(text[start - 1] ?? ' ')) start -= 1;
  while (end - at < maxDomain && ofDomain.test(text[end] ?? ' ')) end += 1;
  const written = text.slice(at + 1, end).replace(/[.-]+$/, '');
  if (start === at || !written.includes('.')) return;
  const local = text.slice(start, at);
  // Where words stand without blanks between, the letters of another script end before it.
  const latin = /\p{ASCII}*$/u.exec(local)?.index ?? 0;
  const starts = new Set([
    0,
    latin,
    // In a string of a program the letter belongs to a line end: `\nada@example.org`.
    text[start - 1] === '\\' ? 1 : 0,
    ...[...local.matchAll(before)].map(({ index }) => index + 1),
  ]);
  const domains = new Set([
    written,
    /^[a-z0-9.-]*/i.exec(written)?.[0].replace(/[.-]+$/, '') ?? '',
  ]);
  for (const domain of domains) {
    if (!/\.[^.]*\p{L}[^.]*$/u.test(domain)) continue;
    for (const from of starts) {
      const name = local.slice(from).replace(/^[._+-]+/, '');
      const address = emailOf(`${name}@${domain}`);
      if (address !== undefined) {
        yield { address, start: at - name.length, end: at + 1 + domain.length };
      }
    }
  }
}

// The pages of a site name the same few addresses again and again, and to read a domain takes time.
const known = new Map<string, Address | undefined>();
const maxKnown = 10_000;

function emailOf(written: string): Address | undefined {
  if (known.has(written)) return known.get(written);
  if (known.size >= maxKnown) known.clear();
  const address = normalizeAddress(written, 'email');
  known.set(written, address);
  return address;
}
