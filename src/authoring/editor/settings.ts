/** Files of `.vscode` that the owner may have filled: what Rosette needs in them, put beside what is theirs. */

import type { SchemaName } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

export const schemaPath = (name: SchemaName): string => `.vscode/schemas/${name}.schema.json`;

const urlOf = (name: SchemaName): string => `./${schemaPath(name)}`;

/** Private keys have other fields. */
const keySchemas = [{ fileMatch: ['keys/*/*.json', '!.rosette/**'], url: urlOf('key') }];

/** Schemas help in YAML alone: the extension does not look into the fields of Markdown files. */
const yamlSchemas = {
  [urlOf('site')]: 'badges/site.yaml',
  [urlOf('recipients')]: ['recipients/**/*.yaml', '!*.endorsements.yaml'],
  [urlOf('endorsements')]: '*.endorsements.yaml',
};

const settings = {
  'files.eol': '\n',
  // Snippets come up while somebody types; in Markdown they would have to be asked for.
  '[markdown]': { 'editor.quickSuggestions': { other: 'on', comments: 'on', strings: 'on' } },
  'yaml.schemas': yamlSchemas,
  'json.schemas': keySchemas,
};

const recommendations = ['redhat.vscode-yaml'];

/** What stands in each, and how it goes beside what an owner has. @throws TypeError where a value of theirs is another */
export const sharedFiles: Readonly<Record<string, { ours: Json; beside: (theirs: Json) => Json }>> =
  {
    '.vscode/settings.json': {
      ours: settings,
      beside: (theirs) => ({
        ...theirs,
        'files.eol': settings['files.eol'],
        '[markdown]': { ...blockIn(theirs, '[markdown]'), ...settings['[markdown]'] },
        'yaml.schemas': { ...blockIn(theirs, 'yaml.schemas'), ...yamlSchemas },
        'json.schemas': inPlace(listIn(theirs, 'json.schemas'), keySchemas, urlIn),
      }),
    },
    '.vscode/extensions.json': {
      ours: { recommendations },
      beside: (theirs) => ({
        ...theirs,
        recommendations: inPlace(listIn(theirs, 'recommendations'), recommendations, String),
      }),
    },
  };

function blockIn(json: Json, name: string): Json {
  const value = json[name] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new TypeError(name);
  return value as Json;
}

function listIn(json: Json, name: string): readonly unknown[] {
  const value = json[name] ?? [];
  if (!Array.isArray(value)) throw new TypeError(name);
  return value;
}

const urlIn = (entry: unknown): string =>
  String(typeof entry === 'object' && entry !== null && 'url' in entry ? entry.url : '');

/** Ours take the places of those with the same name, or come last. */
function inPlace(
  theirs: readonly unknown[],
  ours: readonly unknown[],
  nameOf: (entry: unknown) => string,
): readonly unknown[] {
  const byName = new Map(ours.map((entry) => [nameOf(entry), entry]));
  const kept = theirs.map((entry) => byName.get(nameOf(entry)) ?? entry);
  return [...kept, ...ours.filter((entry) => !kept.includes(entry))];
}
