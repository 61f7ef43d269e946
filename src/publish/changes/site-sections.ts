/** What is wrong, settings of the site, and files that are no content, in Markdown. */

import { cut } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import { errorsFirst, renderTold } from '../annotations.ts';
import { asCodeBlock } from '../markdown.ts';
import type { ChangedFile } from './changed-files.ts';
import type { Changes } from './changes.ts';
import { most, rows, type Section, section, value } from './parts.ts';
import type { SettingChange } from './settings.ts';
import { asCode } from './shown.ts';

const longestProblem = 2000;

export function problemSection({ problems }: Changes): Section {
  if (problems.length === 0) return '';
  const told = errorsFirst(problems)
    .slice(0, most.problems)
    .map((problem) => cut(renderTold(problem), longestProblem));
  const left = problems.length - told.length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return section(
    errors > 0 ? `### ${plural(errors, 'problem')} to mend first` : '### To look at',
    asCodeBlock(told.join('\n\n')),
    left > 0 ? `… and ${left} more, which a check lists.` : '',
  );
}

export function settingSection({ settings }: Changes): Section {
  if (settings.length === 0) return '';
  const row = ({ what, was, is, line }: SettingChange) =>
    `- ${asCode(what)}${line === undefined ? '' : `, line ${line}`}: ${value(was)} → ${value(is)}`;
  return section(
    `### ${plural(settings.length, 'setting')} of the site`,
    `In ${asCode('badges/site.yaml')}:`,
    rows(settings, most.things, row),
  );
}

const fileRow = ({ file, how }: ChangedFile): string => `- ${asCode(file)} (${how})`;

export function copiedSection({ files: { copied } }: Changes): Section {
  if (copied.length === 0) return '';
  return section(
    `### ${plural(copied.length, 'file')} copied as written`,
    `What stands below ${asCode('public/')} becomes part of the site as it is.`,
    rows(copied, most.things, fileRow),
  );
}

export function otherSection({ files: { other } }: Changes): Section {
  if (other.length === 0) return '';
  return section(
    `### ${plural(other.length, 'file')} besides`,
    'Neither badges nor awards. The program and the workflows are among such files, and once they are merged they run with the signing keys: let somebody look at them who knows them.',
    rows(other, most.things, fileRow),
  );
}
