import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderSource } from '../../src/content/files.ts';
import { identityHash } from '../../src/model/recipient.ts';
import { awardFacts } from '../../src/publish/facts.ts';
import { load } from '../../src/publish/load.ts';
import { inProcess } from '../support/command.ts';
import { inTerminal, keys } from '../support/in-terminal.ts';
import { ids, minimal, now, type SiteFiles, sealedAward, siteFolder } from '../support/site.ts';

const [first, second, third] = ids;
const read = (root: string, path = 'recipients/ada.md') => readFile(join(root, path), 'utf8');
const why = ['--reason', 'Awarded twice.'];

/** A sealed award to an address; its number is its status index and part of its salt. */
const awardTo = (address: string, index: number, id: string, badge = 'acme/engines') => {
  const salt = `${index}`.padStart(32, '0');
  const identity = identityHash(address, salt);
  return `badge: ${badge}\nrecipient: { type: email, identity: ${identity}, salt: "${salt}" }\nissuedOn: 2026-05-0${index}\nid: ${id}\nstatusIndex: ${index}\n`;
};
const pistons = {
  'badges/acme/pistons.md':
    '---\nname: Pistons\ndescription: Knows them.\nimageAlt: One.\n---\nDo.\n',
  'badges/acme/pistons.png': minimal['badges/acme/engines.png'] ?? '',
};
/** Two awards to one person, one to another. */
const people: SiteFiles = {
  ...minimal,
  ...pistons,
  'recipients/ada.md': `---\n${awardTo('ada@example.org', 1, first)}---\n`,
  'recipients/more.md': `---\n${awardTo('ada@example.org', 2, second, 'acme/pistons')}---\n`,
  'recipients/2026/list.yaml': `awards:\n  - ${awardTo('bao@example.org', 3, third).trimEnd().replaceAll('\n', '\n    ')} # Bao\n`,
};

