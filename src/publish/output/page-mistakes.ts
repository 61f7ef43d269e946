/** Whether everything that a page leads to, loads or names is there: files, places within pages, and addresses told to machines. */

import { addressOfFile, type BuiltSite, fileAtAddress } from './built-site.ts';
import { wrongAddress } from './document-mistakes.ts';
import { addressesIn, dataIn, linksIn, placeIn, placesOf } from './links.ts';
import { isThere, type Mistake, mend, missing, rooms, shown } from './mistake.ts';

export async function pageMistakes(site: BuiltSite, path: string): Promise<readonly Mistake[]> {
  const bytes = await site.read(path);
  if (bytes === undefined) return [missing(path)];
  const html = new TextDecoder().decode(bytes);
  let own: ReadonlySet<string> | undefined;
  const placesIn = async (target: string): Promise<ReadonlySet<string>> => {
    if (target !== path) return site.placesIn(target);
    own ??= placesOf(html);
    return own;
  };
  const links = linksIn(html).map((link) => linkMistake({ ...site, placesIn }, path, link));
  const named = dataIn(html)
    .flatMap((data) => addressesIn(data))
    .map(({ address }) => wrongAddress(site, address, 'value'));
  const mistakes = await Promise.all([...links, ...named]);
  return mistakes.filter((mistake) => mistake !== undefined);
}

async function linkMistake(
  site: BuiltSite,
  path: string,
  link: string,
): Promise<Mistake | undefined> {
  const address = URL.parse(link, addressOfFile(site, path))?.href;
  const target = address === undefined ? undefined : fileAtAddress(site, address);
  if (address === undefined || target === undefined) return undefined;
  if (!(await isThere(site, target))) {
    return {
      code: 'output-link',
      ...(rooms.test(target) ? {} : { severity: 'warning' }),
      message: `This page has a link to "${shown(target)}", and there is no such file.`,
      hint: mend,
    };
  }
  const place = placeIn(address);
  if (place === undefined || !target.endsWith('.html')) return undefined;
  if ((await site.placesIn(target)).has(place)) return undefined;
  return {
    code: 'output-link',
    severity: 'warning',
    message: `This page has a link to the place "${shown(place)}" in "${shown(target)}", and there is no such place. It leads to the top of the page.`,
    hint: mend,
  };
}
