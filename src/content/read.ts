/** The one reader of badges/, recipients/, keys/ and public/: files → parsed sources and every problem found on the way. */

import { placeOf } from '../problems/frame.ts';
import { type Problem, uniqueProblems } from '../problems/problem.ts';
import { problemsFromZod } from '../problems/zod.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { csvCohort, yamlCohort } from './cohorts.ts';
import {
  type EndorsementFiles,
  originWith,
  readEndorsements,
  toldWhere,
  withEndorsements,
} from './endorsements.ts';
import type { FileSource } from './files.ts';
import { readKeys } from './keys.ts';
import { type Layout, layOut, siteFile } from './layout.ts';
import { parseMarkdown } from './markdown.ts';
import { readBadgeClass, readIssuer } from './profiles.ts';
import { awardsOf } from './recipients.ts';
import { fieldNamesAt } from './schema/field-names.ts';
import { type SiteFields, siteSchema } from './schema/settings.ts';
import type { AwardSource, Sources } from './schema/sources.ts';
import { readTexts, type TextFile } from './text.ts';
import { readTranslations } from './translations.ts';

const isFound = <T>(value: T | undefined): value is T => value !== undefined;

/** Reads everything. Problems have paths; `placeProblems` gives them lines. */
export async function readContent(
  files: FileSource,
): Promise<{ sources: Sources; problems: Problem[] }> {
  const problems: Problem[] = [];
  const layout = layOut(await files.list(), problems);
  const endorsements = readEndorsements(
    await readTexts(files, layout.endorsements, problems),
    ownersIn(layout),
    problems,
  );
  const reading = { files, entries: layout.entries, problems, endorsements };
  const issuerTexts = await readTexts(files, layout.issuers, problems);
  const badgeTexts = await readTexts(files, layout.badges, problems);
  const issuers = await Promise.all(issuerTexts.map((file) => readIssuer(reading, file)));
  const known = issuers.filter(isFound);
  const sources: Sources = {
    site: await readSite(files, layout, problems),
    issuers: known,
    badgeClasses: (
      await Promise.all(badgeTexts.map((file) => readBadgeClass(reading, file, known)))
    ).filter(isFound),
    ...(await readTranslations(files, layout.translations, problems)),
    awards: await readAwards(files, layout, endorsements, problems),
    keys: await readKeys(files, layout.keys, problems),
    written: writtenIn(layout),
    publicFiles: layout.publicFiles,
  };
  return { sources, problems: uniqueProblems(problems) };
}

async function readSite(
  files: FileSource,
  { site }: Layout,
  problems: Problem[],
): Promise<SiteFields | undefined> {
  if (site === undefined) {
    problems.push({
      code: 'content-missing',
      severity: 'error',
      file: siteFile,
      message: 'There is no file badges/site.yaml, so nobody knows where the site stands.',
      hint: 'Create it with two lines: "url: https://…" and "title: …".',
    });
    return undefined;
  }
  const [file] = await readTexts(files, [site], problems);
  if (file === undefined) return undefined;
  const tree = parseYaml(file.text);
  for (const { code, span, message, hint } of tree.findings) {
    problems.push({
      code,
      severity: 'error',
      file: siteFile,
      ...placeOf(file.text, span),
      message,
      hint,
    });
  }
  if (tree.findings.length > 0) return undefined;
  const parsed = siteSchema.safeParse(tree.value ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fieldsAt = (path: readonly (string | number)[]) => fieldNamesAt(siteSchema, path);
  problems.push(...problemsFromZod(parsed.error.issues, { file: siteFile, fieldsAt }));
  return undefined;
}

async function readAwards(
  files: FileSource,
  { recipients }: Layout,
  endorsements: EndorsementFiles,
  problems: Problem[],
): Promise<AwardSource[]> {
  const texts = await readTexts(files, recipients, problems);
  const byPath = new Map(texts.map((file) => [file.path, file]));
  const awards: AwardSource[] = [];
  for (const file of texts) {
    // Pushed one by one: a cohort may have more awards than a call may have arguments.
    for (const award of awardsIn(file, byPath, endorsements, problems)) awards.push(award);
  }
  return awards;
}

function awardsIn(
  file: TextFile,
  byPath: ReadonlyMap<string, TextFile>,
  endorsements: EndorsementFiles,
  problems: Problem[],
): AwardSource[] {
  const { path, text } = file;
  const stem = path.slice(0, path.lastIndexOf('.'));
  if (path.endsWith('.csv')) return csvCohort(file, byPath.get(`${stem}.yaml`), problems);
  if (path.endsWith('.yaml')) {
    // Beside a CSV file of the same name it holds what its rows share.
    return byPath.has(`${stem}.csv`) ? [] : yamlCohort(file, problems);
  }
  const { value, problems: found } = parseMarkdown(path, text);
  problems.push(...found);
  if (value === undefined) return [];
  const { fields, from } = withEndorsements(path, value.fields, endorsements, problems);
  const wrong: Problem[] = [];
  const awards = awardsOf(path, fields, value.body, wrong);
  problems.push(...wrong.map((problem) => toldWhere(problem, from)));
  return from === undefined
    ? awards
    : awards.map((award) => ({ ...award, origin: originWith(path, from) }));
}

/** What can be endorsed; a translation says what its original says. */
function ownersIn({ entries, translations }: Layout): ReadonlySet<string> {
  const owners = new Set(entries.keys());
  for (const { path } of translations) owners.delete(path);
  return owners;
}

function writtenIn({ issuers, badges, keyPaths }: Layout): Sources['written'] {
  return {
    issuers: new Set(issuers.map(({ path }) => path.split('/')[1] ?? '')),
    badges: new Map(
      badges.map(({ path }) => [path.slice('badges/'.length, -'.md'.length), path] as const),
    ),
    keys: new Set(keyPaths),
  };
}
