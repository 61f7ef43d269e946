/** `badges keys list`: the keys of each issuer, and where their private halves are. */

import type { KeyStatus } from '../../../content/schema/key.ts';
import type { KeySource } from '../../../content/schema/sources.ts';
import { given } from '../../../model/given.ts';
import { dayOf, type Instant, startOf } from '../../../model/instant.ts';
import type { KeyType } from '../../../model/keys.ts';
import { keyNames, publicKeyOf, typeOf } from '../../../model/public-key.ts';
import { compareText, hasErrors, type Problem, uniqueProblems } from '../../../problems/problem.ts';
import { printable } from '../../../problems/quote.ts';
import { readSecret } from '../../../publish/secret.ts';
import { findSigningKey } from '../../../publish/signing-keys.ts';
import { type Command, exit } from '../../io.ts';
import { tellOutcome } from '../../report.ts';
import { issuerProblem, readKeyFolder } from './key-folder.ts';

export type ListOptions = { readonly issuer?: string };

type Row = {
  readonly issuer: string;
  readonly type: KeyType;
  readonly thumbprint: string;
  readonly status: KeyStatus;
  readonly created: Instant;
  readonly changed?: Instant;
  readonly reason?: string;
  /** In its file, or in the environment. */
  readonly privateHalf: 'here' | 'missing' | 'unusable';
};

const halves = { found: 'here', missing: 'missing', refused: 'unusable' } as const;

export const listKeys: Command<ListOptions> = async (options, io) => {
  const { root, issuer } = options;
  const folder = await readKeyFolder(root);
  const isMeant = (of: string | undefined) => issuer === undefined || of === issuer;
  const problems = folder.problems.filter(({ file }) => isMeant(file.split('/')[1]));
  const unknown = issuer === undefined ? undefined : issuerProblem(folder, issuer);
  const { secret, problem: badSecret } = readSecret(io.takeSecret());
  const rows: Row[] = [];
  for (const source of folder.keys.filter((key) => isMeant(key.issuer))) {
    const key = publicKeyOf(source, { timeZone: 'UTC' });
    const found = await findSigningKey({ issuer: source.issuer, key, root, secret });
    if (found.kind === 'refused' && matters(source, found.problem)) problems.push(found.problem);
    rows.push(rowOf(source, halves[found.kind]));
  }
  rows.sort(inOrder);
  problems.push(...[unknown, badSecret].filter((problem) => problem !== undefined));
  tellOutcome(options, uniqueProblems(problems), { keys: rows }, io);
  if (!options.json) {
    for (const line of tableOf(rows)) io.print(line);
    if (rows.length === 0 && problems.length === 0) io.print(noKeys(issuer));
  }
  return hasErrors(problems) ? exit.problems : exit.done;
};

/** What a retired key signs still counts, so others must not have it; whether we can use it is all the same. */
const matters = ({ fields: { status } }: KeySource, { code }: Problem): boolean =>
  status === 'active' || (status === 'retired' && code === 'private-key-open');

function rowOf(source: KeySource, privateHalf: Row['privateHalf']): Row {
  const { issuer, fields } = source;
  const changed = fields.compromised ?? fields.retired;
  return {
    issuer,
    type: typeOf(source),
    thumbprint: fields.thumbprint,
    status: fields.status,
    created: startOf(fields.created, 'UTC'),
    ...given({ changed: changed && startOf(changed, 'UTC'), reason: fields.reason }),
    privateHalf,
  };
}

const inOrder = (a: Row, b: Row): number =>
  compareText(a.issuer, b.issuer) ||
  compareText(a.type, b.type) ||
  compareText(a.created, b.created) ||
  compareText(a.thumbprint, b.thumbprint);

/** Enough of a thumbprint to name a key by. */
const shownLetters = 12;

const heads = ['type', 'key', 'status', 'created', 'changed', 'private half', 'reason'];

/** A block of lines for each issuer. */
function* tableOf(rows: readonly Row[]): Iterable<string> {
  for (const [issuer, ofIssuer] of Map.groupBy(rows, (row) => row.issuer)) {
    const cells = [heads, ...ofIssuer.map(cellsOf)];
    const widths = heads.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
    yield issuer;
    for (const row of cells) {
      yield `  ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd();
    }
  }
}

const cellsOf = ({ type, thumbprint, status, created, changed, reason = '', privateHalf }: Row) => [
  keyNames[type],
  thumbprint.slice(0, shownLetters),
  status,
  dayOf(created, 'UTC'),
  changed === undefined ? '' : dayOf(changed, 'UTC'),
  status === 'active' ? ofActive[privateHalf] : ofOld[privateHalf],
  printable(reason),
];

const ofActive = { here: 'here', missing: 'not on this machine', unusable: 'cannot be used' };

const mayGo = 'here; nothing needs it, so delete it';
const ofOld = { here: mayGo, missing: '', unusable: mayGo };

const noKeys = (issuer: string | undefined): string =>
  issuer === undefined
    ? 'No issuer has keys, so no badge is signed. To make some: npm run badges -- keys new ISSUER'
    : `${issuer} has no keys, so its badges are not signed. To make some: npm run badges -- keys new ${issuer}`;
