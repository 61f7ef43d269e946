/** What the flags of `links` say, or a sentence about what is wrong with them. Pure. */

import { quote } from '../../../problems/quote.ts';

export const linksUsage =
  'links --csv FILE [--badge ISSUER/BADGE] [--map "Column=recipient"]… [--out NAME] [--eml] [--site DIR]';

/** What a column may hold by `--map`. */
const fields = ['recipient', 'name'];

/** `["E-mail=recipient"]` → the field by the column. A column's name may hold an equals sign itself. */
export function columnMap(flags: readonly string[]): Readonly<Record<string, string>> | string {
  const pairs: [string, string][] = [];
  for (const flag of flags) {
    const at = flag.lastIndexOf('=');
    const [column, field] = [flag.slice(0, at).trim(), flag.slice(at + 1).trim()];
    if (at < 1 || column === '' || !fields.includes(field)) {
      return `--map ${quote(flag)} does not say which column holds what; write --map "Column=recipient" or --map "Column=name".`;
    }
    pairs.push([column, field]);
  }
  return Object.fromEntries(pairs);
}

/** May it begin the name of a file? */
export const isFileName = (name: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name);

/** "Spring 2026.csv" → "spring-2026". */
export function fileNameOf(path: string): string {
  const base = path.split(/[/\\]/).pop() ?? '';
  const name = base
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return name === '' ? 'list' : name;
}
