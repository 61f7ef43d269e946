/**
 * Recipient files of sealed awards in all three forms, each text and comment of an award marked with its number, so that
 * it can be told what is left of it after an edit.
 */

import fc from 'fast-check';
import { csvCohort, yamlCohort } from '../../src/content/cohorts.ts';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { awardsOf } from '../../src/content/recipients.ts';
import type { AwardSource } from '../../src/content/schema/sources.ts';
import type { Problem } from '../../src/problems/problem.ts';

export type TaggedFile = { readonly path: string; readonly text: string; readonly count: number };

/** The awards of a file of any form. @throws when it has problems */
export function awardsIn({ path, text }: Pick<TaggedFile, 'path' | 'text'>): AwardSource[] {
  const problems: Problem[] = [];
  const awards = path.endsWith('.csv')
    ? csvCohort({ path, text }, undefined, problems)
    : path.endsWith('.yaml')
      ? yamlCohort({ path, text }, problems)
      : inMarkdown(path, text, problems);
  if (problems.length > 0) throw new Error(`${JSON.stringify(problems, undefined, 1)}\n${text}`);
  return awards;
}

function inMarkdown(path: string, text: string, problems: Problem[]): AwardSource[] {
  const { value, problems: found } = parseMarkdown(path, text);
  problems.push(...found);
  return value === undefined ? [] : awardsOf(path, value.fields, value.body, problems);
}

export const idOf = (index: number): string => `0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b4${index}`;
export const saltOf = (index: number): string => `${index}`.repeat(32);
export const hashOf = (index: number): string => `sha256$${`a${index}`.repeat(32)}`;

type Lines = readonly string[];

/** Fields of one award; `own` stands for its mark, and `#` for a comment of its own that may be there or not. */
const fieldSpellings: readonly (readonly Lines[])[] = [
  [['name: "own, the first" #']],
  [
    ['narrative: own built it #'],
    ['narrative: |', '  own built it', '  # own no comment', ''],
    ['narrative: >+ #', '  own', '', '  built', ''],
  ],
  [
    ['evidence: https://own.example/work #'],
    [
      'evidence: #',
      '  - id: https://own.example/a #',
      '    name: own work',
      '  #',
      '  - https://own.example/b',
      '  #',
    ],
    ['evidence:', '- { id: https://own.example/a, name: "own # x" } #'],
  ],
  [['role: own #'], ['role:', '  own captain']],
  [['expires: 2029-01-01 #']],
];

const fieldsOf = (index: number, more: Lines): fc.Arbitrary<readonly Lines[]> =>
  fc
    .tuple(
      fc.constantFrom<readonly Lines[]>(
        [[`recipient: { type: email, identity: ${hashOf(index)}, salt: ${saltOf(index)} } #`]],
        [
          [
            'recipient: #',
            `  type: email #`,
            '  #',
            `  identity: ${hashOf(index)}`,
            `  salt: "${saltOf(index)}" #`,
          ],
        ],
      ),
      fc
        .subarray([...fieldSpellings.keys()])
        .chain((kinds) =>
          fc.tuple(...kinds.map((kind) => fc.constantFrom(...(fieldSpellings[kind] ?? [])))),
        ),
      fc.constantFrom<readonly Lines[]>([], [['revoked:']]),
    )
    .chain(([recipient, some, empty]) => {
      const all = [
        ...recipient,
        ...some,
        ...empty,
        [`id: ${idOf(index)} #`],
        [`statusIndex: ${index}`],
        ...more.map((line) => [line]),
      ];
      return fc.shuffledSubarray(all, { minLength: all.length });
    });

/** Marks texts and comments: some comments are left out. */
const marked = (lines: Lines, index: number, isKept: readonly boolean[]): Lines => {
  let at = 0;
  return lines.flatMap((line) => {
    const named = line.replaceAll('own', `own${index}`);
    const bare = /^(\s*)#$/.exec(named);
    if (bare === null && !named.endsWith(' #')) return [named];
    at += 1;
    const kept = isKept[at % isKept.length] ?? true;
    if (bare !== null) return kept ? [`${bare[1]}# own${index} comment`] : [];
    return [kept ? `${named.slice(0, -1)}# own${index} comment` : named.slice(0, -2)];
  });
};

const toKeep = fc.array(fc.boolean(), { minLength: 3, maxLength: 7 });

const blockFields = (index: number, more: Lines = []): fc.Arbitrary<Lines> =>
  fc
    .tuple(fieldsOf(index, more), toKeep)
    .map(([fields, kept]) => marked(fields.flat(), index, kept));

const flowEntry = (index: number): fc.Arbitrary<Lines> =>
  fc
    .constantFrom<readonly [Lines, string]>([['own'], ', '], [['own'], ', # own comment\n    '])
    .map(([, comma]) => {
      const fields = [
        `id: ${idOf(index)}`,
        `recipient: { type: email, identity: ${hashOf(index)}, salt: "${saltOf(index)}" }`,
        'name: "own, x"',
        `statusIndex: ${index}`,
      ];
      const text = `- { ${fields.join(comma)} } # own comment`.replaceAll('own', `own${index}`);
      return text.split('\n');
    });

const indent = (lines: Lines, by: number): Lines =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

const asItem = (lines: Lines, blanks: number): Lines => {
  const [first = '', ...rest] = lines;
  return [`-${' '.repeat(blanks)}${first}`, ...indent(rest, 1 + blanks)];
};

