/** Documents of a built site from its folder, as the host will serve them; nobody else is asked for them. */

import type { FetchDocument } from '../../verify/fetched.ts';
import { mediaTypeOf } from '../media-types.ts';
import { type BuiltSite, fileAtAddress } from './built-site.ts';

/** @param elsewhere is asked for all addresses that are not the site's */
export const folderDocuments =
  (site: BuiltSite, elsewhere: FetchDocument): FetchDocument =>
  async (address) => {
    const path = fileAtAddress(site, address);
    if (path === undefined) return elsewhere(address);
    const bytes = await site.read(path);
    if (bytes === undefined) return { kind: 'absent', status: 404 };
    const mediaType = mediaTypeOf(path).split(';')[0] ?? '';
    return { kind: 'found', bytes: new Uint8Array(bytes), address, mediaType };
  };

/** Each address is asked for once, however many awards name it. */
export function askedOnce(fetchDocument: FetchDocument): FetchDocument {
  const asked = new Map<string, ReturnType<FetchDocument>>();
  return (address) => {
    const known = asked.get(address);
    if (known !== undefined) return known;
    const answer = fetchDocument(address);
    asked.set(address, answer);
    return answer;
  };
}
