import { describe, expect, test } from 'vitest';
import { editorPaths, planEditor } from '../../../src/authoring/editor/plan.ts';

const fresh = planEditor(new Map());
const settings = '.vscode/settings.json';
const extensions = '.vscode/extensions.json';

const textOf = (path: string, plan = fresh): string =>
  plan.write.find((file) => file.path === path)?.text ?? '';
const beside = (text: string, path = settings) => planEditor(new Map([[path, text]]));

test('where nothing stands, everything is written; where all of it stands, nothing is', () => {
  expect(fresh.write.map(({ path }) => path)).toEqual([...editorPaths()]);
  expect(fresh.unchanged).toEqual([]);
  const again = planEditor(new Map(fresh.write.map(({ path, text }) => [path, text])));
  expect(again).toEqual({ write: [], unchanged: [...editorPaths()], problems: [] });
});

test('the settings name files that are written', () => {
  const { 'yaml.schemas': yaml, 'json.schemas': json } = JSON.parse(textOf(settings));
  const named = [...Object.keys(yaml), ...json.map(({ url }: { url: string }) => url)];
  expect(named).toHaveLength(4);
  for (const url of named) expect(editorPaths()).toContain(url.replace(/^\.\//, ''));
});

describe('settings of the owner', () => {
  const theirs = {
    'editor.fontSize': 18,
    'yaml.schemas': { 'https://example.org/a.json': 'a.yaml' },
    'json.schemas': [{ url: './b.json', fileMatch: ['b'] }],
    '[markdown]': { 'editor.wordWrap': 'on' },
  };

  test('stay, in their order, and ours come to them', () => {
    const together = JSON.parse(textOf(settings, beside(JSON.stringify(theirs))));
    expect(Object.keys(together).slice(0, 4)).toEqual(Object.keys(theirs));
    expect(together).toMatchObject({
      ...theirs,
      'json.schemas': [theirs['json.schemas'][0], { fileMatch: ['keys/*/*.json', '!.rosette/**'] }],
      'files.eol': '\n',
    });
    expect(Object.keys(together['yaml.schemas'])).toHaveLength(4);
    const twice = beside(textOf(settings, beside(JSON.stringify(theirs))));
    expect(twice.unchanged).toEqual([settings]);
  });

  test('an entry of an earlier time takes the new form at its place', () => {
    const ours = JSON.parse(textOf(settings));
    const old = {
      ...ours,
      'json.schemas': [{ ...ours['json.schemas'][0], fileMatch: ['old'] }, 1],
    };
    expect(JSON.parse(textOf(settings, beside(JSON.stringify(old))))).toEqual({
      ...ours,
      'json.schemas': [ours['json.schemas'][0], 1],
    });
  });

  test('recommended extensions stay too', () => {
    const given =
      '{ "recommendations": ["a.b", "redhat.vscode-yaml"], "unwantedRecommendations": [] }';
    expect(beside(given, extensions).unchanged).toEqual([extensions]);
    const others = textOf(extensions, beside('{ "recommendations": ["a.b"] }', extensions));
    expect(JSON.parse(others)).toEqual({ recommendations: ['a.b', 'redhat.vscode-yaml'] });
  });

  test('an empty file is a new one', () => {
    expect(textOf(settings, beside(' \n'))).toBe(textOf(settings));
  });
});

describe('a file with comments', () => {
  const commented = (json: string) =>
    json.replace('{', '{ // "not a comment": /*\n  /* of mine */').replace(/\}\s*$/, ', }\n');

  test('that lacks something is left, and what to add is told', () => {
    const plan = beside('{\n  // large\n  "editor.fontSize": 18\n}\n');
    expect(plan.write.map(({ path }) => path)).not.toContain(settings);
    expect(plan.unchanged).toEqual([]);
    expect(plan.problems).toMatchObject([
      { code: 'editor-file-kept', severity: 'warning', file: settings },
    ]);
    const [first, ...lines] = (plan.problems[0]?.hint ?? '').split('\n');
    expect(first).toBe('Add these lines to it yourself:');
    expect(JSON.parse(lines.join('\n'))).toEqual(JSON.parse(textOf(settings)));
  });

  test('that lacks nothing is unchanged', () => {
    const plan = beside(commented(textOf(settings)));
    expect(plan).toMatchObject({ unchanged: [settings], problems: [] });
  });

  test.each(['{', '[]', 'null', '3', '"text"', '{ "yaml.schemas": [] }', '{ "json.schemas": {} }'])(
    'as is one in which something else stands: %s',
    (text) => {
      const plan = beside(text);
      expect(plan.problems.map(({ code }) => code)).toEqual(['editor-file-kept']);
      expect(plan.write).toHaveLength(editorPaths().length - 1);
    },
  );
});
