import { describe, expect, test } from 'vitest';
import {
  identity,
  ids,
  minimal,
  picture,
  type SiteFiles,
  sealedAward,
} from '../../support/site.ts';
import { broken, type Changes, compared, edited, places } from './comparing.ts';

const ada = 'recipients/ada.md';

describe('awards', () => {
  test('a deleted file: how to bring it back, and what to do instead', async () => {
    expect(await broken(minimal, { [ada]: undefined })).toEqual([
      `recipients/ada.md  promise-address-gone
  Since main, this file is gone, and with it 1 award that was published. Its addresses would vanish.
  Bring it back: git checkout main -- recipients/ada.md
  An award made by mistake is revoked (npm run badges -- revoke ${ids[0]}), and somebody who wants to be forgotten is erased (npm run badges -- erase ${ids[0]}); both keep the addresses.`,
    ]);
  });

  const both: SiteFiles = { ...minimal, 'recipients/bea.md': sealedAward(ids[1], 18) };

  test('each deleted file is named, unless they are many', async () => {
    expect(await places(both, { [ada]: undefined, 'recipients/bea.md': undefined })).toEqual([
      'promise-address-gone recipients/ada.md',
      'promise-address-gone recipients/bea.md',
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 11 }, (_, at) => [
        `recipients/2026/${at}.md`,
        sealedAward(ids[0].replace('0b6cf1c2', `${String(at).padStart(8, '0')}`), at),
      ]),
    );
    const [found, ...more] = await broken({ ...minimal, ...many }, none(many));
    expect(more).toEqual([]);
    expect(found).toContain(
      '11 files of this folder are gone, of which this was the first, and with them 11 awards',
    );
    expect(found).toContain('git diff --diff-filter=D --name-only main -- recipients/2026');
  });

  const entry = (id: string, index: number) =>
    `  - recipient: { type: email, identity: ${identity}, salt: 0123456789abcdef0123456789a${String(index).padStart(5, '0')} }\n    id: ${id}\n    statusIndex: ${index}\n`;
  const head = 'badge: acme/engines\nissuedOn: 2026-05-01\nawards:\n';
  const cohort = {
    ...minimal,
    'recipients/all.yaml': head + entry(ids[1], 18) + entry(ids[2], 19),
  };

  test('an award that was taken out of a file is shown where it stood', async () => {
    const [found, ...more] = await broken(cohort, {
      'recipients/all.yaml': head + entry(ids[1], 18),
    });
    expect(more).toEqual([]);
    expect(found).toContain('recipients/all.yaml:7:5  promise-address-gone');
    expect(found).toContain('Since main, this award was taken out, and it was published.');
    expect(found).toContain(`npm run badges -- erase ${ids[2]}`);
  });

  test('a file of which only a part went elsewhere', async () => {
    const [found, ...more] = await broken(cohort, {
      'recipients/all.yaml': undefined,
      'recipients/rest.yaml': head + entry(ids[1], 18),
    });
    expect(more).toEqual([]);
    expect(found).toContain('recipients/all.yaml  promise-address-gone');
    expect(found).toContain('this file is gone, and with it 1 award');
    expect(found).toContain(
      'Put it into another file as it was; this shows the old one: git show main:./recipients/all.yaml',
    );
  });

  test('another id', async () => {
    const [found, ...more] = await broken(minimal, edited(minimal, ada, ids[0], ids[1]));
    expect(more).toEqual([]);
    expect(found).toContain('recipients/ada.md:5:5  promise-address-gone');
    expect(found).toContain('the id of this award has changed');
    expect(found).toContain(`Write the id as it was: id: ${ids[0]}`);
  });

  test('another id in another file, and another salt: the statusIndex tells', async () => {
    const text = String(edited(minimal, ada, ids[0], ids[1])[ada]).replace('a00017', 'b00017');
    expect(await places(minimal, { [ada]: undefined, 'recipients/x.md': text })).toEqual([
      'promise-address-gone recipients/x.md:5',
    ]);
  });

  test('another id and another statusIndex: the salt tells', async () => {
    const text = String(edited(minimal, ada, ids[0], ids[1])[ada]).replace(
      'Index: 17',
      'Index: 18',
    );
    expect(await places(minimal, { [ada]: text })).toEqual([
      'promise-address-gone recipients/ada.md:5',
    ]);
  });

  test('another award that takes the statusIndex is not this one', async () => {
    const changes = {
      [ada]: undefined,
      ...edited(both, 'recipients/bea.md', 'Index: 18', 'Index: 17'),
    };
    expect(await broken(both, changes)).toEqual([
      expect.stringContaining('this file is gone'),
      expect.stringContaining('the statusIndex of this award has changed'),
    ]);
  });

  test.each([
    ['recipients/ada lovelace.md', "git checkout main -- 'recipients/ada lovelace.md'"],
    ["recipients/ada's.md", "git checkout main -- 'recipients/ada'\\''s.md'"],
    ['recipients/ada@example.org.md', 'git checkout main -- FILE'],
  ])('a file called %s', async (path, remedy) => {
    const { [ada]: text = '', ...rest } = minimal;
    const [found] = await broken({ ...rest, [path]: text }, { [path]: undefined });
    expect(found).toContain(remedy);
  });

  test('no id any more', async () => {
    const [found] = await broken(minimal, edited(minimal, ada, `id: ${ids[0]}\n`, ''));
    expect(found).toContain('recipients/ada.md:2:1  promise-address-gone');
    expect(found).toContain('the id of this award is gone');
  });
});

