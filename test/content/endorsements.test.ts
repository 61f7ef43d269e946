/** Endorsements in a file of their own. */

import { expect, test } from 'vitest';
import type { AwardId } from '../../src/model/award.ts';
import { load } from '../../src/publish/load.ts';
import { problemsOf } from '../support/publication.ts';
import { ids, inMemory, minimal, now } from '../support/site.ts';

const entry = `  - comment: They know engines.
    by: { name: The Guild, url: "https://guild.example.org/", email: hello@guild.example.org }
    issuedOn: 2026-03-01
`;
const list = `endorsement:\n${entry}  - https://elsewhere.example.org/endorsement.json\n`;

test.each([
  ['an issuer', 'badges/acme/issuer.endorsements.yaml'],
  ['a badge', 'badges/acme/engines.endorsements.yaml'],
  ['an award', 'recipients/ada.endorsements.yaml'],
])('of %s', async (what, path) => {
  const { publication, problems } = await load(inMemory({ ...minimal, [path]: list }), now);
  expect(problems).toEqual([]);
  const award = publication?.awards.get(ids[0] as AwardId);
  const endorsed = {
    'an issuer': publication?.issuers.get('acme'),
    'a badge': publication?.badgeClasses.get('acme/engines'),
    'an award': award?.kind === 'granted' ? award : undefined,
  }[what];
  expect(endorsed?.endorsement).toMatchObject([
    { kind: 'written', number: 1, comment: 'They know engines.', by: { name: 'The Guild' } },
    { kind: 'elsewhere', url: 'https://elsewhere.example.org/endorsement.json' },
  ]);
});

test('a mistake is told in that file, at its line', async () => {
  const path = 'recipients/ada.endorsements.yaml';
  expect(await problemsOf({ [path]: list.replace('issuedOn', 'isuedOn') })).toEqual([
    expect.stringContaining(`${path}:2:`),
    `${path}:4:5  field-unknown
  3 |     by: { name: The Guild, url: "https://guild.example.org/", email: ••••••••••••••••••••••• }
  4 |     isuedOn: 2026-03-01
    |     ^^^^^^^
  There is no field "isuedOn" here.
  Did you mean "issuedOn"?`,
  ]);
  const [future] = await problemsOf({ [path]: list.replace('2026-03-01', '2027-03-01') });
  expect(future).toContain(`${path}:4:15  date-future`);
});

test('one place is enough', async () => {
  const [problem] = await problemsOf({
    'badges/acme/engines.endorsements.yaml': list,
    'badges/acme/engines.md': String(minimal['badges/acme/engines.md']).replace(
      '---\n',
      `---\n${list}`,
    ),
  });
  expect(problem).toContain('badges/acme/engines.endorsements.yaml:1:1  endorsement-twice');
});

test('a file that belongs to nothing, and a field that has no place in it', async () => {
  const problems = await problemsOf({
    'badges/acme/motors.endorsements.yaml': list,
    'badges/acme/engines.endorsements.yaml': `${list}name: x\n`,
  });
  expect(problems.map((one) => one.split('\n')[0])).toEqual([
    'badges/acme/engines.endorsements.yaml:6:1  field-unknown',
    'badges/acme/motors.endorsements.yaml  content-unexpected-file',
  ]);
});
