/** Foreign Open Badges documents → a plan of content files. Nothing is read and nothing is written. */

import { compareText, type Problem, sortProblems } from '../problems/problem.ts';
import { contentText } from './content-file.ts';
import { criteriaText, isPageName } from './criteria.ts';
import { distinct } from './distinct.ts';
import type { Draft, InputFile, Note, Told } from './draft.ts';
import { compare, type ExistingFiles, type NewFile } from './existing.ts';
import { issuerOf } from './issuers.ts';
import { findPicture, isPictureName } from './pictures.ts';
import { readJson } from './read-json.ts';
import { note } from './rules.ts';
import { draftsOf, settleCreators } from './shapes.ts';
import { slugOf } from './slugs.ts';

export type ImportPlan = {
  /** To be written, sorted by path; paths are relative to the root of the content. */
  readonly files: readonly NewFile[];
  /** Files that are there already with the same content. */
  readonly unchanged: readonly string[];
  readonly leftOut: readonly Note[];
  readonly toDo: readonly Note[];
  /** With an error among them nothing may be written. */
  readonly problems: readonly Problem[];
};

export const isDocumentName = (path: string): boolean => /\.(json|jsonld)$/i.test(path);

/** Can a file of this name be part of an import? */
export const isImportName = (path: string): boolean =>
  isDocumentName(path) || isPictureName(path) || isPageName(path);

/**
 * Plans an import. The same files give the same plan in whatever order they come.
 *
 * @param given documents, and beside them pictures and pages that they name
 * @param existing what stands below `badges/` of the folder that is imported into
 */
export function planImport(given: readonly InputFile[], existing: ExistingFiles): ImportPlan {
  const inputs = [...given].sort((a, b) => compareText(a.path, b.path));
  const told: Told = { leftOut: [], toDo: [], problems: [], used: new Set() };
  const drafts = inputs
    .filter(({ path }) => isDocumentName(path))
    .flatMap((file) => {
      const read = readJson(file);
      if ('value' in read) return draftsOf(file.path, read.value, told);
      told.problems.push(read.problem);
      return [];
    });
  settleCreators(drafts, told);
  const wanted = write(drafts, inputs, existing, told);
  if (drafts.length > 0) tellUnused(inputs, told);
  if (drafts.length === 0 && told.problems.length === 0) told.problems.push(nothing(inputs));
  const { files, unchanged, problems } = compare(wanted, existing);
  return {
    files: [...files].sort((a, b) => compareText(a.path, b.path)),
    unchanged: [...unchanged].sort(compareText),
    leftOut: once(told.leftOut),
    toDo: once(told.toDo),
    problems: sortProblems([...told.problems, ...problems]),
  };
}

/** The content files of every issuer and badge. */
function write(
  drafts: readonly Draft[],
  inputs: readonly InputFile[],
  existing: ExistingFiles,
  told: Told,
): NewFile[] {
  const badges = distinct(
    drafts.filter(({ kind }) => kind === 'badge'),
    told,
  ).kept;
  const embedded = badges
    .map(({ issuer }) => issuer)
    .filter((issuer) => typeof issuer === 'object');
  const profiles = [...drafts.filter(({ kind }) => kind === 'issuer'), ...embedded];
  const issuers = distinct(profiles, told);
  const folders = new Set<string>();
  const slugs = new Map(issuers.kept.map((issuer) => [issuer, slugOf(issuer, folders)]));
  const files = issuers.kept.flatMap((issuer) =>
    filesOf(issuer, `badges/${slugs.get(issuer)}/issuer`, inputs, told),
  );
  const taken = new Map<string, Set<string>>();
  for (const badge of badges) {
    const choice = issuerOf(badge, issuers, issuersIn(existing), told);
    if (choice === undefined) continue;
    const folder = 'slug' in choice ? choice.slug : (slugs.get(choice.draft) ?? '');
    const names = taken.get(folder) ?? new Set();
    taken.set(folder, names);
    files.push(...filesOf(badge, `badges/${folder}/${slugOf(badge, names)}`, inputs, told));
  }
  return files;
}

/** The text file of an issuer or a badge, and its picture. */
function filesOf(draft: Draft, stem: string, inputs: readonly InputFile[], told: Told): NewFile[] {
  const { kind, fields, image } = draft;
  const found = image === undefined ? undefined : findPicture(image.address, inputs);
  if (found?.why !== undefined) {
    const why = `${found.why} Put a square PNG or SVG there as ${stem}.png or .svg.`;
    told.leftOut.push(note(draft, 'image', why));
  }
  if (found?.used !== undefined) told.used.add(found.used);
  const body = kind === 'badge' ? criteriaText(draft, inputs, told) : '';
  const { text, unwritable } = contentText({ ...fields, ...imageAlt(draft, told) }, body);
  for (const field of unwritable) {
    told.leftOut.push(note(draft, field, 'The value cannot be written in a content file.'));
  }
  tellMissing(draft, told);
  const picture = found?.picture;
  return [
    { path: `${stem}.md`, content: text },
    ...(picture === undefined
      ? []
      : [{ path: `${stem}.${picture.ending}`, content: picture.bytes }]),
  ];
}

/** Every badge's picture needs words, and few documents have them. */
function imageAlt(draft: Draft, told: Told): { imageAlt?: string } {
  const caption = draft.image?.caption;
  if (caption !== undefined) return { imageAlt: caption };
  const { name } = draft.fields;
  if (draft.kind === 'issuer' || typeof name !== 'string') return {};
  told.toDo.push(
    note(draft, 'imageAlt', 'The name of the badge stands here. Write what the picture shows.'),
  );
  return { imageAlt: name };
}

const asksFor = {
  issuer: { name: 'a name', url: 'a web address', email: 'an e-mail address' },
  badge: { name: 'a name', description: 'a description', image: 'a picture' },
} as const;

function tellMissing(draft: Draft, told: Told): void {
  for (const [field, what] of Object.entries(asksFor[draft.kind])) {
    const isThere = field === 'image' ? draft.image !== undefined : field in draft.fields;
    if (isThere) continue;
    const who = draft.kind === 'issuer' ? 'an issuer' : 'a badge';
    told.toDo.push(note(draft, field, `The document does not have it, and ${who} needs ${what}.`));
  }
}

function tellUnused(inputs: readonly InputFile[], told: Told): void {
  for (const { path } of inputs) {
    if (!isPictureName(path) || told.used.has(path)) continue;
    told.leftOut.push(note({ from: path }, '', 'No document names this picture.'));
  }
}

const issuersIn = (existing: ExistingFiles): string[] =>
  [...existing.keys()].flatMap((path) => /^badges\/([^/]+)\/issuer\.md$/.exec(path)?.[1] ?? []);

/** Each sentence once, by file and property. */
function once(notes: readonly Note[]): Note[] {
  const byText = new Map(
    notes.map((each) => [JSON.stringify([each.from, each.field, each.why]), each]),
  );
  return [...byText.values()].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.field, b.field),
  );
}

const nothing = (inputs: readonly InputFile[]): Problem => ({
  code: 'import-nothing',
  severity: 'error',
  file: inputs[0]?.path ?? '.',
  message:
    'There is no issuer profile and no badge class of Open Badges 1.0 to 3.0 in what was named.',
  hint: 'Name the JSON files of the issuer and its badges, or the folder they are in.',
});
