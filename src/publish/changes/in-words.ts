/** What a change would publish, for a terminal: the sentences of the summary, then a block a kind of thing. */

import { printable } from '../../problems/quote.ts';
import { plural } from '../../problems/render.ts';
import type { AwardShown, NameChange } from './awards.ts';
import type { ChangedFile } from './changed-files.ts';
import type { Changes } from './changes.ts';
import type { Difference } from './differences.ts';
import type { KeyChange } from './keys.ts';
import { most } from './parts.ts';
import { aboutUnsealed, approval, inOneSentence } from './sentences.ts';
import type { SettingChange } from './settings.ts';
import { keyInWords } from './thing-sections.ts';

/** Lines; an empty one between two blocks. */
export function changesInWords(changes: Changes): readonly string[] {
  const blocks = [
    [inOneSentence(changes), approval(changes)],
    ...changes.awards.map(({ badge, awards }) =>
      block(
        `${plural(awards.length, 'new award')} of ${badge.badge}, ${badge.name}:`,
        awards,
        award,
      ),
    ),
    [aboutUnsealed(changes)],
    block('Revoked:', changes.revoked, award),
    block('Erased:', changes.erased, award),
    block('Names on pages:', changes.names, name),
    block('New badges:', changes.newBadges, (badge) => [
      `${badge.badge}  ${badge.name}  ${badge.file}`,
      ...translated(badge),
    ]),
    block('Changed badges:', changes.changedBadges, thing),
    block('New issuers:', changes.newIssuers, (issuer) => [
      `${issuer.issuer}  ${issuer.name}  ${issuer.url}`,
      ...translated(issuer),
    ]),
    block('Changed issuers:', changes.changedIssuers, thing),
    block('Keys:', changes.keys, key),
    block('Settings in badges/site.yaml:', changes.settings, setting),
    block('Files copied as written:', changes.files.copied, file),
    block('Files that are neither badges nor awards:', changes.files.other, file),
  ].map((lines) => lines.filter((line) => line !== ''));
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]))
    .map(printable);
}

function block<T>(
  title: string,
  all: readonly T[],
  lines: (one: T) => readonly string[],
): readonly string[] {
  if (all.length === 0) return [];
  const left = all.length - most.awards;
  return [
    title,
    ...all.slice(0, most.awards).flatMap((one) => lines(one).map((line) => `  ${line}`)),
    ...(left > 0 ? [`  … and ${left} more; --json has them all.`] : []),
  ];
}

const said = (text: string | undefined): string => (text === undefined ? 'nothing' : `"${text}"`);

function award({ issuedOn, expires, name, file, row, page, revoked, erased }: AwardShown) {
  const parts = [
    issuedOn,
    ...(expires === undefined ? [] : [`until ${expires}`]),
    ...(name === undefined ? [] : [said(name)]),
    row === undefined ? file : `${file}, row ${row}`,
    page,
  ];
  return [
    parts.join('  '),
    ...(revoked === undefined ? [] : [`  revoked on ${revoked.on}: ${said(revoked.reason)}`]),
    ...(erased === undefined ? [] : [`  erased on ${erased}`]),
  ];
}

const name = ({ award, was, is }: NameChange) => [
  `${said(was)} becomes ${said(is)}  ${award.badge}  ${award.file}`,
];

const difference = ({ what, was, is }: Difference): string =>
  was === undefined && is === undefined
    ? `  ${what}`
    : `  ${what}: ${said(was)} becomes ${said(is)}`;

const translated = ({ languages }: { readonly languages?: string }) =>
  languages === undefined ? [] : [`  translated into ${languages}`];

const thing = (one: {
  readonly name: string;
  readonly file: string;
  readonly changes: readonly Difference[];
}) => [`${one.name}  ${one.file}`, ...one.changes.map(difference)];

const key = (change: KeyChange) => [
  `${keyInWords(change)}  ${change.thumbprint}`,
  ...(change.reason === undefined ? [] : [`  reason: ${said(change.reason)}`]),
];

const setting = ({ what, was, is, line }: SettingChange) => [
  `${what}${line === undefined ? '' : `, line ${line}`}: ${said(was)} becomes ${said(is)}`,
];

const file = ({ file, how }: ChangedFile) => [`${file} (${how})`];
