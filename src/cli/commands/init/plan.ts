/** The first files of a site, and the files of the example that make room for them. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorPaths, planEditor } from '../../../authoring/editor/plan.ts';
import { ignoreText, siteText } from '../../../authoring/first-content.ts';
import { badgeText } from '../../../authoring/new-badge.ts';
import { issuerText } from '../../../authoring/new-issuer.ts';
import type { Change } from '../../write-files.ts';
import { drawPicture } from '../picture/draw.ts';
import { slugFrom } from '../profile/short-name.ts';
import type { Answers } from './answers.ts';
import { aboutText, badgeWords } from './first-badge.ts';

export type FirstFiles = {
  /** `issuer/badge` */
  readonly badge: string;
  readonly changes: readonly Change[];
};

type Setting = {
  readonly root: string;
  readonly repository: string | undefined;
  readonly timeZone: string;
  /** Paths of the example, which go. */
  readonly example: readonly string[];
};

export async function firstFiles(answers: Answers, setting: Setting): Promise<FirstFiles> {
  const { name, slug, url, email, website, colour } = answers;
  const { root, repository, timeZone, example } = setting;
  const words = badgeWords(answers);
  const badgeSlug = slugFrom(words.name) ?? 'first-badge';
  const badge = `${slug}/${badgeSlug}`;
  const logo = await drawPicture({ key: slug, name, colour, shape: 'circle' });
  const picture = await drawPicture({ key: badge, name: words.name, colour, shape: 'rosette' });
  const folder = `badges/${slug}`;
  const site = { url, title: `Badges of ${name}`.slice(0, 120), timeZone, accent: colour };
  const files: Change[] = [
    {
      path: 'badges/site.yaml',
      content: siteText(repository === undefined ? site : { ...site, repository }),
    },
    {
      path: `${folder}/issuer.md`,
      content: issuerText({
        name,
        url: website,
        email,
        imageAlt: logo.alt,
        about: aboutText(answers),
      }),
    },
    { path: `${folder}/issuer.png`, content: logo.png },
    { path: `${folder}/issuer.source.svg`, content: logo.svg },
    { path: `${folder}/${badgeSlug}.md`, content: badgeText({ ...words, imageAlt: picture.alt }) },
    { path: `${folder}/${badgeSlug}.png`, content: picture.png },
    { path: `${folder}/${badgeSlug}.source.svg`, content: picture.svg },
  ];
  const ignore = ignoreText(
    await readFile(join(root, '.gitignore'), 'utf8').catch(() => undefined),
  );
  if (ignore !== undefined) files.push({ path: '.gitignore', content: ignore });
  files.push(...(await editorFiles(root)));
  const written = new Set(files.map(({ path }) => path));
  const gone = example.filter((path) => !written.has(path));
  return { badge, changes: [...files, ...gone.map((path) => ({ path, content: undefined }))] };
}

/** What helps in VS Code, where it is not there yet; what somebody changed there stays. */
async function editorFiles(root: string): Promise<Change[]> {
  const texts = new Map<string, string>();
  for (const path of editorPaths()) {
    const text = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (text !== undefined) texts.set(path, text);
  }
  return texts.size > 0
    ? []
    : planEditor(texts).write.map(({ path, text }) => ({ path, content: text }));
}
