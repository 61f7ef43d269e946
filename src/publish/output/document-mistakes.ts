/** Whether a document stands where its id says, and whatever it names is there. */

import { addressOfFile, type BuiltSite, fileAtAddress } from './built-site.ts';
import { addressesIn } from './links.ts';
import { isThere, type Mistake, mend, missing, rebuild, rooms, shown } from './mistake.ts';

export async function documentMistakes(site: BuiltSite, path: string): Promise<readonly Mistake[]> {
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

/** @param as how the document names it */
export async function wrongAddress(
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
