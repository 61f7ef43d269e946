import { describe, expect, test } from 'vitest';
import { openBadgeCredential } from '../../src/documents/ob30/credential.ts';
import type { AwardId } from '../../src/model/award.ts';
import { confirmedName, nameHash } from '../../src/model/name-hash.ts';
import { toldName, toldPage } from '../../src/model/told-page.ts';
import type { JsonObject } from '../../src/verify/json.ts';
import { whose } from '../../src/verify/whose.ts';
import { problemsOf, publish } from '../support/publication.ts';
import { ids, minimal, salt, sealedAward } from '../support/site.ts';

const sealed = { identity: nameHash('Zoë  Åkesson', salt), salt };

const awardWith = async (name: string) => {
  const { publication, addresses } = await publish({
    ...minimal,
    'recipients/ada.md': sealedAward(ids[0], 17, `name: ${name}\n`),
  });
  const award = publication.awards.get(ids[0] as AwardId);
  if (award?.kind !== 'granted') throw new Error('The award is not there.');
  return { award, addresses };
};

describe('a name that was sealed', () => {
  test('is confirmed whatever its blanks and however its letters are put together', () => {
    for (const told of ['Zoë Åkesson', ' Zoë\t Åkesson ', 'Zoë Åkesson'.normalize('NFD')]) {
      expect(confirmedName(told, sealed)).toBe('Zoë Åkesson');
    }
    for (const told of ['zoë åkesson', 'Zoe Akesson', '', salt]) {
      expect(confirmedName(told, sealed)).toBeUndefined();
    }
  });

  test('goes behind the address of its page, and comes back from there', async () => {
    const { award, addresses } = await awardWith(
      `{ identity: ${sealed.identity}, salt: ${sealed.salt} }`,
    );
    const page = addresses.awardPage(award.id).url;
    const told = toldPage(award, addresses, 'Zoë Åkesson');
    expect(told).toBe(`${page}#name=Zo%C3%AB%20%C3%85kesson`);
    expect(toldName(new URL(told).hash)).toBe('Zoë Åkesson');
    expect(toldPage(award, addresses, 'Ada')).toBe(page);
    expect(toldPage(award, addresses, undefined)).toBe(page);
  });

  test('is an identifier of the credential, which whoever knows the name can compare', async () => {
    const { award, addresses } = await awardWith(
      `{ identity: ${sealed.identity}, salt: ${sealed.salt} }`,
    );
    const options = { isBaked: false, achievementEndorsements: [], endorsements: [] };
    const document = openBadgeCredential(award, addresses, options) as unknown as JsonObject;
    expect(whose(document, ' Zoë  Åkesson')).toBe('theirs');
    expect(whose(document, 'Ada Example')).toBe('not-theirs');
    expect(JSON.stringify(document)).not.toContain('kesson');
  });

  test('of an award whose page shows the name, the address stays plain', async () => {
    const { award, addresses } = await awardWith('Ada');
    expect(toldPage(award, addresses, 'Ada')).toBe(addresses.awardPage(award.id).url);
  });
});

test.each(['', '#', '#name=', '#name=%20', '#name=%E0%A4%A', '#url=x', `#name=${'a'.repeat(201)}`])(
  'no name stands in %j',
  (hash) => {
    expect(toldName(hash)).toBeUndefined();
  },
);

test('a name that waits to be sealed is told, and not repeated', async () => {
  const files = {
    'badges/site.yaml': `${minimal['badges/site.yaml']}names: told\n`,
    'recipients/ada.md': sealedAward(ids[0], 17, 'name: Ada Example\n'),
  };
  const [problem, ...more] = await problemsOf(files);
  expect(problem).toContain('award-name-plain (warning)');
  expect(problem).not.toContain('Ada');
  expect(more).toEqual([]);
});

test.each([
  ['{ told: Ada, salt: 0123456789abcdef0123456789abcdef }', 'both as a text and as its hash'],
  ['{ identity: abc, salt: 0123456789abcdef0123456789abcdef }', 'sha256$ and 64 digits'],
  [`{ identity: ${sealed.identity}, salt: short }`, 'shorter than 16 random bytes'],
  ['{ called: Ada }', 'a field that Rosette does not know'],
  ['[Ada]', 'a list stands here'],
])('%s is refused', async (name, message) => {
  const problems = await problemsOf({
    'recipients/ada.md': sealedAward(ids[0], 17, `name: ${name}\n`),
  });
  expect(problems.join()).toContain(message);
});
