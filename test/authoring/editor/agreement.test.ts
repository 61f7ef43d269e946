/** The schemas never refuse what our reader takes: on spellings of every kind, and on the files of real sites. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SchemaName, schemaNames } from '../../../src/authoring/editor/schemas.ts';
import { folderSource } from '../../../src/content/files.ts';
import { readContent } from '../../../src/content/read.ts';
import { planImport } from '../../../src/import/plan.ts';
import { hasShared, shared } from '../../shared.ts';
import { publicFiles } from '../../support/key-pairs.ts';
import { rich } from '../../support/rich-site.ts';
import { inMemory, minimal, type SiteFiles } from '../../support/site.ts';
import { documents } from './documents.ts';
import { isRead, refusedBySchema, schemaOf, yamlOf } from './judge.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** What YAML reads in ways of its own, and what fields take in more than one spelling. */
const scalars = [
  ...['', '~', 'null', 'true', 'False', '1.10', '0042', '2', '2.0', '.inf', '0x1F', '1e3', '-44'],
  ...['+44 20 7946 0000', '1234567890123456789012', '""', '" "', '"a\\nb"', '"a\\u0301"', 'a'],
  ...[
    '2026-05-01',
    '" 2026-05-01 "',
    '2026-05-01T18:30:00+02:00',
    '2026-05-01 18:30Z',
    '2026-02-30',
  ],
  ...[
    'https://example.org/',
    '"ht\\ttps:example.org"',
    '"\\x01HTTP://example.org"',
    '"https:\\\\\\\\a"',
  ],
  ...[
    'a@b.c',
    '" a@b.c "',
    'P2Y',
    'P1M',
    'ext:Role',
    '" Badge "',
    'Completed',
    'en',
    '"de-CH "',
    'UTC',
  ],
  ...[
    '"#0F5B63"',
    'sealed',
    'told',
    '1.1',
    '"3.0"',
    '2.0-signed',
    'email',
    'begun',
    '1.5',
    '0.000001',
  ],
];

/** Some text that stands for a value, sometimes as an editor would not write it. */
function spelled(value: unknown): fc.Arbitrary<string> {
  const example = spelledAsIs(value);
  const other = fc.constantFrom(...scalars);
  return fc.oneof(
    { weight: 12, arbitrary: example },
    { weight: 2, arbitrary: other },
    { weight: 1, arbitrary: example.map((text) => `[${text}]`) },
    { weight: 1, arbitrary: fc.constantFrom('[]', '{}', '[a, 1.10]') },
  );
}

function spelledAsIs(value: unknown): fc.Arbitrary<string> {
  if (Array.isArray(value)) {
    const items = fc.tuple(...value.map(spelled)).map((texts) => `[${texts.join(', ')}]`);
    return value.length === 1 ? fc.oneof(items, spelled(value[0])) : items;
  }
  if (typeof value === 'object' && value !== null) return spelledBlock(value);
  const quoted = JSON.stringify(String(value));
  const plain = typeof value === 'string' && !/^[\w./@-]+$/.test(value) ? quoted : String(value);
  return fc.constantFrom(plain, plain, quoted, JSON.stringify(` ${value} `));
}

/** Most of the fields, each with some value. */
const spelledBlock = (block: object): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...Object.entries(block).map(([name, value]) =>
        fc
          .tuple(fc.integer({ min: 0, max: 7 }), spelled(value))
          .map(([chance, text]) => (chance === 0 ? '' : `${JSON.stringify(name)}: ${text}`)),
      ),
    )
    .map((fields) => `{ ${fields.filter((field) => field !== '').join(', ')} }`);

/** Up to three fields at a time in some other way, or one that goes wrong would spoil every document. */
const respelled = (document: object): fc.Arbitrary<string> => {
  const fields = Object.entries(document);
  return fc.subarray(fields, { minLength: 1, maxLength: Math.min(3, fields.length) }).chain((few) =>
    spelledBlock(Object.fromEntries(few)).map((block) => {
      const rest = fields.filter((field) => !few.includes(field));
      const others = rest.map(
        ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
      );
      return [...others, block.slice(2, -2)].filter((text) => text !== '').join(', ');
    }),
  );
};

