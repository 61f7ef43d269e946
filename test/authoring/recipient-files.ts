/** Recipient files as people write them, for laws about sealing: many spellings, each valid. */

import fc from 'fast-check';
import { parseMarkdown } from '../../src/content/markdown.ts';
import { awardsOf } from '../../src/content/recipients.ts';
import type { AwardSource } from '../../src/content/schema/sources.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { PlainScalar } from '../../src/syntax/plain-scalar.ts';
import { parseYaml } from '../../src/syntax/yaml.ts';

/** The awards of a text. @throws when it has problems */
export function awardsIn(text: string): AwardSource[] {
  const { value, problems } = parseMarkdown('recipients/a.md', text);
  const found: Problem[] = [...problems];
  const awards = value ? awardsOf('recipients/a.md', value.fields, value.body, found) : [];
  if (found.length > 0) throw new Error(`${JSON.stringify(found, undefined, 1)}\n${text}`);
  return awards;
}

/** Scalars as the text they were written as: what a tree says, whatever style it is in. */
export function textsOf(tree: unknown): unknown {
  if (tree instanceof PlainScalar) return tree.source;
  if (Array.isArray(tree)) return tree.map(textsOf);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, textsOf(value)]));
}

/** What the front matter says. */
export const fieldsOf = (text: string): unknown =>
  textsOf(parseYaml(text.slice(4, text.indexOf('\n---', 3) + 1)).value);

