/** Names of files: endings as Rosette reads them, and names that can be part of an address. Source: design, section 2. */

import { translationName } from '../../content/schema/translation-names.ts';
import { quote } from '../../problems/quote.ts';
import type { Fixer, Fixing, Renaming } from './fix.ts';

/** How each ending is also written. */
const endings: Readonly<Record<string, string>> = {
  yml: 'yaml',
  yaml: 'yaml',
  markdown: 'md',
  mdown: 'md',
  md: 'md',
  csv: 'csv',
  png: 'png',
  svg: 'svg',
};

const parts = (path: string): { folder: string; name: string } => {
  const at = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
};

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Nobody has the name, also where capital and small letters do not differ. */
const isFree = ({ paths }: Fixing, to: string, ...leaving: readonly string[]): boolean => {
  const wanted = to.toLowerCase();
  return ![...paths].some((path) => path.toLowerCase() === wanted && !leaving.includes(path));
};

/** A text beside the picture may name it, in a field or in its body. */
const isNamed = (site: Fixing, path: string): boolean => {
  const { folder, name } = parts(path);
  return [...site.paths].some(
    (other) =>
      other.startsWith(folder) && /\.md$/i.test(other) && site.textOf(other)?.includes(name),
  );
};

const renamed = (from: string, to: string): Renaming => ({
  kind: 'rename',
  file: from,
  renames: [{ from, to }],
  what: `The file is now named ${quote(parts(to).name)}.`,
});

/** `spring.yml`, `ADA.MD`, `engines.PNG`. */
export const mendEndings: Fixer = (site) =>
  site.problems.flatMap(({ code, file }): Renaming[] => {
    const written = endingOf(file);
    const ending = endings[written.toLowerCase()];
    if (code !== 'content-unexpected-file' || ending === undefined || ending === written) return [];
    const to = `${file.slice(0, -written.length)}${ending}`;
    const isPicture = ending === 'png' || ending === 'svg';
    const stays = isPicture && isNamed(site, file);
    return isFree(site, to, file) && !stays ? [renamed(file, to)] : [];
  });

/** A PNG that is named like a drawing, or the other way round. */
export const mendPictures: Fixer = (site) =>
  site.problems.flatMap(({ code, file }): Renaming[] => {
    const kind = code === 'image-misnamed' ? site.pictureKindOf(file) : undefined;
    if (kind === undefined || !site.paths.has(file)) return [];
    const to = `${file.slice(0, -endingOf(file).length)}${kind}`;
    return isFree(site, to) && !isNamed(site, file) ? [renamed(file, to)] : [];
  });

/** `engines.pt-BR.md`, `engines.pt_br.md`. */
export const mendTranslationNames: Fixer = (site) =>
  site.problems.flatMap(({ code, file }): Renaming[] => {
    const to = code === 'translation-name' ? translationName(file)?.path : undefined;
    return to !== undefined && isFree(site, to, file) ? [renamed(file, to)] : [];
  });

/** What carries the name of a badge besides its Markdown file. */
const companions = /^\.(?:png|svg|endorsements\.yaml|[a-z]{2,3}(?:-[a-z0-9]{1,8})*\.md)$/i;

/** Only of badges that were never committed: nobody can have named them yet. */
export const mendSlugs: Fixer = (site) => {
  const fixes = site.problems.flatMap(({ code, file }): Renaming[] => {
    const { folder, name } = parts(file);
    const slug = name.replace(/\.md$/, '');
    const better = code === 'slug-invalid' ? site.betterSlug(slug) : undefined;
    if (better === undefined || better === 'issuer' || slug === name) return [];
    if (!/^badges\/[a-z0-9-]+\/$/.test(folder)) return [];
    const family = [file, ...site.paths].filter(
      (path, at) =>
        at === 0 ||
        (path !== file &&
          path.startsWith(folder + slug) &&
          companions.test(path.slice(folder.length + slug.length))),
    );
    const renames = family.map((from) => ({
      from,
      to: `${folder}${better}${from.slice(folder.length + slug.length)}`,
    }));
    const isTaken = [...site.paths].some(
      (path) => path.toLowerCase().startsWith(`${folder}${better}.`) && !family.includes(path),
    );
    const isDoubtful =
      isTaken ||
      family.some((path) => site.isCommitted(path) || (path !== file && isNamed(site, path)));
    if (isDoubtful) return [];
    const issuer = folder.slice('badges/'.length);
    const what = `The file is now named ${quote(`${better}.md`)}${family.length > 1 ? `, and what belongs to it likewise` : ''}. Whatever names this badge has to say ${quote(`${issuer}${better}`)}.`;
    return [{ kind: 'rename', file, renames, what }];
  });
  const byName = Map.groupBy(fixes, ({ renames }) => renames[0]?.to);
  return [...byName.values()].flatMap((some) => (some.length === 1 ? some : []));
};
