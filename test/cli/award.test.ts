import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRecipient } from '../../src/model/recipient.ts';
import { inProcess, treeOf } from '../support/command.ts';
import { inTerminal, keys } from '../support/in-terminal.ts';
import { minimal, picture, type SiteFiles, siteFolder } from '../support/site.ts';

const folder = (files: SiteFiles = {}) => {
  const { 'recipients/ada.md': _, ...rest } = minimal;
  return siteFolder({ ...rest, ...files });
};
const read = (root: string, path: string) => readFile(join(root, path), 'utf8');
const first = 'recipients/2026/engines-2026-11-01.md';
const links = '.rosette/private/engines-2026-11-01-links.csv';
const site = String(minimal['badges/site.yaml']);

/** An award of the badge of `minimal`, with its root. */
async function award(root: string, ...args: string[]) {
  return inProcess(['award', '--root', root, ...args]);
}
const toAda = ['acme/engines', '--recipient', 'ada@example.org'];

test('one award by flags: sealed, in the order of the design, and the content is in order', async () => {
  const root = await folder();
  const run = await award(
    root,
    ...toAda,
    ...[
      '--name',
      'Ada Lovelace',
      '--narrative',
      'Built a working model.',
      '--expires',
      '1 May 2028',
    ],
    ...['--evidence', 'https://ada.example.org/model', '--set', 'role=captain'],
  );
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const text = await read(root, first);
  expect(text).toMatch(
    /^---\nbadge: acme\/engines\nrecipient: \{ type: email, identity: sha256\$[0-9a-f]{64}, salt: [0-9a-f]{32} \}\nissuedOn: 2026-11-01\nexpires: 2028-05-01\nname: Ada Lovelace\nevidence:\n {2}- https:\/\/ada\.example\.org\/model\nrole: captain\nid: [0-9a-f-]{36}\nstatusIndex: \d+\n---\nBuilt a working model\.\n$/,
  );
  const id = /\nid: (\S+)/.exec(text)?.[1] ?? '';
  expect(run.stdout).toBe(`${first}: 1 award
The award’s page: https://badges.example.org/club/awards/${id}/
Who gets which address: ${links}
Next: commit ${first} and push it; the pages are there when the site is built.`);
  const [, identity = '', salt = ''] = /identity: (\S+), salt: (\w+)/.exec(text) ?? [];
  expect(isRecipient(' ADA@example.org', { type: 'email', identity, salt })).toBe(true);
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
});

test('who gets which address is the owner’s alone', async () => {
  const root = await folder();
  await award(root, ...toAda, '--name', 'Ada');
  const table = await read(root, links);
  expect(table).toContain('ada@example.org');
  expect(table).toContain('https://badges.example.org/club/awards/');
  const { mode } = await stat(join(root, links));
  expect(mode & 0o077).toBe(0);
  const bea = await award(root, 'acme/engines', '--recipient', 'bea@example.org', '--no-links');
  expect(bea.stdout).not.toContain('Who gets');
  expect(await readdir(join(root, '.rosette/private'))).not.toContain(
    'engines-2026-11-01-2-links.csv',
  );
});

test('under the policy plain the address stays in the file', async () => {
  const root = await folder({ 'badges/site.yaml': `${site}recipients: plain\n` });
  expect((await award(root, ...toAda)).code).toBe(0);
  expect(await read(root, first)).toMatch(
    /\nrecipient: \{ type: email, address: ada@example\.org, salt: [0-9a-f]{32} \}\n/,
  );
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
});

test('the day is that of the site, and its language is understood', async () => {
  const zone = 'timeZone: Pacific/Kiritimati\nlanguage: de\n';
  const root = await folder({ 'badges/site.yaml': `${site}${zone}` });
  await award(root, ...toAda);
  // It is two in the morning of the next day there.
  expect(await read(root, 'recipients/2026/engines-2026-11-02.md')).toContain(
    'issuedOn: 2026-11-02',
  );
  await award(root, 'acme/engines', '--recipient', 'b@example.org', '--issued-on', '1. März 2026');
  expect(await read(root, 'recipients/2026/engines-2026-03-01.md')).toContain(
    'issuedOn: 2026-03-01',
  );
});