/** The comments of a generated file are numbered, so that each can be looked for. */
export const commentsIn = (text: string): readonly string[] => text.match(/#c\d+/g) ?? [];

/** Lines of one field, not indented. A comment is written `#c`; numbers come later. */
type Lines = readonly string[];

const indent = (lines: Lines, by: number): Lines =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

const address = fc.constantFrom(
  'ada@example.org',
  'Ada.Lovelace+badges@Example.ORG',
  'o’brien@example.org',
  "o'brien@example.org",
  'ada@bücher.example',
  'tel:+44 20 7946 0000',
  'https://people.example/ada?a=1,2&b={c}',
  'https://people.example/#ada',
  'did:example:123#key-1',
  'did:web:example.org:ada',
);

const trailing = fc.constantFrom('', '', '', ' #c', '   #c', '\t#c');

const quoted = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(JSON.stringify(text), `'${text.replaceAll("'", "''")}'`);

/** Plain where YAML reads it back as it is. */
const plainOrQuoted = (text: string): fc.Arbitrary<string> =>
  /^[\w.+@’'-]+$/.test(text) ? fc.oneof(fc.constant(text), quoted(text)) : quoted(text);

const typeOfAddress = (text: string): string =>
  text.startsWith('tel:')
    ? 'telephone'
    : text.startsWith('http')
      ? 'url'
      : text.startsWith('did:')
        ? 'id'
        : 'email';

const salt = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

/** `blockOnly` spellings cannot stand between brackets. */
const recipientBlock = (text: string): fc.Arbitrary<Lines> =>
  fc.oneof(
    fc.tuple(plainOrQuoted(text), trailing).map(([value, end]) => [`recipient: ${value}${end}`]),
    fc
      .tuple(plainOrQuoted(text), trailing, trailing)
      .map(([value, first, end]) => [`recipient:${first}`, `  ${value}${end}`]),
    fc
      .tuple(fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', '>2+'), trailing, fc.nat(2))
      .map(([mark, end, blank]) => [
        `recipient: ${mark}${end}`,
        `  ${text}`,
        ...Array<string>(blank).fill(''),
      ]),
    fc.tuple(recipientFlow(text), trailing).map(([value, end]) => [`recipient: ${value}${end}`]),
    recipientFields(text).chain((fields) =>
      fc
        .tuple(trailing, ...fields.map(() => fc.tuple(trailing, fc.boolean())))
        .map(([first, ...ends]) => [
          `recipient:${first}`,
          ...fields.flatMap(([name, value], index) => {
            const [end, hasComment] = ends[index] ?? ['', false];
            return [...(hasComment ? ['  #c'] : []), `  ${name}: ${value}${end}`];
          }),
        ]),
    ),
    // Brackets over several lines, with comments between.
    recipientFields(text).map((fields) => [
      'recipient: { #c',
      ...fields.map(([name, value]) => `    ${name}: ${value}, #c`),
      '  } #c',
    ]),
    recipientFields(text).map((fields) => [
      'recipient: {',
      ...fields.map(
        ([name, value], index) => `    ${name}: ${value}${index < fields.length - 1 ? ',' : ''} #c`,
      ),
      '  }',
    ]),
  );

type Field = readonly [name: string, value: string];

const recipientFields = (text: string): fc.Arbitrary<readonly Field[]> =>
  fc
    .tuple(
      quoted(text),
      fc.constantFrom<readonly Field[]>([], [['type', typeOfAddress(text)]]),
      fc.oneof(
        fc.constant<readonly Field[]>([]),
        salt.map((value): readonly Field[] => [
          ['salt', value],
          ['type', typeOfAddress(text)],
        ]),
      ),
    )
    .chain(([value, type, pinned]) =>
      fc.shuffledSubarray([['address', value] as Field, ...(pinned.length > 0 ? pinned : type)], {
        minLength: 1 + (pinned.length > 0 ? pinned : type).length,
      }),
    );

const recipientFlow = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(recipientFields(text), fc.constantFrom(', ', ','), fc.constantFrom('', ' '))
    .map(
      ([fields, comma, blank]) =>
        `{${blank}${fields.map(([name, value]) => `${name}: ${value}`).join(comma)}${blank}}`,
    );

const words = fc.constantFrom(
  'Built a working model.',
  '蒸気機関を作りました。',
  'She said "yes", and went',
  "It's his",
  '🚂 steam',
  'a - b',
);

const blockText = (name: string): fc.Arbitrary<Lines> =>
  fc
    .tuple(
      fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2+', '|+2'),
      fc.constantFrom('', ' #c'),
      fc.array(fc.constantFrom('One line.', '# no comment', '', 'key: value', '二行目', '- x'), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.constantFrom('', '   '),
      fc.nat(3),
    )
    .map(([mark, end, lines, spaces, blank]) => [
      `${name}: ${mark}${end}`,
      ...indent(['First line.', ...lines], 2),
      ...(spaces === '' ? [] : [`  ${spaces}`]),
      ...Array<string>(blank).fill(''),
    ]);

const line = (name: string, value: fc.Arbitrary<string>): fc.Arbitrary<Lines> =>
  fc.tuple(value, trailing).map(([text, end]) => [`${name}: ${text}${end}`]);

const extras: readonly fc.Arbitrary<Lines>[] = [
  line('narrative', words.chain(quoted)),
  blockText('narrative'),
  line('narrative', fc.constantFrom('plain text', '二つ')),
  fc.constant(['narrative: one', '  two', '  three']),
  fc.constant(['narrative: "one', '', '  two"  #c']),
];

const evidence: readonly fc.Arbitrary<Lines>[] = [
  line('evidence', fc.constantFrom('https://example.org/work', '[https://example.org/a]')),
  fc.constant([
    'evidence: #c',
    '  - https://example.org/a #c',
    '  #c',
    '  - https://example.org/b',
  ]),
  fc.constant(['evidence:', '- id: https://example.org/a', '  name: 作品 #c', '#c']),
  blockText('narrative').map((lines) => ['evidence:', '  -   #c', ...indent(lines, 4)]),
  fc.constant(['evidence:', '  - { id: https://example.org/a, name: "x # y" } #c', '  #c']),
];

const revoked: readonly fc.Arbitrary<Lines>[] = [
  fc.constant(['revoked:', '  on: 2026-06-01 #c', '  reason: Twice. #c']),
  fc.constant(['revoked: { on: 2026-06-01, reason: "Twice, by mistake" }']),
  fc.constant(['revoked:', '  reason: |', '    Twice.', '  on: 2026-06-01']),
];

/** Values that were not filled in. */
const empty = (name: string): fc.Arbitrary<Lines> =>
  fc.constantFrom([`${name}:`], [`${name}: #c`], [`${name}:   `], [`"${name}": #c`]);

const optional = (choices: readonly fc.Arbitrary<Lines>[]): fc.Arbitrary<readonly Lines[]> =>
  fc.oneof(
    fc.constant<readonly Lines[]>([]),
    fc.oneof(...choices).map((lines): readonly Lines[] => [lines]),
  );

/** What one award says of itself, in any order, with comments and blank lines between. */
const ownFields = (text: string, more: readonly fc.Arbitrary<Lines>[]): fc.Arbitrary<Lines> =>
  fc
    .tuple(
      recipientBlock(text),
      fc.tuple(...more),
      optional([line('name', words.chain(quoted))]),
      optional(extras),
      optional(evidence),
      optional(revoked),
      optional([empty('id')]),
      optional([empty('statusIndex')]),
    )
    .chain(([recipient, given, ...rest]) => {
      const fields = [recipient, ...given, ...rest.flat()];
      return fc.tuple(
        fc.shuffledSubarray(fields, { minLength: fields.length }),
        fc.array(fc.constantFrom<Lines>([], [], ['#c'], ['', '#c']), {
          minLength: fields.length,
          maxLength: fields.length,
        }),
      );
    })
    .map(([fields, between]) => {
      const lines = fields.flatMap((field, index) => [...(between[index] ?? []), ...field]);
      // The first line of an entry follows its hyphen, so a comment cannot be it.
      return [...lines.slice(between[0]?.length ?? 0)];
    });

const flowFields = (text: string, more: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(
        quoted(text).map((value) => `recipient: ${value}`),
        recipientFlow(text).map((value) => `recipient: ${value}`),
        quoted(text).map((value) => `"recipient":${value}`),
      ),
      fc.constantFrom<readonly string[]>([], ['name: "Ada, the first"'], ['name: 愛']),
      fc.constantFrom<readonly string[]>([], ['id: '], ['id'], ['"id": ']),
      fc.constantFrom<readonly string[]>([], ['statusIndex: ']),
    )
    .chain(([recipient, ...rest]) => {
      const fields = [recipient, ...more, ...rest.flat()];
      return fc.tuple(
        fc.shuffledSubarray(fields, { minLength: fields.length }),
        fc.constantFrom(', ', ',\n    ', ', #c\n    '),
        fc.constantFrom('', ' ', ',', ', '),
      );
    })
    .map(([fields, comma, end]) => `{ ${fields.join(comma)}${end}}`);

const badge = line('badge', fc.constantFrom('acme/engines', '"acme/engines"', "'club/engines'"));
const issuedOn = line('issuedOn', fc.constantFrom('2026-05-01', '"2026-05-01T18:30:00+02:00"'));

const single: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 5, arbitrary: address.chain((text) => ownFields(text, [badge, issuedOn])) },
  {
    weight: 1,
    arbitrary: address.chain((text) =>
      flowFields(text, ['badge: acme/engines', 'issuedOn: 2026-05-01']).map((flow) => [flow]),
    ),
  },
);

const entry: fc.Arbitrary<Lines> = address.chain((text) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(ownFields(text, []), fc.constantFrom(1, 3)).map(asItem) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(flowFields(text, []), trailing)
        .map(([flow, end]): Lines => [`- ${flow}${end}`]),
    },
  ),
);