const blockEntry = (index: number): fc.Arbitrary<Lines> =>
  fc
    .tuple(blockFields(index), fc.constantFrom(1, 3), fc.boolean(), fc.boolean())
    .map(([fields, blanks, hasLone, hasLast]) => {
      const last = hasLast ? [`# own${index} last`] : [];
      const item = asItem([...fields, ...last], blanks);
      // A hyphen may stand alone, with a comment behind it.
      return hasLone
        ? ['- # own comment'.replace('own', `own${index}`), ...indent([...fields, ...last], 2)]
        : item;
    });

const entry = (index: number): fc.Arbitrary<Lines> =>
  fc
    .tuple(
      fc.oneof(
        { weight: 3, arbitrary: blockEntry(index) },
        { weight: 1, arbitrary: flowEntry(index) },
      ),
      fc.constantFrom<Lines>(
        [],
        [`# own${index} above`],
        ['', '# shared apart', '', `# own${index} above`, `# own${index} twice`],
        [''],
      ),
    )
    .map(([lines, above]) => [...above, ...lines]);

const shared: Lines = ['badge: acme/engines # shared badge', 'issuedOn: 2026-05-01'];

/** `awards:` with two to four entries, and what they share around it. */
const several: fc.Arbitrary<{ lines: Lines; count: number }> = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.constantFrom(0, 2), fc.boolean(), fc.boolean())
  .chain(([count, depth, isFirst, hasEnd]) =>
    fc.tuple(...Array.from({ length: count }, (_, index) => entry(index))).map((entries) => {
      const list = ['awards: # shared list', ...indent(entries.flat(), depth)];
      const end = hasEnd ? ['', '# shared end'] : [];
      const lines = isFirst ? [...list, ...shared, ...end] : [...shared, ...list, ...end];
      return { lines, count };
    }),
  );

const yamlOf = (lines: Lines): string => `${lines.join('\n')}\n`;

const inMany: fc.Arbitrary<TaggedFile> = fc
  .tuple(several, fc.boolean())
  .map(([{ lines, count }, isMarkdown]) =>
    isMarkdown
      ? { path: 'recipients/a.md', text: `---\n${yamlOf(lines)}---\nThe shared body.\n`, count }
      : { path: 'recipients/a.yaml', text: yamlOf(lines), count },
  );

const alone: fc.Arbitrary<TaggedFile> = fc
  .tuple(
    blockFields(0, ['badge: acme/engines', 'issuedOn: "2026-05-01T18:30:00+02:00"']),
    fc.boolean(),
  )
  .map(([lines, isMarkdown]) =>
    isMarkdown
      ? {
          path: 'recipients/a.md',
          text: `---\n${yamlOf(lines.filter((line) => !/^narrative: own/.test(line)))}---\nThe body of own0.\n`,
          count: 1,
        }
      : { path: 'recipients/a.yaml', text: yamlOf(lines), count: 1 },
  );

const quotedCell = (cell: string, separator: string, always: boolean): string =>
  always || cell.includes(separator) || /["\n]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

/** Columns as a spreadsheet has them, in any order, some of them empty, with blank lines between. */
const table: fc.Arbitrary<TaggedFile> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom(',', ';', '\t'),
    fc.shuffledSubarray(
      ['name', 'narrative', 'evidence.1.id', 'evidence.1.name', 'revoked.reason', 'erased', 'role'],
      { minLength: 0 },
    ),
    fc.boolean(),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  )
  .chain(([count, separator, some, endsInLine, flips]) => {
    const pinned = [
      'badge',
      'issuedOn',
      'recipient.type',
      'recipient.identity',
      'recipient.salt',
      'id',
      'statusIndex',
    ];
    return fc
      .shuffledSubarray([...pinned, ...some], { minLength: pinned.length + some.length })
      .map((columns) => {
        const cellOf = (column: string, index: number): string =>
          ({
            badge: 'acme/engines',
            issuedOn: '2026-05-01',
            'recipient.type': 'email',
            'recipient.identity': hashOf(index),
            'recipient.salt': saltOf(index),
            id: idOf(index),
            statusIndex: String(index),
            name: `own${index}`,
            narrative: `own${index} built "it",\n; twice`,
            'evidence.1.id': `https://own${index}.example/`,
            'evidence.1.name': `own${index}\twork`,
            role: flips[index] ? `own${index}` : '',
          })[column] ?? '';
        const rows = Array.from({ length: count }, (_, index) =>
          columns
            .map((column, at) =>
              quotedCell(cellOf(column, index), separator, flips[(at + index) % 8] ?? false),
            )
            .join(separator),
        );
        const blank = flips[0] ? [''] : [];
        const lines = [columns.join(separator), ...blank, ...rows];
        return {
          path: 'recipients/a.csv',
          text: lines.join('\n') + (endsInLine ? '\n' : ''),
          count,
        };
      });
  });

export const taggedFile: fc.Arbitrary<TaggedFile> = fc.oneof(
  { weight: 3, arbitrary: inMany },
  { weight: 1, arbitrary: alone },
  { weight: 2, arbitrary: table },
);

/** The comments of a file, as far as they are marked. */
export const commentsIn = (text: string): readonly string[] =>
  text.match(/# (own\d|shared) \w+/g) ?? [];