describe.each(schemaNames)('%s', (name) => {
  test('law: what our reader takes, however it is spelled, the schema takes too', () => {
    let taken = 0;
    const text = fc.constantFrom(...documents[name]).chain(respelled);
    fc.assert(
      fc.property(text, (fields) => {
        const yaml = `{ ${fields} }`;
        if (!isRead(name, yaml)) return;
        taken += 1;
        expect(refusedBySchema(name, yaml), yaml).toBe('');
      }),
      { numRuns: 150 },
    );
    // Else the law would hold because nothing was ever taken.
    expect(taken).toBeGreaterThan(15);
  });
});

/** The files of a site that our reader has nothing against, each judged by the schema for it. */
async function judged(files: SiteFiles | string): Promise<readonly SchemaName[]> {
  const source = typeof files === 'string' ? folderSource(files) : inMemory(files);
  const { problems } = await readContent(source);
  const seen: SchemaName[] = [];
  for (const { path } of await source.list()) {
    const name = schemaOf(path);
    // A picture that is missing is nothing that the fields say.
    const wrong = problems.some(({ file, code }) => file === path && !code.startsWith('image-'));
    if (name === undefined || wrong) continue;
    const text = new TextDecoder().decode(await source.read(path));
    expect(refusedBySchema(name, yamlOf(path, text)), path).toBe('');
    seen.push(name);
  }
  return seen;
}

describe('files of whole sites', () => {
  test('the example of this repository', async () => {
    const seen = await judged(repository);
    expect(seen).toEqual(
      expect.arrayContaining(['site', 'issuer', 'badge', 'award', 'recipients']),
    );
    expect(seen.length).toBeGreaterThan(10);
  });

  test('a site with every property, and one with keys', async () => {
    const seen = await judged({ ...minimal, ...rich, ...(await publicFiles()) });
    expect(seen.length).toBeGreaterThan(6);
    expect(seen.filter((name) => name === 'key')).toHaveLength(2);
  });

  test('what the README shows', () => {
    const text = readFileSync(`${repository}README.md`, 'utf8');
    const blocks = [...text.matchAll(/^```(?:markdown|yaml)\n(.*?)^```/gms)].map(
      ([, block = '']) => block,
    );
    const whole = blocks.filter((block) => /^(---\n)?(badge|name|url): /.test(block));
    expect(whole.length).toBeGreaterThan(0);
    for (const block of whole) {
      const yaml = yamlOf(block.startsWith('---') ? 'a.md' : 'a.yaml', block);
      const names = schemaNames.filter((name) => isRead(name, yaml));
      expect(names, block).not.toEqual([]);
      for (const name of names) expect(refusedBySchema(name, yaml), block).toBe('');
    }
  });

  test
    .skipIf(!hasShared)
    .each([
      ...['real/bridging-the-gap', 'real/cognipilot', 'real/geoscientific-chaos-union'],
      ...['real/software-carpentry', 'import/ob3/educredentials', 'import/ob3/dcc'],
      ...['import/ob1/badgr-server', 'spec/vectors/ob20/validator-core'],
    ])('what an import of %s makes', async (folder) => {
    const root = fileURLToPath(shared(`${folder}/`));
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(json|png|svg)$/.test(entry.name))
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .map((path) => ({
        path: path.slice(root.length),
        bytes: new Uint8Array(readFileSync(path)),
      }));
    const plan = planImport(files, new Map());
    const site = { 'badges/site.yaml': 'url: https://badges.example.org/\ntitle: The Club\n' };
    const seen = await judged({
      ...site,
      ...Object.fromEntries(plan.files.map(({ path, content }) => [path, content])),
    });
    expect(seen.length).toBeGreaterThan(1);
  });
});
