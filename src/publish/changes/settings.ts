/** Settings of the site that are no longer the same, each with its line in badges/site.yaml. Pure. */

import { given } from '../../model/given.ts';
import type { Site } from '../../model/site.ts';
import { placeOf } from '../../problems/frame.ts';
import { parseYaml, spanAt } from '../../syntax/yaml.ts';
import { type Difference, differences } from './differences.ts';

export type SettingChange = Difference & {
  /** Absent: the line was taken out, and what stands when nothing is said counts. */
  readonly line?: number;
};

const settings = [
  'url',
  'title',
  'description',
  'language',
  'languages',
  'translations',
  'timeZone',
  'accent',
  'formats',
  'bake',
  'recipients',
  'names',
  'index',
  'repository',
] as const satisfies readonly (keyof Site)[];

/** As they are written: the site’s own language is not among the others. */
const compared = settings.map(
  (name) =>
    [name, (site: Site) => (name === 'languages' ? site.languages.slice(1) : site[name])] as const,
);

/** @param text of badges/site.yaml today */
export function settingChanges(
  was: Site | undefined,
  is: Site,
  text: string,
): readonly SettingChange[] {
  if (was === undefined) return [];
  const tree = parseYaml(text);
  const written = tree.value;
  return differences(compared, was, is).map((change) => {
    const isWritten =
      typeof written === 'object' && written !== null && Object.hasOwn(written, change.what);
    const line = isWritten ? placeOf(text, spanAt(tree, [change.what], 'key')).line : undefined;
    return { ...change, ...given({ line }) };
  });
}