const none = (files: SiteFiles): Changes =>
  Object.fromEntries(Object.keys(files).map((path) => [path, undefined]));

describe('a file that is broken today is not gone', () => {
  const table = {
    'recipients/all.yaml': 'badge: acme/engines\nissuedOn: 2026-05-01\n',
    'recipients/all.csv': `id,statusIndex,recipient.type,recipient.identity,recipient.salt\n${ids[1]},18,email,${identity},0123456789abcdef0123456789a00018\n`,
  };
  test.each<[string, string, Changes, SiteFiles?]>([
    ['a fence that is gone', 'front-matter-fence', edited(minimal, ada, '---\nBuilt', 'Built')],
    ['YAML that is none', 'yaml-syntax', edited(minimal, ada, 'issuedOn: ', 'issuedOn: [')],
    ['a field that is unknown', 'field-unknown', edited(minimal, ada, 'badge:', 'bagde:')],
    ['a date that is none', 'date-invalid', edited(minimal, ada, '05-01', '13-01')],
    [
      'in another file',
      'date-invalid',
      { [ada]: undefined, 'recipients/x.md': edited(minimal, ada, '05-01', '13-01')[ada] },
    ],
    [
      'a badge that is broken',
      'field-missing',
      edited(minimal, 'badges/acme/engines.md', 'name: Engines\n', ''),
    ],
    ['a picture that is gone', 'image-missing', { 'badges/acme/engines.png': undefined }],
    [
      'an issuer that is broken',
      'field-missing',
      edited(minimal, 'badges/acme/issuer.md', 'name: Acme\n', ''),
    ],
    [
      'a table, by the file beside it',
      'yaml-syntax',
      { 'recipients/all.yaml': 'badge: [' },
      { ...minimal, ...table },
    ],
    [
      'a table in UTF-16',
      'date-invalid',
      {
        'recipients/all.yaml': 'badge: acme/engines\nissuedOn: 1\n',
        'recipients/all.csv': utf16(table['recipients/all.csv']),
      },
      { ...minimal, ...table },
    ],
    [
      'text that is not UTF-8',
      'content-not-utf8',
      { [ada]: new Uint8Array([...new TextEncoder().encode(String(minimal[ada])), 0xff]) },
    ],
    [
      'a second award with its id',
      'award-id-taken',
      { 'recipients/z.md': String(minimal[ada]).replace('05-01', '06-01') },
    ],
    ['settings that cannot be read', 'url-invalid', { 'badges/site.yaml': 'url: x\ntitle: x\n' }],
  ])('%s', async (_, code, changes, before = minimal) => {
    const { problems, content } = await compared(before, changes);
    expect(problems).toEqual([]);
    expect(content.problems.map((problem) => problem.code)).toContain(code);
  });

  test('what else is gone is told, also in the same file', async () => {
    const text = `${String(table['recipients/all.csv'])}${ids[2]},19,email,${identity},0123456789abcdef0123456789a00019\n`;
    const before = { ...minimal, ...table, 'recipients/all.csv': text };
    const changes = edited(before, 'recipients/all.csv', `${ids[1]},18,`, ',');
    expect(
      await places(before, {
        ...changes,
        ...edited(before, 'recipients/all.yaml', '2026-05-01', '1'),
      }),
    ).toEqual(['promise-address-gone recipients/all.csv:2']);
  });

  test('a file that is too large to be looked into', async () => {
    const { problems, content } = await compared(minimal, {
      [ada]: `${minimal[ada]}${'x'.repeat(300_000)}`,
    });
    expect(content.problems.map(({ code }) => code)).toContain('content-too-large');
    expect(problems).toEqual([]);
  });
});

