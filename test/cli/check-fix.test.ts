/** Whole broken sites through the real command: what it mends, what it says, and what it leaves alone. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inProcess, treeOf } from '../support/command.ts';
import { repository } from '../support/git-repository.ts';
import {
  ids,
  minimal,
  picture,
  type SiteFiles,
  sealedAward,
  siteFolder,
  writeFiles,
} from '../support/site.ts';

const { 'recipients/ada.md': _, ...noAwards } = minimal;

const decoder = new TextDecoder();
const textOf = (tree: ReadonlyMap<string, Uint8Array>, path: string): string | undefined => {
  const bytes = tree.get(path);
  return bytes && decoder.decode(bytes);
};

type Fixed = {
  readonly ok: boolean;
  readonly dryRun: boolean;
  readonly fixed: readonly { readonly file: string; readonly what: string }[];
  readonly problems: readonly { readonly code: string; readonly file: string }[];
};

async function fix(root: string, ...flags: string[]) {
  const { code, stdout, stderr } = await inProcess([
    'check',
    '--fix',
    '--json',
    '--root',
    root,
    ...flags,
  ]);
  expect(stderr).toBe('');
  const told = JSON.parse(stdout) as Fixed;
  expect(told.ok).toBe(code === 0);
  return { code, ...told, tree: await treeOf(root) };
}

const award = (more: string): string => `---\nbadge: acme/engines\n${more}\n---\nBuilt.\n`;

describe('names of fields', () => {
  test('one near name: renamed, with comments, order and quotation marks as they were', async () => {
    const root = await siteFolder({
      ...minimal,
      'badges/acme/engines.md':
        '---\n# The first\nname: Engines\n"descripton": Knows engines. # short\nimageAlt: An engine.\ntag: [a]\n---\nBuild one.\n',
    });
    const { code, fixed, tree, problems } = await fix(root);
    expect({ code, problems }).toMatchObject({ code: 0, problems: [] });
    expect(fixed).toEqual([
      { file: 'badges/acme/engines.md', what: 'The field "descripton" is now "description".' },
      { file: 'badges/acme/engines.md', what: 'The field "tag" is now "tags".' },
    ]);
    expect(textOf(tree, 'badges/acme/engines.md')).toBe(
      '---\n# The first\nname: Engines\n"description": Knows engines. # short\nimageAlt: An engine.\ntags: [a]\n---\nBuild one.\n',
    );
  });

  test.each([
    ['nothing near', 'colour: red', 'field-unknown'],
    ['the name is there already', 'nmae: Also', 'field-unknown'],
    ['twice', 'creditsAvailble: 1\ncreditsAvailabel: 2', 'field-unknown'],
    ['the value does not fit', 'supersedse: [x, y]', 'field-unknown'],
  ])('left alone: %s', async (__, line, left) => {
    const text = String(minimal['badges/acme/engines.md']).replace(
      '---\nBuild',
      `${line}\n---\nBuild`,
    );
    const root = await siteFolder({ ...minimal, 'badges/acme/engines.md': text });
    const { code, fixed, tree, problems } = await fix(root);
    expect({ code, fixed }).toEqual({ code: 1, fixed: [] });
    expect(problems.map(({ code }) => code)).toContain(left);
    expect(textOf(tree, 'badges/acme/engines.md')).toBe(text);
  });

  test('of the site, of cohorts and of a table', async () => {
    const root = await siteFolder({
      ...noAwards,
      'badges/site.yaml': `${minimal['badges/site.yaml']}timezone: Europe/Berlin\n`,
      'recipients/a.yaml':
        'badge: acme/engines\nissuedon: 2026-05-01\nawards:\n  - recipient: a@example.org\n    nme: A\n',
      'recipients/b.csv':
        'badge,recpient,issuedOn,evidence.1.nmae\nacme/engines,b@example.org,2026-05-01,Work\n',
    });
    const { code, fixed } = await fix(root);
    expect(code).toBe(0);
    expect(fixed.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      'badges/site.yaml: The field "timezone" is now "timeZone".',
      'recipients/a.yaml: The field "issuedon" is now "issuedOn".',
      'recipients/b.csv: The column "evidence.1.nmae" is now "evidence.1.name".',
      'recipients/a.yaml: The field "nme" is now "name".',
      'recipients/b.csv: The column "recpient" is now "recipient".',
      'recipients/a.yaml: 1 award is sealed now.',
      'recipients/b.csv: 1 award is sealed now.',
    ]);
  });
});

test('two near names leave a doubt', async () => {
  const text = sealedAward(ids[0], 17, 'nole: Captain\n');
  const root = await siteFolder({ ...minimal, 'recipients/ada.md': text });
  expect((await fix(root)).fixed).toEqual([]);
});

describe('dates', () => {
  test('in a usual order: quoted or not, in lists and in tables', async () => {
    const root = await siteFolder({
      ...noAwards,
      'recipients/a.md': award('recipient: a@example.org\nissuedOn: 1 May 2026 # a Friday'),
      'recipients/b.yaml':
        'badge: acme/engines\nawards:\n  - { recipient: b@example.org, issuedOn: "31/12/2025" }\n',
      'recipients/c.csv':
        'badge;recipient;issuedOn;expires;name\nacme/engines;c@example.org;1.5.2026;1.5.2027;C\nacme/engines;"d@example.org";2026/5/2;;"D; d"\n',
    });
    const { code, tree, fixed } = await fix(root);
    expect(code).toBe(0);
    expect(textOf(tree, 'recipients/a.md')).toContain('issuedOn: 2026-05-01 # a Friday\n');
    expect(textOf(tree, 'recipients/b.yaml')).toContain('issuedOn: "2025-12-31"');
    expect(textOf(tree, 'recipients/c.csv')).toMatch(/^acme\/engines;;2026-05-01;2027-05-01;C;/m);
    expect(textOf(tree, 'recipients/c.csv')).toMatch(/^acme\/engines;;2026-05-02;;"D; d";/m);
    expect(fixed).toContainEqual({
      file: 'recipients/c.csv',
      what: 'The date "1.5.2026" is now 2026-05-01.',
    });
  });

  test.each(['5/6/2026', 'yesterday', '31/31/2026', '1 May'])('%s stays', async (written) => {
    const text = award(`recipient: a@example.org\nissuedOn: ${written}`);
    const root = await siteFolder({ ...noAwards, 'recipients/a.md': text });
    const { code, tree } = await fix(root);
    expect(code).toBe(1);
    expect(textOf(tree, 'recipients/a.md')).toBe(text);
  });

  test('a slip in the name and a usual order, together', async () => {
    const text = award('recipient: a@example.org\nisuedOn: 31.12.2025');
    const root = await siteFolder({ ...noAwards, 'recipients/a.md': text });
    const { code, fixed } = await fix(root);
    expect(code).toBe(0);
    expect(fixed).toHaveLength(3);
  });

  test('one that would lie in the future stays as it is written', async () => {
    const text = award('recipient: a@example.org\nissuedOn: 31 December 2026');
    const root = await siteFolder({ ...noAwards, 'recipients/a.md': text });
    expect((await fix(root)).fixed).toEqual([]);
  });
});

describe('names of files', () => {
  test('endings', async () => {
    const {
      'badges/acme/engines.png': image = '',
      'badges/site.yaml': site = '',
      ...rest
    } = noAwards;
    const root = await siteFolder({
      ...rest,
      'badges/site.yml': site,
      'badges/acme/engines.PNG': image,
      'recipients/a.yml':
        'badge: acme/engines\nissuedOn: 2026-05-01\nawards:\n  - recipient: a@example.org\n',
      'recipients/b.Markdown': sealedAward(ids[0], 1),
    });
    const { code, tree, fixed } = await fix(root);
    expect(code).toBe(0);
    expect([...tree.keys()]).toEqual([
      'badges/acme/engines.md',
      'badges/acme/engines.png',
      'badges/acme/issuer.md',
      'badges/site.yaml',
      'recipients/a.yaml',
      'recipients/b.md',
    ]);
    expect(fixed).toContainEqual({
      file: 'badges/acme/engines.PNG',
      what: 'The file is now named "engines.png".',
    });
  });

  test('a name that is taken, and a picture that a text names', async () => {
    const files = {
      ...minimal,
      'recipients/ada.MD': sealedAward(ids[1], 2),
      'badges/acme/other.md':
        '---\nname: O\ndescription: O.\nimageAlt: O.\nimage: Other.PNG\n---\nO\n',
      'badges/acme/Other.PNG': picture(),
    };
    const { code, fixed } = await fix(await siteFolder(files));
    expect({ code, fixed }).toEqual({ code: 1, fixed: [] });
  });

  test('what comes to light in a renamed file is told, and no reason to keep the old name', async () => {
    const root = await siteFolder({
      ...minimal,
      'recipients/b.yml':
        'badge: acme/none\nissuedOn: 2026-05-01\nawards:\n  - recipient: a@example.org\n',
    });
    const { code, fixed, problems } = await fix(root);
    expect(code).toBe(1);
    expect(fixed).toEqual([{ file: 'recipients/b.yml', what: 'The file is now named "b.yaml".' }]);
    expect(problems.map(({ code }) => code)).toContain('award-unknown-badge');
  });

  test('a picture that is none, named in large letters, keeps its name', async () => {
    const { 'badges/acme/engines.png': __, ...rest } = minimal;
    const root = await siteFolder({ ...rest, 'badges/acme/engines.PNG': 'no picture' });
    const { code, fixed } = await fix(root);
    expect({ code, fixed }).toEqual({ code: 1, fixed: [] });
  });

  test('a drawing by its name, a photo by its bytes', async () => {
    const { 'badges/acme/engines.png': image = '', ...rest } = minimal;
    const root = await siteFolder({ ...rest, 'badges/acme/engines.svg': image });
    const { code, tree, fixed } = await fix(root);
    expect(code).toBe(0);
    expect(tree.has('badges/acme/engines.png')).toBe(true);
    expect(fixed).toEqual([
      { file: 'badges/acme/engines.svg', what: 'The file is now named "engines.png".' },
    ]);
  });

  const badge = {
    'badges/acme/Steam Engine.md': '---\nname: S\ndescription: S.\nimageAlt: S.\n---\nS\n',
    'badges/acme/Steam Engine.png': picture(),
    'badges/acme/Steam Engine.endorsements.yaml':
      'endorsement:\n  - comment: Good.\n    by: { name: E, url: https://e.example.org/, email: e@example.org }\n    issuedOn: 2026-01-01\n',
  };

  test('a badge that was never committed gets a name that can stand in an address, with what belongs to it', async () => {
    const { root } = await repository(minimal);
    await writeFiles(root, badge);
    const { code, tree, fixed } = await fix(root);
    expect(code).toBe(0);
    expect(
      [...tree.keys()].filter((path) => /steam/i.test(path) && !path.startsWith('.git/')),
    ).toEqual([
      'badges/acme/steam-engine.endorsements.yaml',
      'badges/acme/steam-engine.md',
      'badges/acme/steam-engine.png',
    ]);
    expect(fixed).toEqual([
      {
        file: 'badges/acme/Steam Engine.md',
        what: 'The file is now named "steam-engine.md", and what belongs to it likewise. Whatever names this badge has to say "acme/steam-engine".',
      },
    ]);
  });

  test('one that was committed keeps it, and so does one whose better name is taken', async () => {
    const { root } = await repository({ ...minimal, ...badge });
    expect((await fix(root)).fixed).toEqual([]);
    const taken = await siteFolder({
      ...minimal,
      'badges/acme/Engines.md': String(minimal['badges/acme/engines.md']),
    });
    expect((await fix(taken)).fixed).toEqual([]);
  });
});

describe('the address of the site', () => {
  test.each([
    [
      'url: http://badges.example.org/club/ # ours\n',
      'url: https://badges.example.org/club/ # ours\n',
    ],
    ['url: "HTTP://badges.example.org/club/"\n', 'url: "https://badges.example.org/club/"\n'],
    ['url: http://Badges_x.example.org/?a\n', undefined],
    ['url: ftp://badges.example.org/\n', undefined],
  ])('%j', async (line, expected) => {
    const root = await siteFolder({
      ...minimal,
      'badges/site.yaml': `${line}title: T\nformats: ["2.0"]\n`,
    });
    const { code, tree } = await fix(root);
    expect(code).toBe(expected === undefined ? 1 : 0);
    expect(textOf(tree, 'badges/site.yaml')).toBe(
      `${expected ?? line}title: T\nformats: ["2.0"]\n`,
    );
  });
});

describe('sealing', () => {
  const typed = award('recipient: a@example.org # met\nissuedOn: 2026-05-01');

  test('what is not sealed, where nothing else is wrong', async () => {
    const broken = award('recipient: b@example.org\nissuedOn: never');
    const root = await siteFolder({
      ...noAwards,
      'recipients/a.md': typed,
      'recipients/b.md': broken,
    });
    const { code, tree, fixed } = await fix(root);
    expect(code).toBe(1);
    expect(fixed).toEqual([{ file: 'recipients/a.md', what: '1 award is sealed now.' }]);
    expect(textOf(tree, 'recipients/a.md')).toMatch(/identity: sha256\$[0-9a-f]{64}.*# met\n/);
    expect(textOf(tree, 'recipients/b.md')).toBe(broken);
  });

  test('line ends and the byte-order mark stay', async () => {
    const crlf = `\u{FEFF}${typed.replaceAll('\n', '\r\n')}`;
    const { tree } = await fix(await siteFolder({ ...noAwards, 'recipients/a.md': crlf }));
    const text = Buffer.from(tree.get('recipients/a.md') ?? []).toString('utf8');
    expect(text).toContain('identity: sha256$');
    expect(text.startsWith('\u{FEFF}---\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('a badge that is not there is a question of meaning', async () => {
    const root = await siteFolder({
      ...noAwards,
      'recipients/a.md': typed.replace('engines', 'engine'),
    });
    expect((await fix(root)).fixed).toEqual([]);
  });
});

test('--dry-run says the same, and writes nothing', async () => {
  const files = {
    ...noAwards,
    'recipients/a.yml':
      'badge: acme/engines\nissuedon: 1 May 2026\nawards:\n  - recipient: a@example.org\n',
  };
  const root = await siteFolder(files);
  const before = await treeOf(root);
  const tried = await fix(root, '--dry-run');
  expect(tried).toMatchObject({ code: 0, ok: true, dryRun: true, problems: [] });
  expect(tried.tree).toEqual(before);
  const words = await inProcess(['check', '--fix', '--dry-run', '--root', root]);
  expect(words.stdout).toContain('Would mend 4 things in 2 files; nothing was changed.');
  expect((await fix(root)).fixed).toEqual(tried.fixed);
});

test('in words: what was done, and what is left', async () => {
  const root = await siteFolder({
    ...minimal,
    'badges/site.yaml': `${minimal['badges/site.yaml']}acent: "#0f5b63"\nmore: x\n`,
  });
  const { code, stdout, stderr } = await inProcess(['check', '--fix', '--root', root]);
  expect(code).toBe(1);
  expect(stdout).toBe(
    'badges/site.yaml: The field "acent" is now "accent".\nMended 1 thing in 1 file. What is left needs somebody who knows what was meant.',
  );
  expect(stderr).toContain('There is no field "more" here.');
  const clean = await inProcess(['check', '--fix', '--root', await siteFolder(minimal)]);
  expect(clean).toMatchObject({ code: 0, stdout: 'Nothing needs mending.', stderr: '' });
});

test('of many in one file, some are told', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `acme/engines,p${index}@example.org,1 May 2026\n`,
  );
  const root = await siteFolder({
    ...noAwards,
    'recipients/a.csv': `badge,recipient,issuedOn\n${rows.join('')}`,
  });
  const { code, stdout } = await inProcess(['check', '--fix', '--root', root]);
  expect(code).toBe(0);
  const lines = stdout.split('\n');
  expect(lines).toHaveLength(12);
  expect(lines[10]).toBe('recipients/a.csv: And 31 things more of the kind.');
  expect(lines[11]).toBe('Mended 41 things in 1 file. The content is in order then.');
});

test('it goes alone', async () => {
  const root = await siteFolder(minimal);
  for (const more of [['--output'], ['--against', 'main']]) {
    expect((await inProcess(['check', '--fix', ...more, '--root', root])).code).toBe(2);
  }
});

const mistakes = fc.record({
  date: fc.constantFrom('2026-05-01', '1 May 2026', '5/6/2026', '13/6/2026', 'soon', '"3.4.2025"'),
  dateName: fc.constantFrom('issuedOn', 'issuedon', 'isuedOn', 'awarded'),
  badge: fc.constantFrom('acme/engines', 'acme/engine', 'acme/Second One', 'acme/second-one'),
  recipient: fc.constantFrom('a@example.org', 'nobody', '{ address: a@example.org }'),
  award: fc.constantFrom('a.md', 'a.MD', 'a.markdown', 'a.txt'),
  list: fc.constantFrom('b.csv', 'b.CSV', 'b.yaml'),
  second: fc.constantFrom('Second One', 'second-one', 'second_one', 'engines'),
  image: fc.constantFrom('png', 'PNG', 'svg', 'jpg'),
  field: fc.constantFrom(
    '',
    'tgas: [a]\n',
    'imageAlt: Twice.\n',
    'imagealt: Other.\n',
    'x: y\n',
    'image: engines.png\n',
  ),
  url: fc.constantFrom('https', 'http', 'ftp'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
});

function siteWith({
  date,
  dateName,
  badge,
  recipient,
  award,
  list,
  second,
  image,
  field,
  url,
  lineEnd,
}: typeof mistakes extends fc.Arbitrary<infer Mistakes> ? Mistakes : never): SiteFiles {
  const text = `---\nbadge: ${badge}\nrecipient: ${recipient} # c\n${dateName}: ${date}\n---\nBody.\n`;
  return {
    ...noAwards,
    'badges/site.yaml': String(minimal['badges/site.yaml']).replace('https', url),
    [`badges/acme/${second}.md`]: `---\nname: S\ndescription: S.\n${field}imageAlt: S.\n---\nS\n`,
    [`badges/acme/${second}.${image}`]: picture(120, 120, 3),
    'recipients/good.md': sealedAward(ids[0], 17),
    [`recipients/${award}`]: text.replaceAll('\n', lineEnd),
    [`recipients/${list}`]: `badge,recipient,${dateName},name\n${badge},c@example.org,${date.replaceAll('"', '')},C\n`,
  };
}

test('mending twice changes nothing the second time, and a file without problems is never touched', async () => {
  await fc.assert(
    fc.asyncProperty(mistakes, async (made) => {
      const root = await siteFolder(siteWith(made));
      const before = await treeOf(root);
      const check = await inProcess(['check', '--json', '--root', root]);
      const told = (JSON.parse(check.stdout) as Fixed).problems;
      const first = await fix(root);
      const wrong = new Set(told.map(({ file }) => file.replace(/\.[^.]*$/, '')));
      for (const [path, bytes] of before) {
        if (!wrong.has(path.replace(/\.[^.]*$/, ''))) expect(first.tree.get(path)).toEqual(bytes);
      }
      const second = await fix(root);
      expect(second.fixed).toEqual([]);
      expect(second.tree).toEqual(first.tree);
    }),
    { numRuns: 15 },
  );
});

describe('translations', () => {
  const site = { 'badges/site.yaml': `${minimal['badges/site.yaml']}languages: [pt-BR]\n` };
  const name = '---\nname: Motores\n---\n';

  test('the language in the name of a file', async () => {
    const root = await siteFolder({
      ...minimal,
      ...site,
      'badges/acme/engines.pt_BR.md': name,
      'badges/acme/issuer.pt-BR.md': name,
    });
    const { code, fixed, tree } = await fix(root);
    expect(code).toBe(0);
    expect(fixed).toEqual([
      {
        file: 'badges/acme/engines.pt_BR.md',
        what: 'The file is now named "engines.pt-br.md".',
      },
      { file: 'badges/acme/issuer.pt-BR.md', what: 'The file is now named "issuer.pt-br.md".' },
    ]);
    expect(textOf(tree, 'badges/acme/engines.pt-br.md')).toBe(name);
  });

  test('stay where another of the name is there', async () => {
    const both = { 'badges/acme/engines.pt-br.md': name, 'badges/acme/engines.pt_br.md': name };
    const { code, fixed } = await fix(await siteFolder({ ...minimal, ...site, ...both }));
    expect([code, fixed]).toEqual([1, []]);
  });

  test('a field with a slip of the hand, one of a translation', async () => {
    const root = await siteFolder({
      ...minimal,
      ...site,
      'badges/acme/engines.pt-br.md': '---\nnmae: Motores\nversoin: 2\n---\n',
    });
    const { fixed, problems } = await fix(root);
    expect(fixed).toEqual([
      { file: 'badges/acme/engines.pt-br.md', what: 'The field "nmae" is now "name".' },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['field-unknown']);
  });

  test('go with a badge whose name becomes another', async () => {
    const { 'badges/acme/engines.md': text = '', 'badges/acme/engines.png': png = '' } = minimal;
    const { code, tree } = await fix(
      await siteFolder({
        ...noAwards,
        ...site,
        'badges/acme/Wheels_2.md': text,
        'badges/acme/Wheels_2.png': png,
        'badges/acme/Wheels_2.pt-br.md': name,
      }),
    );
    expect(code).toBe(0);
    expect([...tree.keys()].filter((path) => /wheels/i.test(path)).sort()).toEqual([
      'badges/acme/wheels-2.md',
      'badges/acme/wheels-2.png',
      'badges/acme/wheels-2.pt-br.md',
    ]);
  });
});
