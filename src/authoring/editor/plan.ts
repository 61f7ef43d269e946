/** The files in `.vscode` that help while somebody writes content: what has to be written, given what stands there. */

import type { Problem } from '../../problems/problem.ts';
import { jsonText } from './json-text.ts';
import { editorSchema, schemaNames } from './schemas.ts';
import { schemaPath, sharedFiles } from './settings.ts';
import { editorSnippets } from './snippets.ts';

export type EditorPlan = {
  /** In the order of the paths. */
  readonly write: readonly { readonly path: string; readonly text: string }[];
  readonly unchanged: readonly string[];
  /** Files that would lose something, and so are left as they are. */
  readonly problems: readonly Problem[];
};

const ownFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...schemaNames.map((name) => [schemaPath(name), jsonText(editorSchema(name))] as const),
    ['.vscode/rosette.code-snippets', jsonText(editorSnippets())],
  ]);

/** Whatever a plan may touch. */
export const editorPaths = (): readonly string[] =>
  [...ownFiles().keys(), ...Object.keys(sharedFiles)].sort();

/** @param before the text of each file that is there */
export function planEditor(before: ReadonlyMap<string, string>): EditorPlan {
  const problems: Problem[] = [];
  const after = new Map(ownFiles());
  for (const path of Object.keys(sharedFiles)) {
    const text = shared(path, before.get(path), problems);
    if (text !== undefined) after.set(path, text);
  }
  const sorted = [...after].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    write: sorted
      .filter(([path, text]) => before.get(path) !== text)
      .map(([path, text]) => ({ path, text })),
    unchanged: sorted.filter(([path, text]) => before.get(path) === text).map(([path]) => path),
    problems,
  };
}

/** Undefined together with a problem; the same text where all of ours is in it. */
function shared(path: string, text: string | undefined, problems: Problem[]): string | undefined {
  const { ours, beside } = sharedFiles[path] ?? { ours: {}, beside: (theirs) => theirs };
  if (text === undefined || text.trim() === '') return jsonText(ours);
  try {
    const theirs = JSON.parse(withoutComments(text));
    if (typeof theirs !== 'object' || theirs === null || Array.isArray(theirs))
      throw new TypeError();
    const together = beside(theirs);
    if (JSON.stringify(theirs) === JSON.stringify(together)) return text;
    // What holds comments is left to its owner.
    JSON.parse(text);
    return jsonText(together);
  } catch {
    // No JSON, or a value that is not what VS Code takes there.
    problems.push(left(path, ours));
    return undefined;
  }
}

/** VS Code lets comments and commas at the end of a list stand in its JSON. */
const withoutComments = (text: string): string =>
  text
    .replace(/("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '$1')
    .replace(/("(?:\\.|[^"\\])*")|,(\s*[}\]])/g, '$1$2');

const left = (path: string, ours: Readonly<Record<string, unknown>>): Problem => ({
  code: 'editor-file-kept',
  severity: 'warning',
  file: path,
  message:
    'This file holds comments or settings that would be lost if it were written anew, so it was left as it is.',
  hint: `Add these lines to it yourself:\n${jsonText(ours).trimEnd()}`,
});
