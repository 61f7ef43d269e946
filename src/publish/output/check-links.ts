/** Whether every id of ours is the file that says so, and every address and link of ours leads to a file. */

import type { AwardId } from '../../model/award.ts';
import { compareText, type Problem } from '../../problems/problem.ts';
import { visible } from '../../problems/quote.ts';
import { addressOfFile, type BuiltSite, fileAtAddress } from './built-site.ts';
import { addressesIn, linksIn } from './links.ts';

type Mistake = {
  readonly code: 'output-id' | 'output-link' | 'output-missing';
  readonly severity?: Problem['severity'];
  readonly message: string;
  readonly hint: string;
};

const rebuild =
  'Build again with "npm run build". If it says the same, this is a mistake of Rosette: please report it.';
const mend =
  'Mend the link where it is written (a Markdown file, or a field with an address), or put the file into public/.';

/** Folders in which nothing stands but what a build wrote. Elsewhere below the base a host may have more than we know. */
const rooms = /^(issuers|badges|awards|catalogue|verify|_astro)\//;

const atOnce = 16;

/**
 * Looks at every document and page that stays for ever; files of `public/` are not ours to judge.
 *
 * @param folder how the site's folder is called in a message
 * @param awards whose files are looked at, with all that is no award's
 */
export async function linkProblems(
  site: BuiltSite,
  folder: string,
  awards: readonly AwardId[] = site.awards,
): Promise<Problem[]> {
  const found = new Map<string, { readonly mistake: Mistake; file: string; files: number }>();
  const look = async (path: string, within: BuiltSite): Promise<void> => {
    for (const mistake of await mistakesOf(within, path)) {
      const known = found.get(mistake.message);
      if (known === undefined) found.set(mistake.message, { mistake, file: path, files: 1 });
      else {
        known.files += 1;
        if (compareText(path, known.file) < 0) known.file = path;
      }
    }
  };
  for (const some of slices(site.kept)) await Promise.all(some.map((path) => look(path, site)));
  for (const some of slices(awards)) {
    await Promise.all(
      some.map(async (award) => {
        const files = await site.filesOf(award);
        const within = withFiles(site, files);
        for (const path of files) await look(path, within);
      }),
    );
  }
  return [...found.values()].map(({ mistake, file, files }): Problem => {
    const { code, severity = 'error', message, hint } = mistake;
    const more = files > 1 ? ` ${alike(files - 1)}` : '';
    return { code, severity, file: `${folder}/${file}`, message: message + more, hint };
  });
}

const alike = (others: number): string =>
  others === 1 ? 'So does 1 other file.' : `So do ${others} other files.`;

/** The same site; which of an award's files are there is known without asking the disk again. */
function withFiles(site: BuiltSite, files: readonly string[]): BuiltSite {
  const there = new Set(files);
  return { ...site, has: async (path) => there.has(path) || site.has(path) };
}

async function mistakesOf(site: BuiltSite, path: string): Promise<readonly Mistake[]> {
  if (path.endsWith('.html')) return pageMistakes(site, path);
  if (path.endsWith('.json')) return documentMistakes(site, path);
  return (await site.has(path)) ? [] : [missing(path)];
}

async function pageMistakes(site: BuiltSite, path: string): Promise<readonly Mistake[]> {
  const bytes = await site.read(path);
  if (bytes === undefined) return [missing(path)];
  const page = addressOfFile(site, path);
  const mistakes: Mistake[] = [];
  for (const link of linksIn(new TextDecoder().decode(bytes))) {
    const address = URL.parse(link, page)?.href;
    const target = address === undefined ? undefined : fileAtAddress(site, address);
    if (target !== undefined && !(await isThere(site, target))) {
      mistakes.push({
        code: 'output-link',
        ...(rooms.test(target) ? {} : { severity: 'warning' }),
        message: `This page has a link to "${shown(target)}", and there is no such file.`,
        hint: mend,
      });
    }
  }
  return mistakes;
}

async function documentMistakes(site: BuiltSite, path: string): Promise<readonly Mistake[]> {
  const bytes = await site.read(path);
  if (bytes === undefined) return [missing(path)];
  const document = parsed(bytes);
  if (document === undefined) {
    const message = 'This file is no JSON.';
    return [{ code: 'output-id', message, hint: rebuild }];
  }
  const mistakes: Mistake[] = [];
  const own = idOf(document);
  const isElsewhere = own !== undefined && !isNamedAs(site, own, path);
  if (isElsewhere) {
    const message = `The document in "${shown(path)}" says that its address is "${shown(own)}", and that is another place.`;
    mistakes.push({ code: 'output-id', message, hint: rebuild });
  }
  for (const { address, as } of addressesIn(document)) {
    if (isElsewhere && address === own) continue;
    const mistake = await wrongAddress(site, address, as);
    if (mistake !== undefined) mistakes.push(mistake);
  }
  return mistakes;
}

async function wrongAddress(
  site: BuiltSite,
  address: string,
  as: 'id' | 'value',
): Promise<Mistake | undefined> {
  const target = fileAtAddress(site, webAddressOf(address));
  if (target === undefined) return undefined;
  if (!(await isThere(site, target))) {
    return {
      code: as === 'id' && rooms.test(target) ? 'output-id' : 'output-link',
      ...(rooms.test(target) ? {} : { severity: 'warning' }),
      message: `This document names "${shown(address)}", and there is no such file.`,
      hint: rooms.test(target) ? rebuild : mend,
    };
  }
  if (as !== 'id' || !target.endsWith('.json')) return undefined;
  const bytes = await site.read(target);
  const said = bytes === undefined ? undefined : idOf(parsed(bytes));
  // A 1.1 document of a revoked award, and a bare key, say no id at all.
  if (said === undefined || isNamedAs(site, said, target)) return undefined;
  const message = `This document names "${shown(address)}", and what stands there says that it is something else.`;
  return { code: 'output-id', message, hint: rebuild };
}

/** Is an id that a document gives itself the address of its file? What is not ours is not a place. */
const isNamedAs = (site: BuiltSite, id: string, path: string): boolean => {
  const target = fileAtAddress(site, webAddressOf(id));
  return (
    target === undefined ||
    (target === path && !id.startsWith('http')) ||
    id === addressOfFile(site, path)
  );
};

/** @see did:web Method Specification (W3C CCG), "Read (Resolve)" */
function webAddressOf(address: string): string {
  if (!address.startsWith('did:web:')) return address;
  const [host = '', ...folders] = address
    .slice('did:web:'.length)
    .replace(/[#?].*$/, '')
    .split(':');
  const place = folders.length === 0 ? ['.well-known'] : folders;
  return `https://${host.replace(/%3A/i, ':')}/${place.join('/')}/did.json`;
}

/** A folder may be named without its final slash: hosts lead on to it. */
const isThere = async (site: BuiltSite, path: string): Promise<boolean> =>
  (await site.has(path)) || (!path.endsWith('.html') && (await site.has(`${path}/index.html`)));

function idOf(document: unknown): string | undefined {
  const isObject = typeof document === 'object' && document !== null;
  const id = isObject && 'id' in document ? document.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

const missing = (path: string): Mistake => ({
  code: 'output-missing',
  message: `The catalogue lists "${shown(path)}", and there is no such file.`,
  hint: rebuild,
});

const shown = (text: string): string => visible(text.slice(0, 300));

function* slices<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < all.length; start += atOnce) yield all.slice(start, start + atOnce);
}
