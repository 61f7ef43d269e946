/**
 * Examples as the YAML extension shows them best. One that is a block of fields it would insert as the words
 * "[object Object]"; such examples stand in the description, and the first one becomes a snippet.
 *
 * @see yaml-language-server, `services/yamlCompletion.ts`, `getInsertTemplateForValue`
 */

import { stringify } from 'yaml';
import type { JsonSchema } from '../../content/schema/written-form.ts';

const isBlock = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isBlock) : typeof value === 'object' && value !== null;

/** @param told title, description, default and examples of a field */
export function shown({ examples, ...told }: JsonSchema): JsonSchema {
  if (!Array.isArray(examples)) return told;
  const [first] = examples;
  if (!isBlock(first)) return { ...told, examples: examples.filter((one) => !isBlock(one)) };
  return {
    ...told,
    markdownDescription: [escaped(String(told.description)), ...examples.map(fenced)].join('\n\n'),
    defaultSnippets: [{ label: 'An example to change', body: withoutPlaces(first) }],
  };
}

const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#+!|]/g, '\\$&');

const fenced = (example: unknown): string =>
  `\`\`\`yaml\n${stringify(example, { lineWidth: 0, version: '1.2' })}\`\`\``;

/** In a snippet `$` begins a place to fill in. */
function withoutPlaces(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\\$}]/g, '\\$&');
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withoutPlaces(part)]),
  );
}
