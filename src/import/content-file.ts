/** Fields and body → the text of a content file that our own reader reads back as the same. */

import { stringify } from 'yaml';
import { findFrontMatter, isFault } from '../syntax/front-matter.ts';
import { toJson } from '../syntax/plain-scalar.ts';
import { parseYaml } from '../syntax/yaml.ts';

const order = [
  'name',
  'url',
  'email',
  'telephone',
  'description',
  'imageAlt',
  'tags',
  'achievementType',
  'fieldOfStudy',
  'specialization',
  'creditsAvailable',
  'humanCode',
  'otherIdentifier',
  'alignment',
  'resultDescription',
  'creator',
  'language',
  'version',
  'related',
  'endorsement',
];

type Fields = Readonly<Record<string, unknown>>;

export type ContentText = {
  readonly text: string;
  /** Fields that would not be read back as they are, and were left out. */
  readonly unwritable: readonly string[];
};

/** @throws when not even the fields of our own are read back: a mistake in here */
export function contentText(fields: Fields, body: string): ContentText {
  const keys = Object.keys(fields).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const unwritable = keys.filter((key) => !isReadBack(only(fields, [key])));
  const written = only(
    fields,
    keys.filter((key) => !unwritable.includes(key)),
  );
  const text = `---\n${yamlOf(written)}---\n${body === '' ? '' : `${body}\n`}`;
  if (!isReadBack(written)) throw new Error('The fields of an import would not be read back.');
  return { text, unwritable };
}

const rank = (key: string): number => {
  const found = order.indexOf(key);
  return found === -1 ? order.length : found;
};

const only = (fields: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.map((key) => [key, fields[key]]));

const yamlOf = (fields: Fields): string =>
  Object.keys(fields).length === 0
    ? ''
    : stringify(fields, {
        version: '1.2',
        schema: 'core',
        lineWidth: 0,
        aliasDuplicateObjects: false,
      });

/** Through the same fences and the same parser as the content. */
function isReadBack(fields: Fields): boolean {
  const text = `---\n${yamlOf(fields)}---\n`;
  const found = findFrontMatter(text);
  if (isFault(found) || found.body.start !== text.length) return false;
  const { value = {}, findings } = parseYaml(text.slice(found.yaml.start, found.yaml.end));
  return findings.length === 0 && JSON.stringify(toJson(value)) === JSON.stringify(fields);
}
