import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderSource } from '../../src/content/files.ts';
import { load } from '../../src/publish/load.ts';
import { inProcess } from '../support/command.ts';
import { inTerminal, keys } from '../support/in-terminal.ts';
import {
  identity,
  ids,
  minimal,
  now,
  type SiteFiles,
  salt,
  sealedAward,
  siteFolder,
} from '../support/site.ts';

const [first, second, third] = ids;
const read = (root: string, path = 'recipients/ada.md') => readFile(join(root, path), 'utf8');
const isThere = (root: string, path: string) =>
  access(join(root, path)).then(
    () => true,
    () => false,
  );
const erased = (id: string, statusIndex: number) =>
  `badge: acme/engines\nid: ${id}\nstatusIndex: ${statusIndex}\nissuedOn: 2026-05-01\nerased: 2026-11-01\n`;

const personal = sealedAward(
  first,
  17,
  'name: Ada Example # our youngest\nevidence: https://badges.example.org/club/essays/ada.txt\nendorsement: https://school.example/endorsement.json\n',
);

test('five fields are left, and it says what that means and what it cannot reach', async () => {
  const root = await siteFolder({
    ...minimal,
    'recipients/ada.md': personal,
    'public/essays/ada.txt': 'x',
  });
  const run = await inProcess(['erase', first, '--yes', '--root', root]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(await read(root)).toBe(`---\n${erased(first, 17)}---\n`);
  expect(run.stdout).toBe(`Erased acme/engines of 2026-05-01, ${first}: recipients/ada.md
Its evidence is still published: delete "public/essays/ada.txt" too.
1 endorsement of it stands on the sites of others: ask them to take it down.

Badge, id, statusIndex and issuedOn stay. From the next build on every address of the award says that it was erased and names no one, and the award counts as revoked.
What erasing cannot reach:
  the history of this repository, and its clones and forks
  copies that the recipient, displayers and archives hold, and mails that were sent
  the caches of search engines and hosts, until they look again
  your own lists, also those below .rosette/private/
Next: npm run badges -- leaks finds what is left in the history; "After a leak" in GUIDES.md says how to take it out. Then commit and push.`);
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
  const { publication } = await load(folderSource(root), now);
  expect([...(publication?.awards.values() ?? [])]).toMatchObject([{ kind: 'erased', id: first }]);
});

describe('what goes with it', () => {
  const endorsement =
    'endorsement:\n  comment: Ada did well.\n  by: { name: Bo, url: https://bo.example/, email: bo@bo.example }\n  issuedOn: 2026-05-02\n';

  test('endorsements in a file of their own', async () => {
    const root = await siteFolder({ ...minimal, 'recipients/ada.endorsements.yaml': endorsement });
    const dry = await inProcess(['erase', first, '--dry-run', '--root', root]);
    expect(dry.code).toBe(0);
    expect(dry.stdout).toContain('Would delete recipients/ada.endorsements.yaml');
    expect(dry.stdout).toContain('Nothing was changed.');
    expect(await isThere(root, 'recipients/ada.endorsements.yaml')).toBe(true);
    const run = await inProcess(['erase', first, '--yes', '--json', '--root', root]);
    expect(JSON.parse(run.stdout)).toEqual({
      ok: true,
      dryRun: false,
      changed: [{ file: 'recipients/ada.md', award: first }],
      removed: ['recipients/ada.endorsements.yaml'],
      unchanged: [],
      problems: [],
    });
    expect(await isThere(root, 'recipients/ada.endorsements.yaml')).toBe(false);
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });

  const head = 'recipient.type,recipient.identity,recipient.salt,id,statusIndex,name';
  const row = (index: number) =>
    `email,${identity},${`${index}`.repeat(32)},${ids[index]},${index},Name ${index}\n`;
  const table: SiteFiles = {
    ...minimal,
    'recipients/ada.md': sealedAward(third, 17),
    'recipients/list.csv': `${head}\n${row(0)}${row(1)}`,
    'recipients/list.yaml':
      '# Of the course\nbadge: acme/engines\nissuedOn: 2026-05-01\nrole: crew\n',
  };

  test('what rows share, when the last of them goes', async () => {
    const root = await siteFolder(table);
    await inProcess(['erase', first, '--yes', '--root', root]);
    expect(await read(root, 'recipients/list.yaml')).toBe(table['recipients/list.yaml']);
    expect(await read(root, 'recipients/list.csv')).toBe(
      `${head},erased\n,,,${first},0,,2026-11-01\n${row(1)}`,
    );
    await inProcess(['erase', second, '--yes', '--root', root]);
    expect(await read(root, 'recipients/list.yaml')).toBe(
      'badge: acme/engines\nissuedOn: 2026-05-01\n',
    );
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });

  test('a whole cohort at once', async () => {
    const root = await siteFolder({
      ...table,
      'recipients/list.csv': `badge,issuedOn,${head}\nacme/engines,2026-05-01,${row(0)}acme/engines,2026-05-01,${row(1)}`,
      'recipients/list.yaml': 'role: crew\n',
    });
    const run = await inProcess(['erase', 'recipients/list.csv', '--yes', '--root', root]);
    expect(run.stdout).toContain('Deleted recipients/list.yaml');
    expect(await read(root, 'recipients/list.csv')).not.toMatch(/Name|sha256/);
    expect((await inProcess(['check', '--root', root])).code).toBe(0);
  });
});

test('what stands beside a tombstone is erased too', async () => {
  const rest = personal.replace('statusIndex: 17\n', 'statusIndex: 17\nerased: 2026-06-01\n');
  const root = await siteFolder({ ...minimal, 'recipients/ada.md': rest });
  expect((await inProcess(['check', '--root', root])).stderr).toContain('award-erased-rest');
  expect((await inProcess(['erase', first, '--yes', '--root', root])).code).toBe(0);
  expect(await read(root)).toBe(`---\n${erased(first, 17).replace('11-01', '06-01')}---\n`);
});

describe('nothing is changed', () => {
  test.each<[string, string[], number, string]>([
    ['no award', ['--yes'], 2, 'Say which award: its id'],
    ['nobody said yes', [first], 2, 'Erasing cannot be undone: add --yes if you mean it.'],
    ['nobody said yes to data', [first, '--json'], 2, 'add --yes'],
    [
      'a date ahead',
      [first, '--yes', '--on', '2027-01-01'],
      2,
      '--on: "2027-01-01" lies in the future',
    ],
    ['an unknown award', [second, '--yes'], 1, 'There is no award with this id.'],
    ['several awards', ['recipients/list.md'], 1, 'This means 2 awards:'],
    ['never sealed', ['recipients/new.md', '--yes'], 1, 'it was never published'],
  ])('%s', async (_, args, code, sentence) => {
    const entry = (index: number) =>
      `  - { recipient: { type: email, identity: ${identity}, salt: "${salt.slice(1)}${index}" }, id: ${ids[index]?.replace('b6c', 'b6d')}, statusIndex: ${index} }\n`;
    const files = {
      ...minimal,
      'recipients/ada.md': personal,
      'recipients/list.md': `---\nbadge: acme/engines\nissuedOn: 2026-05-01\nawards:\n${entry(0)}${entry(1)}---\n`,
      'recipients/new.md':
        '---\nbadge: acme/engines\nrecipient: bao@example.org\nissuedOn: 2026-05-01\n---\n',
    };
    const root = await siteFolder(files);
    const run = await inProcess(['erase', ...args, '--root', root]);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).not.toContain('bao@');
    for (const path of ['ada', 'list', 'new'] as const) {
      expect(await read(root, `recipients/${path}.md`)).toBe(files[`recipients/${path}.md`]);
    }
  });

  test('a second run', async () => {
    const root = await siteFolder(minimal);
    await inProcess(['erase', first, '--yes', '--root', root]);
    const again = await inProcess(['erase', first, '--root', root]);
    expect(again).toMatchObject({
      code: 0,
      stdout: `acme/engines, ${first}, was erased on 2026-11-01 and counts as revoked.\nNothing was changed.`,
    });
  });
});

describe('in front of a terminal', () => {
  test('it says what it does before it asks, and does it when told', async () => {
    const root = await siteFolder({ ...minimal, 'recipients/ada.md': personal });
    const run = await inTerminal(
      ['erase', first, '--now', '2026-11-01', '--root', root],
      [['Erase for good?', `${keys.up}${keys.enter}`]],
    );
    const [before = '', after = ''] = run.screen.split('Erased acme/engines');
    expect(before).toContain('This erases 1 award, and cannot be undone:');
    expect(before).toContain('the history of this repository');
    expect(after).toContain('the history of this repository');
    expect(run.code).toBe(0);
    expect(await read(root)).toBe(`---\n${erased(first, 17)}---\n`);
  });

  test('no is no', async () => {
    const root = await siteFolder(minimal);
    const ask = {
      text: () => Promise.reject(new Error('asked')),
      choose: () => Promise.reject(new Error('asked')),
      confirm: () => Promise.resolve(false),
    };
    const run = await inProcess(['erase', first, '--root', root], { ask });
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/Nothing was changed\.$/);
    expect(await read(root)).toBe(minimal['recipients/ada.md']);
  });
});