describe('the name of the file', () => {
  test('has a number where it is taken, whatever the ending of the other', async () => {
    const root = await folder({ [first.replace('.md', '.yaml')]: 'awards: []\n' });
    const refused = await award(root, ...toAda);
    // What another recipient file says has to be known before anything is awarded.
    expect(refused.stderr).toContain('recipient-file-form');
    const fine = await folder({ 'recipients/2026/ENGINES-2026-11-01.csv': 'badge,recipient\n' });
    await award(fine, ...toAda);
    expect(await read(fine, 'recipients/2026/engines-2026-11-01-2.md')).toContain('sha256$');
  });

  test('is what --file says, below recipients/ and new', async () => {
    const root = await folder();
    const run = await award(root, ...toAda, '--file', 'recipients/spring/one.md');
    expect(run.code).toBe(0);
    expect(await read(root, 'recipients/spring/one.md')).toContain('sha256$');
    for (const file of ['one.md', 'recipients/spring/one.md', 'recipients/one.csv']) {
      const refused = await award(root, ...toAda, '--again', '--file', file);
      expect(refused.code).toBe(1);
      expect(refused.stderr).toContain('award-file-name');
    }
    expect(
      (await award(root, ...toAda, '--again', '--file', `${root}/recipients/two.md`)).code,
    ).toBe(0);
  });
});

describe('somebody who has the badge already', () => {
  test('is told, and not awarded again but with --again', async () => {
    const root = await folder();
    await award(root, ...toAda);
    const before = await treeOf(root);
    const run = await award(root, 'acme/engines', '--recipient', 'ADA@EXAMPLE.org ');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(
      /^This person has acme\/engines already, since 2026-11-01: https:\/\/badges\.example\.org\/club\/awards\/[0-9a-f-]{36}\/\nNothing was added\. To award it all the same, add --again\./,
    );
    expect(await treeOf(root)).toEqual(before);
    expect((await award(root, ...toAda, '--again')).code).toBe(0);
    expect((await readdir(join(root, 'recipients/2026'))).length).toBe(2);
  });

  test('counts when it was revoked, and when it is not sealed yet', async () => {
    const typed =
      '---\nbadge: acme/engines\nrecipient: ada@example.org\nissuedOn: 2026-05-01\nrevoked: { on: 2026-06-01, reason: A mistake. }\n---\n';
    const root = await folder({ 'recipients/x.md': typed });
    const unsealed = await award(root, ...toAda);
    expect(unsealed.stdout).toContain(
      'had acme/engines from 2026-05-01, and it was revoked on 2026-06-01: recipients/x.md, which is not sealed yet',
    );
    await inProcess(['seal', '--all', '--root', root]);
    const data = await award(root, ...toAda, '--json');
    expect(JSON.parse(data.stdout)).toMatchObject({
      ok: true,
      written: [],
      already: [{ badge: 'acme/engines', issuedOn: '2026-05-01', revoked: true }],
    });
  });
});

test('--dry-run and --json', async () => {
  const root = await folder();
  const before = await treeOf(root);
  const words = await award(root, ...toAda, '--dry-run');
  expect(words.stdout).toBe(`Would write 1 award into ${first}; nothing was changed.`);
  const planned = JSON.parse((await award(root, ...toAda, '--dry-run', '--json')).stdout);
  expect(planned).toEqual({
    ok: true,
    dryRun: true,
    written: [{ file: first, awards: 1 }],
    already: [],
    links,
    problems: [],
  });
  expect(await treeOf(root)).toEqual(before);
  const done = JSON.parse((await award(root, ...toAda, '--json')).stdout);
  expect(done.written).toEqual([
    { file: first, awards: 1, page: expect.stringMatching(/\/awards\/[0-9a-f-]{36}\/$/) },
  ]);
  expect(JSON.stringify(done)).not.toContain('@example.org');
});

