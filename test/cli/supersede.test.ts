import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderSource } from '../../src/content/files.ts';
import type { GrantedAward } from '../../src/model/award.ts';
import { identityHash, isRecipient } from '../../src/model/recipient.ts';
import { awardFacts } from '../../src/publish/facts.ts';
import { load } from '../../src/publish/load.ts';
import { inProcess } from '../support/command.ts';
import { inTerminal, keys } from '../support/in-terminal.ts';
import { ids, minimal, now, type SiteFiles, salt, siteFolder } from '../support/site.ts';

const [first, second] = ids;
const read = (root: string, path: string) => readFile(join(root, path), 'utf8');
const ada = identityHash('ada@example.org', salt);

const old = `---
badge: acme/engines # the first of them
recipient: { type: email, identity: ${ada}, salt: ${salt} }
issuedOn: 2026-05-01
name: Ada
evidence: https://example.org/a
id: ${first}
statusIndex: 17
---
Built a *working* model.
`;
const { 'recipients/ada.md': _, ...bare } = minimal;
const folder = (files: SiteFiles = {}) =>
  siteFolder({ ...bare, 'recipients/2026/x.md': old, ...files });
const made = 'recipients/2026/engines-2026-05-01.md';

async function awardsOf(root: string): Promise<readonly GrantedAward[]> {
  const { publication, problems } = await load(folderSource(root), now);
  expect(problems).toEqual([]);
  return [...(publication?.awards.values() ?? [])] as GrantedAward[];
}

