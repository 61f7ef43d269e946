import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plan, readBack, written } from './planning.ts';

const keys = fc.constantFrom(
  ...['@context', 'type', 'id', 'name', 'url', 'email', 'image', 'criteria', 'issuer', 'badge'],
  ...['alignment', 'tags', 'tag', 'related', 'endorsement', 'credentialSubject', 'achievement'],
  ...['narrative', 'recipient', 'version', 'extensions:A', '__proto__', 'constructor', 'caption'],
);
const types = fc.constantFrom(
  'BadgeClass',
  'Issuer',
  'Achievement',
  'Profile',
  'OpenBadgeCredential',
);
const { any } = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary', maxLength: 20 }),
    types,
    fc.constantFrom('https://w3id.org/openbadges/v2', 'data:image/png;base64,AA==', '---\n---js'),
    fc.double(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(keys, tie('any'), { maxKeys: 8, noNullPrototype: true }),
  ),
}));

test('arbitrary documents never throw, and what is planned can be read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(any, { maxLength: 4 }), async (documents) => {
      const given = Object.fromEntries(documents.map((document, at) => [`${at}.json`, document]));
      const result = plan(given);
      const { problems } = await readBack(result);
      const syntax = problems.filter(({ code }) => /^(yaml|front-matter|slug|content)-/.test(code));
      expect(syntax.filter(({ code }) => code !== 'content-too-large')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('arbitrary bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, text) => {
      plan({ 'a.json': bytes, 'b.json': text, 'a.png': bytes });
    }),
    { numRuns: 100 },
  );
});

test.each<[string, unknown, string, string]>([
  ['an error in the JSON', '{\n  "name": "x"\n  "url"\n}', 'import-json', 'The file is not JSON'],
  ['JSON that ends early', '{"name": "x"', 'import-json', 'The file is not JSON'],
  ['nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 'import-json', '20 levels deep'],
  ['size', ' '.repeat(5_000_001), 'content-too-large', '5 MB'],
  ['Latin-1', Uint8Array.of(0x22, 0xe9, 0x22), 'content-not-utf8', 'not in UTF-8'],
  [
    'nothing of ours',
    { name: 'a-package', version: '1.0.0' },
    'import-nothing',
    'no issuer profile',
  ],
])('%s is one problem in words', (_, content, code, words) => {
  const { problems, files } = plan({ 'x.json': content });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code, file: 'x.json', severity: 'error' });
  expect(problems[0]?.message).toContain(words);
  expect(files).toEqual([]);
});

test('a place in the JSON is shown', () => {
  const [problem] = plan({ 'x.json': '{\n  "name": "x"\n  "url"\n}' }).problems;
  expect(problem).toMatchObject({ line: 3, column: 3 });
});

test('keys that stand twice and __proto__ do no harm', () => {
  const text = `{ "name": "A", "name": "B", "url": "https://b.example.org", "email": "a@b.org",
    "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }`;
  const result = plan({ 'x.json': text });
  expect(Object.keys(written(result))).toEqual(['badges/x/issuer.md']);
  expect(String(written(result)['badges/x/issuer.md'])).toContain('name: B');
  expect(result.leftOut.map(({ field }) => field)).toEqual(['__proto__', 'constructor']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
