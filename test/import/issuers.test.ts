import { expect, test } from 'vitest';
import { plan, sentences, written } from './planning.ts';

const issuer = (name: string) => ({ name, url: `https://${name}.example.org`, email: 'a@b.org' });
const badge = (named?: unknown) => ({
  name: 'Engines',
  description: 'Knows engines.',
  image: 'engines.png',
  criteria: 'https://acme.example.org/engines',
  ...(named === undefined ? {} : { issuer: named }),
});

test('an issuer that is not there: the only one is taken, and that is told', () => {
  const result = plan({
    'acme.json': issuer('acme'),
    'engines.json': badge('https://x.example.org/'),
  });
  expect(result.problems).toEqual([]);
  expect(Object.keys(written(result))).toContain('badges/acme/engines.md');
  expect(sentences(result.toDo)).toContain(
    'engines.json, issuer: Its issuer "https://x.example.org/" is not among the files. The badge went to the only one there is, "acme".',
  );
});

test('or the only one of the content', () => {
  const existing = new Map([['badges/acme/issuer.md', new Uint8Array()]]);
  const result = plan({ 'engines.json': badge() }, existing);
  expect(result.problems).toEqual([]);
  expect(Object.keys(written(result))).toEqual(['badges/acme/engines.md']);
});

test('with two of them it is a problem, and with none', () => {
  const two = plan({
    'acme.json': issuer('acme'),
    'bolt.json': issuer('bolt'),
    'engines.json': badge('https://x.example.org/'),
  });
  expect(two.problems).toMatchObject([
    {
      code: 'import-issuer',
      file: 'engines.json',
      message:
        'The badge is issued by "https://x.example.org/", and no profile of that issuer is among the files.',
      hint: 'Import the badge together with its issuer alone. Found here: "acme", "bolt".',
    },
  ]);
  expect(plan({ 'engines.json': badge() }).problems).toMatchObject([
    { code: 'import-issuer', message: 'The badge does not say who issues it.' },
  ]);
});

test('without ids, the name of the file decides; an embedded issuer without id is its own', () => {
  const result = plan({
    'acme.json': issuer('acme'),
    'bolt.json': issuer('bolt'),
    'engines.json': badge('https://acme.example.org/badges/acme.json'),
    'wheels.json': badge(issuer('cog')),
    'levers.json': badge(issuer('cog')),
  });
  expect(result.problems).toEqual([]);
  expect(Object.keys(written(result)).filter((path) => !path.endsWith('issuer.md'))).toEqual([
    'badges/acme/engines.md',
    'badges/cog/levers.md',
    'badges/cog/wheels.md',
  ]);
});
