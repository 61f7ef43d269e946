/** Fields → the lines of a front matter, as a person would have written them. */

import { stringify } from 'yaml';

type Value = string | readonly string[] | undefined;

/** Fields without a value are left out. A list stands in brackets, on one line. */
export const fieldLines = (fields: Readonly<Record<string, Value>>): string =>
  Object.entries(fields)
    .map(([name, value]) => (value === undefined ? '' : fieldLine(name, value)))
    .join('');

/** A file of content: its fields, then its text. */
export function contentOf(lines: string, body = ''): string {
  const text = tidy(body);
  return `---\n${lines}---\n${text === '' ? '' : `${text}\n`}`;
}

const options = { version: '1.2', schema: 'core', lineWidth: 0 } as const;

const flow = { ...options, collectionStyle: 'flow', flowCollectionPadding: false } as const;

const fieldLine = (name: string, value: string | readonly string[]): string =>
  typeof value === 'string'
    ? stringify({ [name]: tidy(value) }, options)
    : `${name}: ${stringify(value.map(tidy), flow)}`;

/** With the line ends of a repository. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
