/** Every page leads from its terms to the glossary, in every language. */

import { beforeAll, describe, expect, test } from 'vitest';
import { pageTypeOf } from '../browser/judges/page-type.ts';
import { linkedTerms, type PageWithTerms, termsOn } from '../browser/judges/terms.ts';
import { languages, subjects } from '../browser/sites/subjects.ts';
import { builtSite } from '../support/built-site.ts';
import { treeOf } from '../support/command.ts';

let pages: readonly (readonly [path: string, html: string])[];

beforeAll(async () => {
  const decoder = new TextDecoder();
  const tree = await treeOf(await builtSite(subjects.states.files));
  pages = [...tree]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path, decoder.decode(bytes)]);
});

const folderOf = (path: string): string =>
  languages.map((one) => `${one}/`).find((folder) => path.startsWith(folder)) ?? '';

// The states have all that a page can show.
describe.each(['', ...languages.map((language) => `${language}/`)])('below "%s"', (folder) => {
  test.each(Object.keys(termsOn) as PageWithTerms[])('a page of the type %s', (type) => {
    const found = pages
      .filter(([path]) => folderOf(path) === folder && pageTypeOf(path, languages) === type)
      .flatMap(([, html]) => linkedTerms(html, `/${folder}glossary/`));
    expect([...new Set(found)].sort()).toEqual([...termsOn[type]].sort());
  });
});