describe('nothing is written while something is wrong', () => {
  test.each<[string, string[], string[], SiteFiles]>([
    [
      'a badge that is none',
      ['acme/engine', '--recipient', 'ada@example.org'],
      ['award-unknown-badge', '--badge: "acme/engine"', 'Did you mean "acme/engines"'],
      {},
    ],
    [
      'an address that is none',
      ['acme/engines', '--recipient', 'ada(at)example'],
      ['field-invalid', '--recipient\n'],
      {},
    ],
    [
      'both at once',
      ['acme/engine', '--recipient', 'ada'],
      ['award-unknown-badge', 'field-invalid', '2 problems'],
      {},
    ],
    [
      'dates',
      [...toAda, '--issued-on', '5/1/2026', '--expires', 'soon'],
      ['date-ambiguous', '--issued-on: "5/1/2026"', '--expires: "soon"'],
      {},
    ],
    ['a day ahead', [...toAda, '--issued-on', '2027-01-01'], ['date-future'], {}],
    [
      'an end before the beginning',
      [...toAda, '--expires', '2020-01-01'],
      ['award-expires-first', '--expires: "2020-01-01"'],
      {},
    ],
    [
      'a result that the badge does not have',
      [...toAda, '--set', 'result.1.value=5'],
      ['award-result-unknown', '--set result.1.value: "5"'],
      {},
    ],
    [
      'no web address',
      [...toAda, '--evidence', 'ada@example.org'],
      ['url-invalid', '--evidence: "•••'],
      {},
    ],
    [
      'a retired badge',
      toAda,
      ['badge-retired'],
      {
        'badges/acme/engines.md': String(minimal['badges/acme/engines.md']).replace(
          'imageAlt',
          'retired: 2026-01-01\nimageAlt',
        ),
      },
    ],
    [
      'an issuer that awards no more',
      toAda,
      ['issuer-not-awarding'],
      {
        'badges/acme/issuer.md': String(minimal['badges/acme/issuer.md']).replace(
          'name:',
          'awarding: false\nname:',
        ),
      },
    ],
    [
      'a badge with problems of its own',
      toAda,
      ['award-badge-unread', 'npm run badges -- check'],
      { 'badges/acme/engines.md': '---\nname: x\n---\n' },
    ],
    ['no policy', toAda, ['badges/site.yaml'], { 'badges/site.yaml': 'title: x\n' }],
    [
      'recipient files that cannot be read',
      toAda,
      ['recipients/bea.md', 'front-matter-missing'],
      { 'recipients/bea.md': 'Bea' },
    ],
  ])('%s', async (_, args, told, files) => {
    const root = await folder(files);
    const before = await treeOf(root);
    const run = await award(root, ...args);
    expect(run.code).toBe(1);
    for (const part of told) expect(run.stderr).toContain(part);
    expect(run.stderr).toContain('Nothing was awarded');
    expect(run.stderr).not.toMatch(/ada[@(]/);
    expect(await treeOf(root)).toEqual(before);
  });
});

test('problems elsewhere stop nothing but the table of addresses', async () => {
  const bea = '---\nbadge: acme/engines\nrecipient: bea@example.org\nissuedOn: 2026-05-01\n---\n';
  const root = await folder({ 'recipients/bea.md': bea, 'recipients/notes.txt': 'x' });
  const run = await award(root, ...toAda);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('Who gets which address is not written yet.');
  expect(run.stdout).toContain('Then run: npm run badges -- links');
  expect(await read(root, first)).toContain('sha256$');
});

describe('wrong usage', () => {
  test.each<[string[], string]>([
    [[], 'Say which badge'],
    [['acme/engines'], 'Say to whom'],
    [['acme/engines', 'acme/boats'], 'An award is of one badge'],
    [['acme/engines', '--badge', 'acme/boats'], 'An award is of one badge'],
    [['acme/engines', '--recipient', 'a@b.org', '--recipient', 'c@d.org'], 'a list of them'],
    [[...toAda, '--partial'], '--partial belongs to a list'],
    [[...toAda, '--map', 'x=name'], '--map belongs to a list'],
    [[...toAda, '--dates', 'year-first'], '--dates is day-first or month-first'],
    [[...toAda, '--set', 'shoe=1'], 'An award has no field "shoe"'],
    [['--csv', 'x.csv', '--recipient', 'a@b.org'], '--recipient is one person’s'],
    [['--csv', 'x.csv', '--set', 'licenseNumber=1'], '"licenseNumber" belongs to one award'],
    [['--csv', 'x.csv', '--map', 'x'], 'Write --map "Column=field"'],
    [['--csv', 'x.csv', '--csv', 'y.csv'], 'One list at a time'],
  ])('%j', async (args, sentence) => {
    const root = await folder();
    const run = await award(root, ...args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).toContain('Usage: npm run badges -- award');
  });
});

test('help has examples of both ways', async () => {
  const { stdout } = await inProcess(['award', '--help']);
  expect(stdout).toContain('award acme/intro-to-engines --recipient ada@example.org');
  expect(stdout).toContain('award --csv ../spring.csv');
});

test('with --yes nobody is asked', async () => {
  const root = await folder();
  const ask = () => Promise.reject(new Error('asked'));
  const run = await inProcess(['award', '--root', root, '--yes'], {
    ask: { text: ask, choose: ask, confirm: ask },
  });
  expect(run.code).toBe(2);
});

const boats = {
  'badges/acme/boats.md': '---\nname: Boats\ndescription: x\nimageAlt: x\n---\nx\n',
  'badges/acme/boats.png': picture(),
  'badges/acme/old.md':
    '---\nname: Old\ndescription: x\nimageAlt: x\nretired: 2026-01-01\n---\nx\n',
  'badges/acme/old.png': picture(),
};

describe('questions', () => {
  test('only those that flags leave open, with badges that can be awarded', async () => {
    const root = await folder(boats);
    const asked: string[] = [];
    const run = await inProcess(['award', '--root', root, '--name', 'Ada'], {
      ask: {
        confirm: () => Promise.reject(new Error('asked')),
        choose: async ({ message, options }) => {
          asked.push(message, ...options.map(({ label, hint }) => `${label} ${hint}`));
          const [option] = options;
          if (option === undefined) throw new Error('nothing to choose');
          return option.value;
        },
        text: async ({ message, initial, validate }) => {
          asked.push(message.slice(0, 8));
          if (message.startsWith('To whom')) {
            expect(validate?.('ada')).toContain('no address');
            expect(validate?.('ada@example.org')).toBeUndefined();
            return 'ada@example.org';
          }
          if (message.startsWith('Awarded')) {
            expect(initial).toBe('2026-11-01');
            expect(validate?.('5/1/2026')).toContain('1 May 2026');
            return '2 May 2026';
          }
          return '';
        },
      },
    });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(asked).toEqual([
      'Which badge?',
      'Boats acme/boats',
      'Engines acme/engines',
      'To whom?',
      'Awarded ',
      'What did',
    ]);
    expect(await read(root, 'recipients/2026/boats-2026-05-02.md')).toMatch(/name: Ada\n.*---\n$/s);
  });

  test('without a badge that can be awarded it says what to do', async () => {
    const root = await siteFolder({ 'badges/site.yaml': site });
    const ask = () => Promise.reject(new Error('asked'));
    const run = await inProcess(['award', '--root', root], {
      ask: { text: ask, choose: ask, confirm: ask },
    });
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('npm run badges -- badge new');
  });

  test('in front of a terminal', async () => {
    const root = await folder(boats);
    const { code, screen } = await inTerminal(
      ['award', '--root', root, '--now', '2026-11-01'],
      [
        ['Which badge?', keys.down + keys.enter],
        ['To whom?', `ada@example.org${keys.enter}`],
        ['The name to show', `Ada${keys.enter}`],
        ['Awarded on which day?', keys.enter],
        ['What did they do?', `Built one.${keys.enter}`],
      ],
    );
    expect(code).toBe(0);
    expect(screen).toContain(`${first}: 1 award`);
    expect(await read(root, first)).toMatch(/issuedOn: 2026-11-01\nname: Ada\n.*\nBuilt one\.\n$/s);
  });

  test('broken off, nothing is changed', async () => {
    const root = await folder();
    const before = await treeOf(root);
    const { code, screen } = await inTerminal(
      ['award', '--root', root],
      [
        ['Which badge?', keys.enter],
        ['To whom?', keys.cancel],
      ],
    );
    expect(code).toBe(1);
    expect(screen).toContain('nothing was changed');
    expect(await treeOf(root)).toEqual(before);
  });
});