test('a correction: a new award beside the old one, which points to it and keeps its facts', async () => {
  const root = await folder();
  const [before] = await awardsOf(root);
  const run = await inProcess([
    'supersede',
    first,
    '--recipient',
    'Ada@Example.org',
    '--issued-on',
    '2026-05-02',
    '--set',
    'evidence.1.name=Work',
    '--set',
    'name=',
    '--root',
    root,
  ]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const [award, replaced] = (await awardsOf(root)).toSorted((a) => (a.revoked ? 1 : -1));
  if (before === undefined || award === undefined || replaced === undefined)
    throw new Error('awards');
  const page = `https://badges.example.org/club/awards/${award.id}/`;
  expect(awardFacts(replaced)).toBe(awardFacts(before));
  expect(replaced.revoked?.reason).toBe(`Replaced by a corrected award: ${page}`);
  expect(award).toMatchObject({
    issuedOn: '2026-05-02T00:00:00Z',
    narrative: 'Built a *working* model.',
    evidence: [{ id: 'https://example.org/a', name: 'Work' }],
  });
  expect(award.name).toBeUndefined();
  expect(award.statusIndex).not.toBe(17);
  expect(award.recipient.salt).not.toBe(salt);
  expect(isRecipient('ada@example.org', award.recipient)).toBe(true);
  expect(await read(root, 'recipients/2026/x.md')).toBe(
    old.replace(
      'statusIndex: 17\n',
      `statusIndex: 17\nrevoked: { on: 2026-11-01, reason: "${replaced.revoked?.reason}" }\n`,
    ),
  );
  expect(run.stdout).toContain('this is a correction.');
  expect(run.stdout).toContain(
    `Made acme/engines of 2026-05-02, ${award.id}: recipients/2026/engines-2026-05-02.md\n  ${page}`,
  );
  expect(run.stdout).toContain(
    `Revoked acme/engines of 2026-05-01, ${first}: recipients/2026/x.md`,
  );
});

test('another address; a second one gets a name of its own', async () => {
  const root = await folder();
  const run = await inProcess([
    'supersede',
    'ada@example.org',
    '--recipient',
    'tel:+44 20 7946 0000',
    '--reason',
    'She changed schools.',
    '--json',
    '--root',
    root,
  ]);
  const {
    made: [one],
    ...told
  } = JSON.parse(run.stdout);
  expect(told).toEqual({
    ok: true,
    dryRun: false,
    changed: [{ file: 'recipients/2026/x.md', award: first }],
    problems: [],
  });
  expect(one).toEqual({
    file: made,
    award: expect.stringMatching(/^[0-9a-f-]{36}$/),
    page: `https://badges.example.org/club/awards/${one.award}/`,
  });
  expect(await read(root, 'recipients/2026/x.md')).toContain(
    `reason: "She changed schools. Replaced by: ${one.page}"`,
  );
  const again = await inProcess(
    ['supersede', one.award, '--recipient', 'ada@new.example', '--root', root],
    {
      randomBytes: (length) => new Uint8Array(length).fill(77),
    },
  );
  expect(again.stdout).toContain('The address is another one than that of the old award.');
  expect(again.stdout).toContain('recipients/2026/engines-2026-05-01-2.md');
  expect(await read(root, made)).toContain(
    'Replaced by an award to another address of the same person: ',
  );
  expect(await awardsOf(root)).toHaveLength(3);
  const shown = run.stdout + run.stderr + again.stdout + again.stderr;
  expect(shown).not.toMatch(/7946|ada@|@new/);
  for (const path of await readdir(join(root, 'recipients/2026'))) {
    expect(await read(root, `recipients/2026/${path}`)).not.toMatch(/7946|ada@|@new/);
  }
});

test('the new award gets a status index that no award of the issuer has', async () => {
  const randomBytes = (length: number) => new Uint8Array(length).fill(3);
  const taken = 0x03030303 % 131_072;
  const other = old
    .replace(first, second)
    .replace('statusIndex: 17', `statusIndex: ${taken}`)
    .replace(salt, 'f'.repeat(32));
  const root = await folder({ 'recipients/other.md': other });
  const args = ['supersede', first, '--recipient', 'ada@new.example', '--root', root];
  expect((await inProcess(args, { randomBytes })).code).toBe(0);
  expect(await read(root, made)).toContain(`statusIndex: ${taken + 1}\n`);
});

test('out of a cohort: the new award says what its file says for all', async () => {
  const cohort = `badge: acme/engines\nissuedOn: 2026-05-01\nrole: crew # all\nawards:\n  - { recipient: { type: email, identity: ${ada}, salt: ${salt} }, id: ${first}, statusIndex: 17 }\n  - { recipient: { type: email, identity: ${ada}, salt: ${salt.replace('0', 'f')} }, id: ${second}, statusIndex: 18 }\n`;
  const root = await siteFolder({ ...bare, 'recipients/2026/x.yaml': cohort });
  const run = await inProcess([
    'supersede',
    first,
    '--recipient',
    'ada@example.org',
    '--narrative',
    'Led it.\n\nWell.',
    '--root',
    root,
  ]);
  expect(run.code).toBe(0);
  expect(await read(root, made)).toMatch(
    /\nrole: crew\nid: .*\nstatusIndex: .*\n---\nLed it\.\n\nWell\.\n$/,
  );
  expect(await read(root, 'recipients/2026/x.yaml')).toBe(
    cohort.replace(
      'statusIndex: 17 }',
      `statusIndex: 17, revoked: { on: 2026-11-01, reason: "${(/Replaced by a corrected award: \S+/.exec(run.stdout) ?? [])[0]}" } }`,
    ),
  );
});

describe('under the policy plain', () => {
  const plain = {
    'badges/site.yaml': `${minimal['badges/site.yaml']}recipients: plain\n`,
    'recipients/2026/x.md': old.replace(`identity: ${ada}`, 'address: ada@example.org'),
  };

  test('the address is known, and stays in the source', async () => {
    const root = await folder(plain);
    const run = await inProcess(['supersede', first, '--set', 'name=Ada E.', '--root', root]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('this is a correction.');
    expect(run.stdout).not.toContain('ada@');
    expect(await read(root, made)).toMatch(
      /recipient: \{ type: email, address: ada@example\.org, salt: \w{32} \}/,
    );
    expect(await awardsOf(root)).toHaveLength(2);
  });

  test('another one is typed', async () => {
    const root = await folder(plain);
    await inProcess(['supersede', first, '--recipient', 'ada@new.example', '--root', root]);
    expect(await read(root, made)).toContain('address: ada@new.example, ');
    expect(await awardsOf(root)).toHaveLength(2);
  });
});

describe('nothing is changed', () => {
  const to = ['--recipient', 'ada@new.example'];

  test.each<[string, string[], number, string]>([
    ['no award', to, 2, 'Say which award is replaced, one at a time.'],
    ['two awards', [first, second, ...to], 2, 'Say which award is replaced, one at a time.'],
    ['no address', [first], 2, 'Say to whom the new award goes with --recipient'],
    [
      'no address that is one',
      [first, '--recipient', 'Ada from next door'],
      2,
      '--recipient: This is no address.',
    ],
    [
      'nothing new',
      [first, '--recipient', 'ada@example.org'],
      2,
      'The new award would say the same as the old one.',
    ],
    [
      'nothing new in other words',
      [first, '--recipient', 'ada@example.org', '--set', 'name= Ada'],
      2,
      'would say the same',
    ],
    ['no field and value', [first, ...to, '--set', 'name'], 2, '--set takes a field and its value'],
    [
      'a field that is none',
      [first, ...to, '--set', 'nmae=Ada'],
      2,
      '--set nmae: There is no field "nmae" here. Did you mean "name"?',
    ],
    ['the id', [first, ...to, '--set', 'id=x'], 2, '--set id: The new award gets one of its own.'],
    [
      'a date ahead',
      [first, ...to, '--issued-on', '2027-01-01'],
      2,
      '--issued-on: "2027-01-01" lies in the future',
    ],
    ['a reason too long', [first, ...to, '--reason', 'x'.repeat(460)], 2, '--reason: The text has'],
    [
      'an unknown badge',
      [first, ...to, '--set', 'badge=acme/engine'],
      1,
      'Did you mean "acme/engines"',
    ],
    [
      'an award that would expire first',
      [first, ...to, '--set', 'expires=2026-01-01'],
      1,
      'award-expires-first',
    ],
    ['an unknown award', [second, ...to], 1, 'There is no award with this id.'],
  ])('%s', async (_, args, code, sentence) => {
    const root = await folder();
    const run = await inProcess(['supersede', ...args, '--root', root]);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).not.toMatch(/ada@|next door/);
    expect(await readdir(join(root, 'recipients/2026'))).toEqual(['x.md']);
    expect(await read(root, 'recipients/2026/x.md')).toBe(old);
  });

  test.each([
    ['revoked', 'revoked: { on: 2026-06-01, reason: x }\n', 'is revoked already, since 2026-06-01'],
    ['not sealed', '', 'award-not-sealed'],
  ])('%s', async (_, more, sentence) => {
    const text =
      more === ''
        ? old.replace(/recipient: .*/, 'recipient: ada@example.org')
        : old.replace('name: Ada\n', more);
    const root = await folder({ 'recipients/2026/x.md': text });
    const run = await inProcess(['supersede', first, ...to, '--root', root]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).not.toContain('ada@');
    expect(await read(root, 'recipients/2026/x.md')).toBe(text);
  });

  test('--dry-run', async () => {
    const root = await folder();
    const run = await inProcess(['supersede', first, ...to, '--dry-run', '--root', root]);
    expect(run.stdout).toContain('Would make acme/engines of 2026-05-01');
    expect(run.stdout).toContain('Would revoke acme/engines of 2026-05-01');
    expect(run.stdout).toMatch(/Nothing was changed\.$/);
    expect(await readdir(join(root, 'recipients/2026'))).toEqual(['x.md']);
    expect(await read(root, 'recipients/2026/x.md')).toBe(old);
  });
});

test('in front of a terminal it asks for the address', async () => {
  const root = await folder();
  const run = await inTerminal(
    ['supersede', first, '--set', 'name=Ada E.', '--root', root, '--now', '2026-11-01'],
    [['To which address', `ada@example.org${keys.enter}`]],
  );
  expect(run.screen).toContain('this is a correction.');
  expect(run.code).toBe(0);
  expect(await read(root, made)).toContain('name: Ada E.\n');
});