function utf16(text: string): Uint8Array {
  return new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
}

describe('badges', () => {
  const engines = 'badges/acme/engines.md';
  const moved: Changes = {
    [engines]: undefined,
    'badges/acme/engines.png': undefined,
    'badges/acme/motors.md': minimal[engines],
    'badges/acme/motors.png': minimal['badges/acme/engines.png'],
  };

  test('a badge that is gone', async () => {
    expect(
      await broken(minimal, { [engines]: undefined, 'badges/acme/engines.png': undefined }),
    ).toEqual([
      `badges/acme/engines.md  promise-address-gone
  Since main, the badge "acme/engines" is gone. Its addresses would vanish, and 1 award was made with it.
  Bring it back: git checkout main -- badges/acme/engines.md badges/acme/engines.png
  A badge that is not awarded any more says so with the date: retired: 2026-11-01`,
    ]);
  });

  test('another one that is new is not the same', async () => {
    const [found] = await broken(minimal, {
      ...moved,
      'badges/acme/motors.png': picture(130),
      'recipients/ada.md': undefined,
    });
    expect(found).toContain(
      'Bring it back: git checkout main -- badges/acme/engines.md badges/acme/engines.png',
    );
  });

  test('a badge without awards has addresses too', async () => {
    const before: SiteFiles = {
      ...minimal,
      'badges/acme/wheels.md': minimal[engines] ?? '',
      'badges/acme/wheels.png': picture(100),
    };
    expect(
      await places(before, {
        'badges/acme/wheels.md': undefined,
        'badges/acme/wheels.png': undefined,
      }),
    ).toEqual(['promise-address-gone badges/acme/wheels.md']);
  });

  test('a renamed one, with its awards: one problem', async () => {
    const [found, ...more] = await broken(minimal, {
      ...moved,
      ...edited(minimal, ada, 'acme/engines', 'acme/motors'),
    });
    expect(more).toEqual([]);
    expect(found).toContain('1 award was made with it (1 of them with another badge today)');
    expect(found).toContain('It looks renamed to "acme/motors".');
    expect(found).toContain('git mv badges/acme/motors.md badges/acme/engines.md');
  });

  test('an award that names another badge which was there before', async () => {
    const before = {
      ...minimal,
      'badges/acme/motors.md': minimal[engines] ?? '',
      'badges/acme/motors.svg': svg,
    };
    const changes = edited(before, ada, 'acme/engines', 'acme/motors');
    // Its pictures would stand at other addresses too; that is no second mistake.
    expect(await broken(before, changes)).toEqual([
      expect.stringContaining('Since main, the badge of this award has changed.'),
    ]);
  });
});

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><circle cx="50" cy="50" r="40"/></svg>';

