/** Texts of a translation belong to something that the badge has. */

import { expect, test } from 'vitest';
import { problemsOf } from '../support/publication.ts';
import { translated } from '../support/translated-site.ts';

const file = 'badges/acme/engines.de.md';

const told = async (fields: string): Promise<readonly string[]> => {
  const found = await problemsOf({ ...translated, [file]: `---\n${fields}---\n` });
  return found.filter((problem) => problem.includes('translation-'));
};

test('a skill that the badge has not, at its line', async () => {
  expect(
    await told(
      'alignment:\n  - { targetUrl: "https://skills.example.org/engine", targetName: Motoren }\n',
    ),
  ).toEqual([
    `${file}:3:18  translation-unknown
  2 | alignment:
  3 |   - { targetUrl: "https://skills.example.org/engine", targetName: Motoren }
    |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  The badge is aligned with nothing at "https://skills.example.org/engine".
  Did you mean "https://skills.example.org/engines"?`,
  ]);
});

test.each([
  [
    'resultDescription: { id: crafts, name: A }\n',
    'The badge describes no result "crafts".',
    'craft',
  ],
  [
    'resultDescription: { id: craft, rubricCriterionLevel: { id: workin, name: A } }\n',
    'This result has no level "workin".',
    'working',
  ],
])('%s', async (fields, message, near) => {
  const [found, ...more] = await told(fields);
  expect(more).toEqual([]);
  expect(found).toContain(message);
  expect(found).toContain(`Did you mean "${near}"?`);
});

test('without anything near, what there is', async () => {
  const [result] = await told('resultDescription: { id: unheard-of, name: A }\n');
  expect(result).toContain('Its results are "score", "craft".');
  const [level] = await told(
    'resultDescription: { id: score, rubricCriterionLevel: { id: a, name: A } }\n',
  );
  expect(level).toContain(
    'The badge itself describes levels of the result; a translation adds none.',
  );
});

test('the same twice', async () => {
  const twice = 'resultDescription:\n  - { id: craft, name: A }\n  - { id: craft, name: B }\n';
  const [found, ...more] = await told(twice);
  expect(more).toEqual([]);
  expect(found).toContain(`${file}:4:11  translation-twice`);
  expect(found).toContain('"craft" is translated further up already.');
});
