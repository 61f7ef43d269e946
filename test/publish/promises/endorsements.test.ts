import { describe, expect, test } from 'vitest';
import { ids, minimal, type SiteFiles, sealedAward } from '../../support/site.ts';
import { broken, compared, edited, places } from './comparing.ts';

const by = (name: string, comment = `${name} says so.`) =>
  `  - comment: ${comment}\n    by: { name: ${name}, url: "https://${name}.example.org/", email: office@${name}.example.org }\n    issuedOn: 2026-05-02\n`;
const elsewhere = '  - https://endorser.example.org/a.json\n';

const endorsed = (...entries: readonly string[]): SiteFiles => ({
  'recipients/ada.md': sealedAward(
    ids[0],
    17,
    entries.length === 0 ? '' : `endorsement:\n${entries.join('')}`,
  ),
});

const before = { ...minimal, ...endorsed(elsewhere, by('ann'), by('bob')) };

test('one that was removed is shown where it stood', async () => {
  const [found, ...more] = await broken(before, endorsed(elsewhere, by('ann')));
  expect(more).toEqual([]);
  expect(found).toContain('recipients/ada.md:12:5  promise-endorsement-changed');
  expect(found).toContain('1 endorsement was removed here');
  expect(found).not.toContain('office@bob');
});

describe('not at its number any more', () => {
  test.each([
    ['the first removed', endorsed(elsewhere, by('bob')), 9],
    ['all removed', endorsed(), 9],
    ['another order', endorsed(elsewhere, by('bob'), by('ann')), 9],
    ['one put in front', endorsed(by('cem'), by('ann'), by('bob')), 9],
    ['one put in place of another', endorsed(by('ann'), by('cem')), 12],
  ])('%s', async (_, changes, line) => {
    expect(await places(before, changes)).toEqual([
      `promise-endorsement-changed recipients/ada.md:${line}`,
    ]);
  });

  test('two of one person in another order', async () => {
    const two = { ...minimal, ...endorsed(by('ann', 'One.'), by('ann', 'Two.')) };
    expect(await places(two, endorsed(by('ann', 'Two.'), by('ann', 'One.')))).toHaveLength(1);
  });
});

describe('allowed', () => {
  test.each([
    ['one more at the end', endorsed(elsewhere, by('ann'), by('bob'), by('cem'))],
    ['an address less', endorsed(by('ann'), by('bob'))],
    [
      'addresses more, anywhere',
      endorsed(elsewhere, by('ann'), elsewhere.replace('a.', 'b.'), by('bob')),
    ],
    ['better words of the same person', endorsed(elsewhere, by('ann', 'She did.'), by('bob'))],
    [
      'erasure, which takes everything',
      {
        'recipients/ada.md': `---\nbadge: acme/engines\nid: ${ids[0]}\nstatusIndex: 17\nissuedOn: 2026-05-01\nerased: 2026-07-01\n---\n`,
      },
    ],
  ])('%s', async (_, changes) => {
    const { problems, content } = await compared(before, changes);
    expect(problems).toEqual([]);
    expect(content.publication).toBeDefined();
  });
});

test.each(['badges/acme/engines.md', 'badges/acme/issuer.md'])('of %s', async (path) => {
  const with1 = {
    ...minimal,
    ...edited(minimal, path, '\n---\n', `\nendorsement:\n${by('ann')}---\n`),
  };
  expect(await places(with1, { [path]: minimal[path] })).toEqual([
    `promise-endorsement-changed ${path}:6`,
  ]);
});

test('in a file of its own', async () => {
  const own = 'recipients/ada.endorsements.yaml';
  const files = { ...minimal, [own]: `endorsement:\n${by('ann')}${by('bob')}` };
  expect(await places(files, { [own]: `endorsement:\n${by('bob')}` })).toEqual([
    `promise-endorsement-changed ${own}:2`,
  ]);
});