function asItem([lines, blanks]: [Lines, number]): Lines {
  const [first = '', ...rest] = lines;
  return [`-${' '.repeat(blanks)}${first}`, ...indent(rest, 1 + blanks)];
}

const several: fc.Arbitrary<Lines> = fc
  .tuple(
    badge,
    issuedOn,
    optional([blockText('narrative')]),
    fc.array(fc.tuple(entry, fc.constantFrom<Lines>([], ['#c'], [''])), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.constantFrom(0, 2),
  )
  .chain(([first, second, shared, entries, depth]) => {
    const items = entries.flatMap(([lines, between]) => [...between, ...lines]);
    const fields: Lines[] = [first, second, ...shared, ['awards: #c', ...indent(items, depth)]];
    return fc.shuffledSubarray(fields, { minLength: fields.length });
  })
  .map((fields) => fields.flat());

/** A whole file: an award or several, each with an address of its own somewhere in it. */
export const recipientFile: fc.Arbitrary<string> = fc
  .tuple(fc.oneof(single, several), optional([fc.constant(['#c']), fc.constant(['', '#c', ''])]))
  .map(([lines, end]) => {
    let count = 0;
    const yaml = [...lines, ...end.flat()].join('\n').replaceAll('#c', () => {
      count += 1;
      return `#c${count}`;
    });
    return `---\n${yaml}\n---\nThe body: recipient: nobody #c0\n`;
  });