describe('issuers', () => {
  const renamed = Object.fromEntries(
    Object.entries(minimal).flatMap(([path, content]) =>
      path.startsWith('badges/acme/')
        ? [[path, undefined] as const, [path.replace('acme', 'zenith'), content] as const]
        : [],
    ),
  );

  test('one that is gone, with all that it published: one problem', async () => {
    const changes = { 'badges/acme/issuer.md': undefined, 'badges/acme/engines.md': undefined };
    expect(await broken(minimal, changes)).toEqual([
      `badges/acme/issuer.md  promise-address-gone
  Since main, the issuer "acme" is gone. Its addresses would vanish, with those of 1 badge and 1 award.
  Bring it back: git checkout main -- badges/acme
  An issuer that awards nothing any more says so: awarding: false`,
    ]);
  });

  test('its file alone', async () => {
    const [found, ...more] = await broken(minimal, { 'badges/acme/issuer.md': undefined });
    expect(more).toEqual([]);
    expect(found).toContain('Bring it back: git checkout main -- badges/acme/issuer.md');
  });

  test('a renamed one, with its awards: one problem', async () => {
    const [found, ...more] = await broken(minimal, {
      ...renamed,
      ...edited(minimal, ada, 'acme/', 'zenith/'),
    });
    expect(more).toEqual([]);
    expect(found).toContain('It looks renamed to "zenith".');
    expect(found).toContain('git mv badges/zenith badges/acme');
  });
});

describe('what was never published promises nothing', () => {
  test('an award that is not sealed', async () => {
    const typed =
      '---\nbadge: acme/engines\nrecipient: ada@example.org\nissuedOn: 2026-05-01\n---\n';
    const before = { ...minimal, 'recipients/typed.md': typed };
    const { problems, unsound, added } = await compared(before, {
      'recipients/typed.md': sealedAward(ids[1], 18),
    });
    expect(problems).toEqual([]);
    expect(unsound).toEqual(['recipients/typed.md']);
    expect(added.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await compared(before, { 'recipients/typed.md': undefined })).problems).toEqual([]);
  });

  test('a site that was for trying out', async () => {
    const before = {
      ...minimal,
      ...edited(
        minimal,
        'badges/site.yaml',
        'https://badges.example.org/club/',
        'http://localhost:4321/',
      ),
    };
    const { problems, added } = await compared(before, {
      ...minimal,
      [ada]: undefined,
      'recipients/bea.md': sealedAward(ids[1], 18),
    });
    expect(problems).toEqual([]);
    expect(added.map(({ id }) => id)).toEqual([ids[1]]);
  });

  test('no site at all', async () => {
    const { problems, before, added, newBadges, newIssuers } = await compared({}, minimal);
    expect(problems).toEqual([]);
    expect(before).toBeUndefined();
    expect([added, newBadges, newIssuers].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  test('what is wrong with one award is nothing to the others', async () => {
    const before = {
      ...minimal,
      'recipients/bea.md': String(sealedAward(ids[1], 18)).replace('2026-05-01', '2026-13-01'),
    };
    expect(await places(before, { [ada]: undefined, 'recipients/bea.md': undefined })).toEqual([
      'promise-address-gone recipients/ada.md',
    ]);
  });
});

test('a copy with the same id, which had to be mended, was never published', async () => {
  const copy = String(minimal[ada]).replace('05-01', '06-01').replace('abab', 'baba');
  const before = { ...minimal, 'recipients/z.md': copy.replace('a00017', 'a00018') };
  const mended = sealedAward(ids[1], 18).replace('05-01', '06-01').replace('abab', 'baba');
  expect(await broken(before, { 'recipients/z.md': mended })).toEqual([]);
});
