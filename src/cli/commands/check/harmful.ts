/** Did a fix make a problem? What only comes to light because a file can be read now, is none of its making. */

import type { Fix } from '../../../authoring/fix/fix.ts';
import type { ContentPath, Problem } from '../../../problems/problem.ts';
import { pathOfColumn } from '../../../syntax/csv-fields.ts';
import type { Mended } from './mend.ts';

/** The fixes that are not to be kept. */
export function harmful({ fixes, before, after }: Mended): readonly Fix[] {
  const names = new Map(fixes.flatMap((fix) => (fix.kind === 'rename' ? namesOf(fix) : [])));
  const nameNow = (file: string): string => {
    let name = file;
    for (let next = names.get(name); next !== undefined; next = names.get(name)) name = next;
    return name;
  };
  const known = new Set(before.problems.map((problem) => identity(problem, nameNow(problem.file))));
  const made = after.problems.filter(
    (problem) => problem.severity === 'error' && !known.has(identity(problem, problem.file)),
  );
  return fixes.filter((fix) => made.some((problem) => isOf(fix, problem, nameNow)));
}

const namesOf = ({ renames }: Extract<Fix, { kind: 'rename' }>) =>
  renames.map(({ from, to }) => [from, to] as const);

const identity = ({ code, message }: Problem, file: string): string =>
  JSON.stringify([file, code, message]);

function isOf(fix: Fix, problem: Problem, nameNow: (file: string) => string): boolean {
  const { file, code, path = [] } = problem;
  if (fix.kind === 'text') return file === nameNow(fix.file) && isBelow(file, path, fix.path);
  const renamed = fix.renames.map(({ to }) => nameNow(to));
  return aboutNames.includes(code)
    ? renamed.includes(file)
    : code.startsWith('image-') &&
        renamed.some((to) => isPicture(to) && stemOf(to) === stemOf(file));
}

const aboutNames: readonly string[] = [
  'content-unexpected-file',
  'slug-invalid',
  'endorsement-twice',
];

const isPicture = (path: string): boolean => /\.(?:png|svg)$/.test(path);

/** A picture and the file that it belongs to have it in common. */
const stemOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** The column of a table means all of its cells. */
function isBelow(file: string, path: ContentPath, above: ContentPath): boolean {
  const [row, ...column] = above;
  const wanted =
    file.endsWith('.csv') && row === 1 && typeof column[0] === 'string'
      ? pathOfColumn(column[0])
      : undefined;
  const [from, to] = wanted === undefined ? [path, above] : [path.slice(1), wanted];
  return to.every((step, index) => from[index] === step);
}
