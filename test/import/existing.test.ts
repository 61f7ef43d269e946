import { expect, test } from 'vitest';
import { picture } from '../support/site.ts';
import { asExisting, plan } from './planning.ts';

const given = {
  'issuer.json': { name: 'Acme', url: 'https://acme.example.org', email: 'a@b.org' },
  'engines.json': {
    name: 'Engines',
    description: 'Knows engines.',
    image: 'engines.png',
    criteria: 'https://acme.example.org/engines',
    issuer: 'issuer.json',
  },
  'engines.png': picture(),
};
const first = plan(given);
const bytes = (text: string) => new TextEncoder().encode(text);
const changed = (more: [string, Uint8Array | undefined][]) =>
  plan(given, new Map([...asExisting(first), ...more]));

test('a second run changes nothing, whatever line ends an editor left', () => {
  const again = plan(given, asExisting(first));
  expect(again).toMatchObject({ files: [], problems: [] });
  expect(again.unchanged).toEqual(first.files.map(({ path }) => path));
  const text = String(first.files.find(({ path }) => path.endsWith('issuer.md'))?.content);
  const windows = bytes(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  expect(changed([['badges/acme/issuer.md', windows]])).toMatchObject({ files: [], problems: [] });
});

test.each<[string, [string, Uint8Array | undefined], string]>([
  ['another text', ['badges/acme/engines.md', bytes('mine')], 'badges/acme/engines.md'],
  ['another picture', ['badges/acme/engines.png', picture(91)], 'badges/acme/engines.png'],
  ['a symbolic link', ['badges/acme/engines.md', undefined], 'badges/acme/engines.md'],
])('%s of the same name is a problem', (_, entry, file) => {
  expect(changed([entry]).problems).toMatchObject([
    {
      code: 'import-exists',
      severity: 'error',
      file,
      message:
        'A file of this name is there already and says something else. Nothing is overwritten.',
    },
  ]);
});

test('so are a file where a folder has to be, and a picture of the other kind', () => {
  const file = plan(given, new Map([['badges/acme', bytes('')]]));
  expect(new Set(file.problems.map(({ code, file }) => `${code} ${file}`))).toEqual(
    new Set(['import-exists badges/acme']),
  );
  const twin = plan(given, new Map([['badges/acme/engines.svg', bytes('<svg/>')]]));
  expect(twin.problems).toMatchObject([{ code: 'import-exists', file: 'badges/acme/engines.svg' }]);
});

test('the same files give the same plan in any order', () => {
  const turned = Object.fromEntries(Object.entries(given).reverse());
  expect(plan(turned)).toEqual(first);
});
