import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as vocabulary from '../../../src/content/schema/vocabulary.ts';
import { hasShared, shared } from '../../shared.ts';
import { read, told } from './parse.ts';

const { achievementTypes, alignmentTargetTypes, identifierTypes, resultTypes, resultStatuses } =
  vocabulary;
const { wordOf } = vocabulary;

type Definitions = Record<
  string,
  {
    properties: Record<
      string,
      { enum?: string[]; oneOf?: { enum?: string[]; pattern?: string }[] }
    >;
  }
>;

const readSchema = (): Definitions =>
  (
    JSON.parse(
      readFileSync(shared('spec/schemas/ob3/ob_v3p0_achievementcredential_schema.json'), 'utf8'),
    ) as { $defs: Definitions }
  ).$defs;

describe.skipIf(!hasShared)('the published JSON schema', () => {
  const definitions = hasShared ? readSchema() : {};
  const property = (type: string, name: string) => definitions[type]?.properties[name];

  test.each([
    ['Achievement', 'achievementType', achievementTypes],
    ['Alignment', 'targetType', alignmentTargetTypes],
    ['IdentifierEntry', 'identifierType', identifierTypes],
    ['ResultDescription', 'resultType', resultTypes],
  ] as const)('%s, %s: the same words', (type, name, words) => {
    expect(property(type, name)?.oneOf?.[0]?.enum).toEqual(words);
  });

  test('the status of a result: the same words', () => {
    expect(property('Result', 'status')?.enum).toEqual(resultStatuses);
  });

  test('law: every word of one’s own that is accepted is one for the schema, and no other word of the list', () => {
    const pattern = new RegExp(
      property('Achievement', 'achievementType')?.oneOf?.[1]?.pattern ?? '^$',
    );
    const schema = wordOf(achievementTypes);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ext:aZ09._-| \n') }), (end) => {
        const result = schema.safeParse(`ext:${end}`);
        if (!result.success) return;
        expect(result.data).toMatch(pattern);
        expect(result.data).toMatch(/^ext:\S+$/);
        expect(achievementTypes).not.toContain(result.data);
      }),
    );
  });
});

describe('words', () => {
  test.each([
    ['Certificate', 'Certificate'],
    ['" Certificate "', 'Certificate'],
    ['ext:Role', 'ext:Role'],
    ['ext:My-Own_1.0', 'ext:My-Own_1.0'],
  ])('%s', (given, expected) => {
    expect(read(wordOf(achievementTypes), given).value).toBe(expected);
  });

  test.each([
    [
      'certificate',
      'Did you mean "Certificate"? A word of your own begins with ext:, here "ext:certificate".',
    ],
    [
      'Certifikate',
      'Did you mean "Certificate"? A word of your own begins with ext:, here "ext:Certifikate".',
    ],
    [
      'MicroCredentials',
      'Did you mean "MicroCredential"? A word of your own begins with ext:, here "ext:MicroCredentials".',
    ],
    ['"Ext: Board Member"', 'One of your own begins with ext:, here "ext:BoardMember".'],
    ['"ext:"', 'One of your own begins with ext:, here "ext:Role".'],
    ['"ext:-x"', 'One of your own begins with ext:, here "ext:Role".'],
    ['constructor', 'One of your own begins with ext:, here "ext:constructor".'],
    ['42', 'One of your own begins with ext:, here "ext:42".'],
  ])('refused: %s', (given, hint) => {
    const { problems } = read(wordOf(achievementTypes), given);
    expect(told(problems)).toEqual(['field-invalid']);
    expect(problems[0]?.hint).toContain(hint);
    if (!hint.startsWith('Did')) expect(problems[0]?.hint).toMatch(/^The words are Achievement, /);
  });

  test('an address that slipped into the field is not repeated', () => {
    const { problems } = read(wordOf(identifierTypes), 'ada@example.org');
    expect(JSON.stringify(problems)).not.toMatch(/ada|example/);
  });

  test.each(['', '""', '[Badge]', '{ a: b }', 'null'])('no word at all: %s', (given) => {
    expect(told(read(wordOf(resultTypes), given).problems)).toHaveLength(1);
  });
});
