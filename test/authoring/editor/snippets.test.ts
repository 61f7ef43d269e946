import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSnippets } from '../../../src/authoring/editor/snippets.ts';
import { isRead, refusedBySchema, yamlOf } from './judge.ts';

type Snippet = {
  readonly prefix: string;
  readonly scope: string;
  readonly description: string;
  readonly body: readonly string[];
};

const snippets = Object.values(editorSnippets()) as Snippet[];

const today: Readonly<Record<string, string>> = {
  $CURRENT_YEAR: '2026',
  $CURRENT_MONTH: '05',
  $CURRENT_DATE: '01',
};

const unescaped = (text: string): string => text.replace(/\\([\\$},|])/g, '$1');

/** What VS Code inserts. @param choose which word of a choice, from the first on */
const inserted = ({ body }: Snippet, choose = 0): string =>
  body
    .join('\n')
    .replace(/\$CURRENT_[A-Z]+/g, (name) => today[name] ?? name)
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, (_, text: string) => unescaped(text))
    .replace(/\$\{\d+\|((?:\\.|[^\\|])*)\|\}/g, (_, words: string) => {
      const all = words.split(/(?<!\\),/);
      return unescaped(all[choose % all.length] ?? '');
    })
    .replace(/\n?\$0$/, '\n');

/** What a file needs besides. */
const needed = {
  award: { badge: 'acme/engines', issuedOn: '2026-05-01' },
  badge: { name: 'Engines', description: 'Knows engines.', imageAlt: 'An engine.' },
  'badge-translation': {},
  'issuer-translation': {},
  issuer: { name: 'Acme', url: 'https://acme.example.org/', email: 'badges@example.org' },
  site: { url: 'https://badges.example.org/', title: 'The Club' },
} as const;

/** The files that take the snippet. */
function takenBy(snippet: Snippet, choose: number): readonly string[] {
  const text = inserted(snippet, choose);
  const yaml = yamlOf(text.startsWith('---\n') ? 'a.md' : 'a.yaml', text);
  const fields = parse(yaml) as Record<string, unknown>;
  return (Object.keys(needed) as (keyof typeof needed)[]).filter((file) => {
    const missing = Object.entries(needed[file]).filter(([name]) => !(name in fields));
    // A whole file lacks nothing.
    if (missing.length > 0 && text.startsWith('---\n')) return false;
    const whole = missing.map(([name, value]) => `${name}: ${value}\n`).join('') + yaml;
    return isRead(file, whole) && refusedBySchema(file, whole) === '';
  });
}

describe.each(snippets.map((snippet) => [snippet.prefix, snippet] as const))('%s', (_, snippet) => {
  test('gives what our reader and the schema of its file take, whichever word is chosen', () => {
    for (let choose = 0; choose < 31; choose += 1) {
      expect(takenBy(snippet, choose), inserted(snippet, choose)).not.toEqual([]);
    }
  });

  test('says what it is, and numbers its places from one', () => {
    expect(snippet.scope).toBe('markdown,yaml');
    expect(snippet.prefix).toMatch(/^badge-[a-z-]+$/);
    expect(snippet.description).toMatch(/^[A-Zb]/);
    const numbers = [...snippet.body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, number]) =>
      Number(number),
    );
    expect(numbers).toEqual([...numbers.slice(0, -1).map((_, index) => index + 1), 0]);
  });
});

test('one for each of these, and no two with one name', () => {
  const prefixes = snippets.map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect(prefixes).toEqual(
    expect.arrayContaining([
      ...['badge-award', 'badge-awards', 'badge-class', 'badge-issuer', 'badge-alignment'],
      ...['badge-evidence', 'badge-revoked', 'badge-erased', 'badge-result'],
      ...['badge-result-description', 'badge-endorsement'],
    ]),
  );
});

test('a whole recipient file', () => {
  const award = snippets.find(({ prefix }) => prefix === 'badge-award') as Snippet;
  expect(inserted(award)).toBe(`---
badge: acme/intro-to-engines
recipient: name@example.org
issuedOn: 2026-05-01
name: Ada Example
---
Built a working model of an engine.
`);
});

test('quotation marks that a value needs stay when something else is typed', () => {
  const site = snippets.find(({ prefix }) => prefix === 'badge-site');
  // Without them YAML takes what follows the # for a comment.
  expect(site?.body).toContain(`accent: "\${6:#0f5b63}"`);
});
