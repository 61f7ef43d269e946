/** What a person sees who makes a mistake in the fields of Open Badges 3.0: the whole text, with its line. */

import { expect, test } from 'vitest';
import { problemsOf } from '../support/publication.ts';
import { ids, minimal, type SiteFiles, sealedAward } from '../support/site.ts';

const badge = (more: string): SiteFiles => ({
  'badges/acme/engines.md': String(minimal['badges/acme/engines.md']).replace(
    'imageAlt',
    `${more}imageAlt`,
  ),
});

const described = badge(`resultDescription:
  - id: grade
    name: Grade
    resultType: LetterGrade
    allowedValue: [F, C, B, A]
creditsAvailable: 3
`);

const award = (more: string): SiteFiles => ({
  ...described,
  'recipients/ada.md': sealedAward(ids[0], 17, more),
});

test.each<[string, SiteFiles, string[]]>([
  ['nothing wrong', award('result: { value: B }\ncreditsEarned: 3.0\n'), []],
  [
    'a type that there is not',
    badge('achievementType: certificate\n'),
    [
      `badges/acme/engines.md:4:18  field-invalid
  3 | description: Knows engines.
  4 | achievementType: certificate
    |                  ^^^^^^^^^^^
  "certificate" is none of the words that Open Badges has for this field.
  Did you mean "Certificate"? A word of your own begins with ext:, here "ext:certificate".`,
    ],
  ],
  [
    'a value that is not allowed',
    award('result:\n  - value: E\n'),
    [
      `recipients/ada.md:8:12  result-value-outside
  7 | result:
  8 |   - value: E
    |            ^
  "E" is none of the values that this result can have.
  The values are "F", "C", "B", "A".`,
    ],
  ],
  [
    'another result',
    award('result: [{ resultDescription: grades, value: A }]\n'),
    [
      `recipients/ada.md:7:31  award-result-unknown
  6 | statusIndex: 17
  7 | result: [{ resultDescription: grades, value: A }]
    |                               ^^^^^^
  The badge "acme/engines" describes no result "grades".
  Did you mean "grade"?`,
    ],
  ],
  [
    'a badge without results',
    { 'recipients/ada.md': sealedAward(ids[0], 17, 'result: { value: A }\n') },
    [
      `recipients/ada.md:7:9  award-result-unknown
  6 | statusIndex: 17
  7 | result: { value: A }
    |         ^^^^^^^^^^^^
  The badge "acme/engines" describes no results, so an award of it cannot state one.
  Describe it in badges/acme/engines.md under "resultDescription", or take "result" out.`,
    ],
  ],
  [
    'too many credits, and a time that runs backwards',
    award('creditsEarned: 3.5\nactivityStartDate: 2026-02-01\nactivityEndDate: 2026-01-31\n'),
    [
      `recipients/ada.md:7:16  award-credits-over (warning)
  6 | statusIndex: 17
  7 | creditsEarned: 3.5
    |                ^^^
  The award counts 3.5 credits, and the badge is worth 3.
  Correct the number. Where more can be earned than the badge says, nothing needs to be done.`,
      `recipients/ada.md:9:18  award-activity-reversed
  8 | activityStartDate: 2026-02-01
  9 | activityEndDate: 2026-01-31
    |                  ^^^^^^^^^^
  The activity would end before it began.
  Correct "activityStartDate" or "activityEndDate".`,
    ],
  ],
  [
    'descriptions that cannot be met',
    badge(`resultDescription:
  - id: craft
    name: Craft
    resultType: RubricCriterionLevel
    requiredLevel: wrking
    rubricCriterionLevel:
      - { id: working, name: Working }
      - { id: working, name: Again }
  - id: craft
    name: Score
    resultType: Percent
    valueMin: 10
    valueMax: 1
`),
    [
      `badges/acme/engines.md:8:20  result-level-unknown
  7 |     resultType: RubricCriterionLevel
  8 |     requiredLevel: wrking
    |                    ^^^^^^
  This result has no level "wrking".
  Did you mean "working"?`,
      `badges/acme/engines.md:11:15  result-id-taken
  10 |       - { id: working, name: Working }
  11 |       - { id: working, name: Again }
     |               ^^^^^^^
  Another level of this result has the id "working" already.
  Give each level an id of its own; awards say by it which level was reached.`,
      `badges/acme/engines.md:12:9  result-id-taken
  11 |       - { id: working, name: Again }
  12 |   - id: craft
     |         ^^^^^
  Another result of this badge has the id "craft" already.
  Give each result an id of its own; awards say by it which result they mean.`,
      `badges/acme/engines.md:15:15  result-range-reversed
  14 |     resultType: Percent
  15 |     valueMin: 10
     |               ^^
  The lowest value is "10" and the highest "1", so no value lies between them.
  Exchange valueMin and valueMax, or correct one of them.`,
    ],
  ],
])('%s', async (_, files, expected) => {
  expect(await problemsOf(files)).toEqual(expected);
});
