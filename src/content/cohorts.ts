/** Cohorts: many awards in a YAML file, or in a CSV file with shared fields in a YAML file beside it. */

import { placeOf } from '../problems/frame.ts';
import type { Problem } from '../problems/problem.ts';
import { quote } from '../problems/quote.ts';
import { suggest } from '../problems/suggest.ts';
import { problemsFromZod } from '../problems/zod.ts';
import { type CsvRow, type CsvTable, isFaulty, parseCsv } from '../syntax/csv.ts';
import { columnOfPath, fieldsOfRow, pathOfColumn } from '../syntax/csv-fields.ts';
import { parseYaml } from '../syntax/yaml.ts';
import { awardsOf, inherited } from './recipients.ts';
import { awardSchema, ownFields } from './schema/award.ts';
import { fieldNamesAt } from './schema/field-names.ts';
import { nameParts } from './schema/recipient-name.ts';
import type { AwardSource } from './schema/sources.ts';
import type { TextFile } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The fields of a YAML file; undefined together with problems. */
function yamlFields({ path, text }: TextFile, problems: Problem[]): Fields | undefined {
  const { value, findings } = parseYaml(text);
  for (const { code, span, message, hint } of findings) {
    problems.push({ code, severity: 'error', file: path, ...placeOf(text, span), message, hint });
  }
  if (findings.length > 0) return undefined;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  problems.push({
    code: 'recipient-file-form',
    severity: 'error',
    file: path,
    message: 'The file holds no fields.',
    hint: 'Write the fields that all awards share, then "awards:" and a list.',
  });
  return undefined;
}

/** `recipients/**.yaml`: shared fields, then `awards:`. */
export function yamlCohort(file: TextFile, problems: Problem[]): AwardSource[] {
  const fields = yamlFields(file, problems);
  return fields === undefined ? [] : awardsOf(file.path, fields, '', problems);
}

/** `recipients/**.csv`, one award a row; `shared` is the YAML file of the same name. */
export function csvCohort(
  { path, text }: TextFile,
  shared: TextFile | undefined,
  problems: Problem[],
): AwardSource[] {
  const fields = shared === undefined ? {} : yamlFields(shared, problems);
  const table = parseCsv(text);
  if (isFaulty(table)) {
    const { line, message, hint } = table;
    problems.push({ code: 'csv-form', severity: 'error', file: path, line, message, hint });
    return [];
  }
  const columns = knownColumns(path, table, problems);
  if (fields === undefined) return [];
  if (shared !== undefined) refuseOwnFields(shared.path, fields, problems);
  const sharedFile = shared?.path;
  return table.rows.flatMap((row): AwardSource[] => {
    if (
      row.cells.length > table.header.cells.length &&
      row.cells.slice(table.header.cells.length).some((cell) => cell !== '')
    ) {
      problems.push(tooManyCells(path, row, table));
      return [];
    }
    return awardOfRow(path, row, columns, fields, sharedFile, problems);
  });
}

function awardOfRow(
  file: string,
  { number, cells }: CsvRow,
  columns: readonly string[],
  shared: Fields,
  sharedFile: string | undefined,
  problems: Problem[],
): AwardSource[] {
  const own = fieldsOfRow(columns, cells);
  const given = inherited(shared, own);
  const above = Object.keys(given);
  const parsed = awardSchema.safeParse({ ...given, ...own }, { reportInput: true });
  if (parsed.success) {
    const where = sharedFile === undefined ? {} : { shared: above, sharedFile };
    return [{ origin: { file, path: [number], ...where }, fields: parsed.data }];
  }
  for (const issue of parsed.error.issues) {
    const isShared = sharedFile !== undefined && above.includes(String(issue.path[0]));
    problems.push(
      ...problemsFromZod([issue], {
        file: isShared ? sharedFile : file,
        base: isShared ? [] : [number],
        fieldsAt: (path) => fieldNamesAt(awardSchema, path),
      }),
    );
  }
  return [];
}

/** The columns as names; one that no field has is told once and then left out. */
function knownColumns(file: string, { header }: CsvTable, problems: Problem[]): string[] {
  const seen = new Set<string>();
  return header.cells.map((column) => {
    if (column === '') return '';
    const repeated = seen.has(column);
    seen.add(column);
    const problem = repeated ? repeatedColumn(file, column) : unknownColumn(file, column);
    if (problem === undefined) return column;
    problems.push(problem);
    return '';
  });
}

/** Fields that a function reads, so that the schema does not know what is below them. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  recipient: ['address', 'identity', 'salt', 'type'],
  name: nameParts,
};

function unknownColumn(file: string, column: string): Problem | undefined {
  const path = pathOfColumn(column);
  const names = (at: readonly (string | number)[]) =>
    partsOf[String(at[0])] ?? fieldNamesAt(awardSchema, at);
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') continue;
    const above = path.slice(0, index);
    if (names(above).includes(step) || step.startsWith('extensions:')) continue;
    // A column below a list says which entry of it is meant: evidence.1.id.
    const block = names(above).length > 0 ? above : [...above, 0];
    const known = names(block);
    const near = suggest(step, known);
    const hint =
      near !== undefined
        ? `Did you mean ${quote(columnOfPath([...block, near]))}?`
        : known.length > 0
          ? `The columns are ${known.map((name) => columnOfPath([...block, name])).join(', ')}.`
          : `The field ${quote(columnOfPath(above))} has no fields below it.`;
    return {
      ...columnProblem(file, column),
      code: 'field-unknown',
      message: `There is no field for a column ${quote(column)}.`,
      hint,
    };
  }
  return undefined;
}

const columnProblem = (file: string, column: string) =>
  ({ severity: 'error', file, path: [1, column] }) as const;

const repeatedColumn = (file: string, column: string): Problem => ({
  ...columnProblem(file, column),
  code: 'csv-form',
  message: `Two columns are named ${quote(column)}, and nothing says which one counts.`,
  hint: 'Delete or rename one of them.',
});

const tooManyCells = (file: string, row: CsvRow, table: CsvTable): Problem => ({
  code: 'csv-form',
  severity: 'error',
  file,
  path: [row.number],
  message: `This row has ${row.cells.length} cells and the header ${table.header.cells.length}.`,
  hint: 'A text that holds the separator goes between quotation marks.',
});

function refuseOwnFields(file: string, fields: Fields, problems: Problem[]): void {
  for (const name of [...ownFields, 'awards']) {
    if (name in fields) {
      problems.push({
        code: 'recipient-file-form',
        severity: 'error',
        file,
        path: [name],
        part: 'key',
        message: `The field ${quote(name)} cannot be shared by the rows of the CSV file beside it.`,
        hint: 'Make it a column of the CSV file.',
      });
    }
  }
}