test('an award is revoked in its file, its facts stay, and the content is in order', async () => {
  const root = await siteFolder(minimal);
  const before = await read(root);
  const { mode } = await stat(join(root, 'recipients/ada.md'));
  const facts = async () => {
    const { publication } = await load(folderSource(root), now);
    return [...(publication?.awards.values() ?? [])].map((award) => [
      awardFacts(award),
      'revoked' in award,
    ]);
  };
  const [[fact] = []] = await facts();
  const run = await inProcess(['revoke', first, ...why, '--root', root]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain(`Revoked acme/engines of 2026-05-01, ${first}: recipients/ada.md`);
  expect(run.stdout).toContain('Keep the file: its addresses answer for ever.');
  expect(await read(root)).toBe(
    before.replace(
      'statusIndex: 17\n',
      'statusIndex: 17\nrevoked: { on: 2026-11-01, reason: "Awarded twice." }\n',
    ),
  );
  expect((await stat(join(root, 'recipients/ada.md'))).mode).toBe(mode);
  expect(await facts()).toEqual([[fact, true]]);
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
});

test('today is the day of the site; another one and a date-time can be said', async () => {
  const site = `${minimal['badges/site.yaml']}timeZone: Pacific/Auckland\n`;
  const root = await siteFolder({ ...minimal, 'badges/site.yaml': site });
  await inProcess(['revoke', first, ...why, '--root', root]);
  expect(await read(root)).toContain('revoked: { on: 2026-11-02, reason');
  await writeFile(join(root, 'recipients/ada.md'), String(minimal['recipients/ada.md']));
  await inProcess(['revoke', first, ...why, '--on', '2026-06-01T10:00:00+02:00', '--root', root]);
  expect(await read(root)).toContain('revoked: { on: "2026-06-01T10:00:00+02:00", reason');
});

describe('what a word can mean', () => {
  test.each([
    ['an id', () => third],
    ['a page', () => `https://badges.example.org/club/awards/${third}/`],
    ['a picture', () => `https://elsewhere.example/awards/${third}/badge.png`],
    ['a URN', () => `urn:uuid:${third.toUpperCase()}`],
    ['a file from the root', () => 'recipients/2026/list.yaml'],
    ['a file', (root: string) => join(root, 'recipients/2026/list.yaml')],
    ['an address', () => ' Bao@Example.ORG'],
  ])('%s', async (_, wordIn) => {
    const root = await siteFolder(people);
    const run = await inProcess(['revoke', wordIn(root), ...why, '--root', root, '--json']);
    expect(JSON.parse(run.stdout)).toEqual({
      ok: true,
      dryRun: false,
      changed: [{ file: 'recipients/2026/list.yaml', award: third }],
      unchanged: [],
      problems: [],
    });
    expect(await read(root, 'recipients/2026/list.yaml')).toContain(
      'statusIndex: 3 # Bao\n    revoked: { on: 2026-11-01, reason: "Awarded twice." }\n',
    );
  });

  test('a person with several awards: listed by badge and date, or told apart by the badge', async () => {
    const root = await siteFolder(people);
    const run = await inProcess(['revoke', 'ada@example.org', ...why, '--yes', '--root', root]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('This means 2 awards:');
    expect(run.stderr).toContain(`acme/engines of 2026-05-01, ${first}`);
    expect(run.stderr).toContain(`acme/pistons of 2026-05-02, ${second}`);
    expect(run.stderr).toContain('Nothing was changed.');
    expect(run.stderr).not.toContain('ada@');
    const one = await inProcess([
      'revoke',
      'ada@example.org',
      '--badge',
      'acme/pistons',
      ...why,
      '--root',
      root,
    ]);
    expect(one.code).toBe(0);
    expect(await read(root)).not.toContain('revoked');
    expect(await read(root, 'recipients/more.md')).toContain('revoked');
    const none = await inProcess([
      'revoke',
      'bao@example.org',
      '--badge',
      'acme/pistons',
      ...why,
      '--root',
      root,
    ]);
    expect(none.stderr).toContain(
      'None of the 1 award that this means is of the badge "acme/pistons".',
    );
  });

  test('everything that means nothing is told at once, and no address is', async () => {
    const root = await siteFolder(people);
    const words = [
      first,
      'eve@example.org',
      '22222222-2222-4222-8222-222222222222',
      'recipients/eve.md',
      '+44 20 7946 0000',
      'https://eve.example/',
    ];
    const run = await inProcess(['revoke', ...words, ...why, '--root', root]);
    expect(run.code).toBe(1);
    expect(run.stderr.match(/award-not-found/g)).toHaveLength(5);
    expect(run.stderr).toContain('No award was made to the address that is word 2 of the command.');
    expect(run.stderr).toContain('There is no award with this id.');
    expect(run.stderr).toContain('"recipients/eve.md" is no award');
    expect(run.stderr).not.toMatch(/eve@|7946|eve\.example/);
    expect(await read(root)).not.toContain('revoked');
  });

  test('a cohort: all of it with --yes; a CSV file by the fields that it shares', async () => {
    const head = 'recipient.type,recipient.identity,recipient.salt,issuedOn,id,statusIndex';
    const row = (index: number) =>
      `email,sha256$${'ab'.repeat(32)},${`${index}`.repeat(32)},2026-05-01,${ids[index]},${index}`;
    const root = await siteFolder({
      ...minimal,
      'recipients/ada.md': '---\nawards: []\n---\n',
      'recipients/list.csv': `\u{FEFF}${head}\n${row(0)}\n${row(1)}\n`,
      'recipients/list.yaml': 'badge: acme/engines\n',
    });
    const args = ['revoke', 'recipients/list.yaml', ...why, '--root', root];
    expect((await inProcess(args)).stderr).toContain('Or mean all of the file: --yes.');
    expect((await inProcess([...args, '--yes'])).code).toBe(0);
    const end = ',2026-11-01,Awarded twice.\n';
    expect(await read(root, 'recipients/list.csv')).toBe(
      `\u{FEFF}${head},revoked.on,revoked.reason\n${row(0)}${end}${row(1)}${end}`,
    );
  });

  test('a file that cannot be read whole is not revoked as a whole', async () => {
    const list = `badge: acme/engines\nawards:\n  - ${awardTo('bao@example.org', 3, third).replaceAll('\n', '\n    ')}\n  - issuedOn: today\n`;
    const root = await siteFolder({ ...minimal, 'recipients/list.yaml': list });
    const run = await inProcess([
      'revoke',
      'recipients/list.yaml',
      '--yes',
      ...why,
      '--root',
      root,
    ]);
    expect(run.stderr).toContain('date-invalid');
    expect((await inProcess(['revoke', third, ...why, '--root', root])).code).toBe(0);
    expect(await read(root, 'recipients/list.yaml')).toContain('revoked: { on');
  });
});

describe('nothing is changed', () => {
  test.each<[string, string[], string]>([
    ['no award', [...why], 'Say which award: its id'],
    ['no reason', [first], 'Say why with --reason: it is published with the award.'],
    ['an empty reason', [first, '--reason', ' '], '--reason: The text is empty.'],
    ['a reason in lines', [first, '--reason', 'a\nb'], '--reason: This field is one line'],
    [
      'an address in the reason',
      [first, '--reason', 'Was for ada@example.org'],
      'somebody’s address stands in it',
    ],
    ['no date', [first, ...why, '--on', '1 May'], '--on: "1 May" is no date'],
    [
      'a date ahead',
      [first, ...why, '--on', '2026-11-02'],
      '--on: "2026-11-02" lies in the future; today is 2026-11-01.',
    ],
  ])('wrong usage: %s', async (_, args, sentence) => {
    const root = await siteFolder(minimal);
    const run = await inProcess(['revoke', ...args, '--root', root]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).toContain('Usage: npm run badges -- revoke WHAT…');
    expect(run.stderr).not.toContain('ada@');
    expect(await read(root)).toBe(minimal['recipients/ada.md']);
  });

  test.each<[string, SiteFiles, string[], string]>([
    ['before it was made', {}, ['--on', '2026-04-30'], 'award-revoked-first'],
    ['a broken site.yaml', { 'badges/site.yaml': 'title: x\n' }, [], 'field-missing'],
    [
      'written in a way that cannot be edited',
      { 'recipients/ada.md': sealedAward(first, 17).replace('badge:', '&a badge:') },
      [],
      'Do it by hand: add to the award "revoked: { on: 2026-11-01, reason: "Awarded twice." }".',
    ],
    [
      'shared fields that cannot be read',
      { 'recipients/list.csv': 'id\nx\n', 'recipients/list.yaml': 'badge: [\n' },
      ['recipients/list.csv'],
      'recipients/list.yaml:2',
    ],
  ])('problems: %s', async (_, files, args, code) => {
    const root = await siteFolder({ ...minimal, ...files });
    const before = await read(root);
    const run = await inProcess(['revoke', first, ...why, ...args, '--root', root]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(code);
    expect(await read(root)).toBe(before);
  });

  test('an award that was never sealed was never published', async () => {
    const typed =
      '---\nbadge: acme/engines\nrecipient: ada@example.org\nissuedOn: 2026-05-01\n---\n';
    const root = await siteFolder({ ...minimal, 'recipients/new.md': typed });
    const run = await inProcess(['revoke', 'recipients/new.md', first, ...why, '--root', root]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('award-not-published');
    expect(run.stderr).toContain('change it in the file, or delete it there');
    expect(run.stderr).not.toContain('ada@');
    expect(await read(root)).toBe(minimal['recipients/ada.md']);
  });

  test('revoked and erased ones are told; a second run changes nothing', async () => {
    const root = await siteFolder({
      ...minimal,
      'recipients/gone.md': `---\nbadge: acme/engines\nid: ${second}\nstatusIndex: 2\nissuedOn: 2026-05-01\nerased: 2026-06-01\n---\n`,
    });
    await inProcess(['revoke', first, ...why, '--root', root]);
    const text = await read(root);
    const again = await inProcess(['revoke', first, second, '--root', root]);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toBe(
      `acme/engines, ${first}, is revoked already, since 2026-11-01.\nacme/engines, ${second}, was erased on 2026-06-01 and counts as revoked.\nNothing was changed.`,
    );
    expect(await read(root)).toBe(text);
  });

  test('--dry-run', async () => {
    const root = await siteFolder(minimal);
    const run = await inProcess(['revoke', first, ...why, '--dry-run', '--root', root]);
    expect(run.stdout).toBe(
      `Would revoke acme/engines of 2026-05-01, ${first}: recipients/ada.md\nNothing was changed.`,
    );
    expect(await read(root)).toBe(minimal['recipients/ada.md']);
  });
});

test('in front of a terminal it asks which award is meant, and why', async () => {
  const root = await siteFolder(people);
  const run = await inTerminal(
    ['revoke', 'ada@example.org', '--root', root, '--now', '2026-11-01'],
    [
      ['Which one?', keys.down + keys.enter],
      ['Why?', `Not earned.${keys.enter}`],
    ],
  );
  expect(run.screen).toContain(`acme/pistons of 2026-05-02, ${second}`);
  expect(run.screen).not.toContain('ada@');
  expect(run.code).toBe(0);
  expect(await read(root)).not.toContain('revoked');
  expect(await read(root, 'recipients/more.md')).toContain(
    'revoked: { on: 2026-11-01, reason: "Not earned." }',
  );
});
