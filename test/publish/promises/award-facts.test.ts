import { describe, expect, test } from 'vitest';
import { rich } from '../../support/rich-site.ts';
import {
  identity,
  ids,
  minimal,
  picture,
  type SiteFiles,
  salt,
  sealedAward,
} from '../../support/site.ts';
import { broken, type Changes, compared, edited, places } from './comparing.ts';

const ada = 'recipients/ada.md';
const engines = 'badges/acme/engines.md';

const id = (number: number) => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;
const sealed = (number: number) =>
  `{ type: email, identity: ${identity}, salt: ${salt.slice(0, -5)}${String(number).padStart(5, '0')} }`;

/** A YAML cohort of some awards. */
const cohort = (count: number, shared = 'issuedOn: 2026-05-01\n', own = ''): string =>
  `badge: acme/engines\n${shared}awards:\n${Array.from(
    { length: count },
    (_, at) => `  - recipient: ${sealed(at)}\n    id: ${id(at)}\n    statusIndex: ${at}\n${own}`,
  ).join('')}`;

test('a changed date of issue is named, with its place and what to do', async () => {
  expect(await broken(minimal, edited(minimal, ada, '2026-05-01', '2026-05-02'))).toEqual([
    `recipients/ada.md:4:11  promise-facts-changed
  3 | recipient: { type: email, identity: ${identity}, salt: 0123456789abcdef0123456789a00017 }
  4 | issuedOn: 2026-05-02
    |           ^^^^^^^^^^
  Since main, the date of issue of this award has changed. What was awarded stays as it was.
  Put it back; this shows what changed: git diff main -- recipients/ada.md
  To correct an award, make another one in its place: npm run badges -- supersede ${ids[0]}`,
  ]);
});

describe('each fact has a word and a place', () => {
  const added = (line: string): Changes =>
    edited(minimal, ada, '---\nBuilt', `${line}\n---\nBuilt`);
  test.each<[string, string, Changes, SiteFiles?]>([
    ['the recipient', '3', edited(minimal, ada, 'abab', 'baba')],
    ['the statusIndex', '6', edited(minimal, ada, 'statusIndex: 17', 'statusIndex: 18')],
    ['the narrative', '', edited(minimal, ada, 'Built', 'Bought')],
    ['the evidence', '7', added('evidence: https://work.example.org/')],
    ['the date of expiry', '7', added('expires: 2027-01-01')],
    ['the version', '7', added('version: 2')],
    ['the role', '7', added('role: Captain')],
    ['the term', '7', added('term: Spring')],
    ['the licence number', '7', added('licenseNumber: 0042')],
    ['the number of credits', '7', added('creditsEarned: 1')],
    ['the source', '7', added('source: { name: School, url: "https://school.example.org/" }')],
    ['the beginning of the activity', '7', added('activityStartDate: 2026-01-01')],
    ['the end of the activity', '7', added('activityEndDate: 2026-01-01')],
    ['the result', '20', edited(rich, ada, 'status: Completed', 'status: Failed'), rich],
    ['an extension', '36', edited(rich, ada, 'creator.example', 'other.example'), rich],
    [
      'the date of issue and the evidence',
      '4',
      {
        [ada]: String(added('evidence: https://work.example.org/')[ada]).replace('05-01', '05-02'),
      },
    ],
  ])('%s', async (words, line, changes, before = minimal) => {
    const [found, ...more] = await broken(before, changes);
    expect(more).toEqual([]);
    expect(found).toContain(`Since main, ${words} of this award`);
    expect(found?.slice(0, 40)).toContain(`${ada}${line === '' ? '  ' : `:${line}:`}`);
  });
});

test('what was taken out is shown where it stood', async () => {
  expect(await broken(rich, edited(rich, ada, 'role: Captain\n', ''))).toEqual([
    expect.stringContaining('29 | role: Captain\n     |       ^^^^^^^\n  Since main, the role'),
  ]);
});

test('unless the file has another name today: then the award is shown', async () => {
  const changes = edited(rich, ada, 'role: Captain\n', '');
  expect(await places(rich, { [ada]: undefined, 'recipients/x.md': changes[ada] })).toEqual([
    'promise-facts-changed recipients/x.md:2',
  ]);
});

test('no address and no name of a person is in what is told', async () => {
  const plain = {
    ...minimal,
    'badges/site.yaml': `${minimal['badges/site.yaml']}recipients: plain\n`,
    [ada]: sealedAward(ids[0], 17, 'name: Ada Example\n').replace(
      /recipient: .*/,
      `recipient: { type: email, address: ada@example.org, salt: ${salt} }`,
    ),
  };
  const [found] = await broken(plain, edited(plain, ada, 'ada@', 'bea@'));
  expect(found).toContain('Since main, the recipient of this award has changed.');
  expect(found).not.toMatch(/ada@|bea@/);
});

describe('allowed', () => {
  test.each<[string, Changes, SiteFiles?]>([
    ['nothing', {}],
    ['a new award', { 'recipients/bea.md': sealedAward(ids[1], 18) }],
    [
      'a revocation',
      { [ada]: sealedAward(ids[0], 17, 'revoked: { on: 2026-06-01, reason: x }\n') },
    ],
    ['another reason of a revocation', edited(rich, 'recipients/revoked.md', 'twice', '2×'), rich],
    ['a name', { [ada]: sealedAward(ids[0], 17, 'name: Ada\n') }],
    ['no name any more', edited(rich, ada, 'name: Ada\n', ''), rich],
    ['an erasure', { [ada]: erased(ids[0], 17) }],
    ['an erasure of what was revoked', { 'recipients/revoked.md': erased(ids[1], 18) }, rich],
    ['another file', { [ada]: undefined, 'recipients/2026/x.md': minimal[ada] }],
    ['another order of fields', { [ada]: reordered(String(minimal[ada])) }],
    ['other quotation marks', edited(minimal, ada, 'acme/engines', '"acme/engines"')],
    ['line ends of Windows', { [ada]: String(minimal[ada]).replaceAll('\n', '\r\n') }],
    ['a byte-order mark', { [ada]: `\uFEFF${minimal[ada]}` }],
    ['the same moment', edited(minimal, ada, '2026-05-01', '2026-05-01T02:00:00+02:00')],
    [
      'a cohort',
      {
        [ada]: undefined,
        'recipients/all.yaml': `badge: acme/engines\nissuedOn: 2026-05-01\nawards:\n  - ${String(minimal[ada]).match(/recipient: .*/)?.[0]}\n    id: ${ids[0]}\n    statusIndex: 17\n    narrative: Built a working model.\n`,
      },
    ],
    [
      'a table',
      {
        [ada]: undefined,
        'recipients/all.yaml': 'badge: acme/engines\nissuedOn: 2026-05-01\n',
        'recipients/all.csv': `id,statusIndex,recipient.type,recipient.identity,recipient.salt,narrative\n${ids[0]},17,email,${identity},0123456789abcdef0123456789a00017,Built a working model.\n`,
      },
    ],
  ])('%s', async (_, changes, before = minimal) => {
    const { problems, content } = await compared(before, changes);
    expect(problems).toEqual([]);
    expect(content.publication).toBeDefined();
  });
});

function erased(id: string, statusIndex: number, issuedOn = '2026-05-01'): string {
  return `---\nbadge: acme/engines\nid: ${id}\nstatusIndex: ${statusIndex}\nissuedOn: ${issuedOn}\nerased: 2026-07-01\n---\n`;
}

function reordered(text: string): string {
  const [, fields = '', body] = text.split('---\n');
  return `---\n${fields.trimEnd().split('\n').reverse().join('\n')}\n\n# A note.\n---\n${body}`;
}

describe('what is void stays void', () => {
  test('a revocation that is taken back', async () => {
    const changes = edited(
      rich,
      'recipients/revoked.md',
      /revoked: .*\n/.exec(String(rich['recipients/revoked.md']))?.[0] ?? '',
      '',
    );
    expect(await broken(rich, changes)).toEqual([
      `recipients/revoked.md  promise-revocation-undone
  Since main, the revocation of this award was taken back. What was revoked stays revoked: whoever asked was told that it is void.
  Put "revoked" back, and make a new award where one is due; this shows what changed: git diff main -- recipients/revoked.md`,
    ]);
  });

  test('an erasure that is taken back', async () => {
    expect(await places(rich, { 'recipients/erased.md': sealedAward(ids[2], 19) })).toEqual([
      'promise-erasure-undone recipients/erased.md',
    ]);
  });

  test('an erasure leaves what it has to leave', async () => {
    const [found, ...more] = await broken(minimal, { [ada]: erased(ids[0], 17, '2026-05-02') });
    expect(more).toEqual([]);
    expect(found).toContain('recipients/ada.md:5:11  promise-facts-changed');
    expect(found).toContain('Since main, the date of issue of this award has changed.');
  });

  test('the date of an erasure', async () => {
    const changes = edited(rich, 'recipients/erased.md', '2026-07-01', '2026-07-02');
    expect(await places(rich, changes)).toEqual(['promise-facts-changed recipients/erased.md:6']);
  });
});

describe('one edit is told once', () => {
  const before = { ...minimal, 'recipients/all.yaml': cohort(3) };

  test('a shared field', async () => {
    const [found, ...more] = await broken(before, {
      'recipients/all.yaml': cohort(3, 'issuedOn: 2026-05-02\n'),
    });
    expect(more).toEqual([]);
    expect(found).toContain('recipients/all.yaml:2:11  promise-facts-changed');
    expect(found).toContain('the date of issue of 3 awards in this file has changed');
    expect(found).toContain('npm run badges -- supersede ID');
  });

  test('a field that the rows of a table share, in the file beside it', async () => {
    const table = (shared: string): SiteFiles => ({
      ...minimal,
      'recipients/all.yaml': `badge: acme/engines\nissuedOn: 2026-05-01\n${shared}`,
      'recipients/all.csv': `id,statusIndex,recipient.type,recipient.identity,recipient.salt\n${[0, 1].map((at) => `${id(at)},${at},email,${identity},${salt.slice(0, -1)}${at}\n`).join('')}`,
    });
    const [found, ...more] = await broken(table('role: Captain\n'), table('role: Mate\n'));
    expect(more).toEqual([]);
    expect(found).toContain('recipients/all.yaml:3:7  promise-facts-changed');
    expect(found).toContain('the role of 2 awards in this file');
  });

  test('the text below the fields', async () => {
    const shared = (text: string) => ({ 'recipients/all.md': `---\n${cohort(2)}---\n${text}\n` });
    const changes = shared('Bought it.');
    expect(await broken({ ...minimal, ...shared('Built it.') }, changes)).toEqual([
      expect.stringContaining('Since main, the narrative of 2 awards in this file has changed.'),
    ]);
  });

  test('different edits are told singly', async () => {
    const changes = edited(
      before,
      'recipients/all.yaml',
      `    id: ${id(1)}\n`,
      `    id: ${id(1)}\n    role: Captain\n`,
    );
    const both = edited(
      { ...before, ...changes },
      'recipients/all.yaml',
      `    id: ${id(2)}\n`,
      `    id: ${id(2)}\n    role: Mate\n`,
    );
    expect(await places(before, both)).toEqual([
      'promise-facts-changed recipients/all.yaml:9',
      'promise-facts-changed recipients/all.yaml:13',
    ]);
  });

  test('unless they are many', async () => {
    let at = 0;
    const various = cohort(11, undefined, '    role: r\n').replace(
      /role: r/g,
      () => `role: r${at++}`,
    );
    const many = { ...minimal, 'recipients/all.yaml': cohort(11) };
    expect(await broken(many, { 'recipients/all.yaml': various })).toEqual([
      expect.stringContaining('the role of 11 awards in this file has changed'),
    ]);
  });
});

describe('what moves awards from outside', () => {
  const expiring = {
    ...minimal,
    ...edited(minimal, engines, 'imageAlt', 'expiresAfter: P2Y\nimageAlt'),
  };
  const both = {
    ...expiring,
    'recipients/bea.md': sealedAward(ids[1], 18, 'expires: 2027-05-01\n'),
  };

  test('the time after which a badge expires: one problem, at its line', async () => {
    expect(await broken(both, edited(both, engines, 'P2Y', 'P1Y'))).toEqual([
      `badges/acme/engines.md:4:15  promise-facts-changed
  3 | description: Knows engines.
  4 | expiresAfter: P1Y
    |               ^^^
  Since main, "expiresAfter" has changed, and 1 award made before would end at another time.
  Write expiresAfter: P2Y again. For later awards make a new badge: npm run badges -- badge version acme/engines
  A single award can say itself until when it holds, with "expires".`,
    ]);
  });

  test.each([
    ['was added', minimal, expiring, 'Take the line "expiresAfter" out again.'],
    ['was taken out', expiring, minimal, 'Write expiresAfter: P2Y again.'],
  ])('%s', async (what, before, after, hint) => {
    const [found, ...more] = await broken(before, after);
    expect(more).toEqual([]);
    expect(found).toContain('badges/acme/engines.md:4:15');
    expect(found).toContain(`"expiresAfter" ${what}, and 1 award`);
    expect(found).toContain(hint);
  });

  test('a stated correction does not allow it', async () => {
    const text = String(expiring[engines]).replace('P2Y', 'P1Y\nupdated: 2026-10-01');
    expect(await places(expiring, { [engines]: text })).toEqual([
      'promise-facts-changed badges/acme/engines.md:4',
    ]);
  });

  test('where every award says itself until when it holds, the badge alone has changed', async () => {
    const before = { ...expiring, [ada]: sealedAward(ids[0], 17, 'expires: 2027-05-01\n') };
    const changes = edited(before, engines, 'P2Y', 'P1Y');
    expect(await broken(before, changes)).toEqual([
      expect.stringContaining('the time after which it expires of this badge has changed'),
    ]);
    const stated = edited({ ...before, ...changes }, engines, 'P1Y', 'P1Y\nupdated: 2026-10-01');
    expect(await broken(before, stated)).toEqual([]);
  });

  test('with the date of issue moves the expiry, and it is one change', async () => {
    const [found, ...more] = await broken(expiring, edited(expiring, ada, '05-01', '05-02'));
    expect(more).toEqual([]);
    expect(found).toContain('Since main, the date of issue of this award has changed.');
  });

  const settings = (more: string) => ({
    'badges/site.yaml': `${minimal['badges/site.yaml']}${more}`,
  });

  test('the time zone: one problem, at its line', async () => {
    const dated = sealedAward(ids[1], 18).replace('2026-05-01', '2026-05-01T10:00:00Z');
    const before = {
      ...expiring,
      'recipients/bea.md': dated,
      'recipients/erased.md': erased(ids[2], 19),
    };
    const [found, ...more] = await broken(before, settings('timeZone: Europe/Berlin\n'));
    expect(more).toEqual([]);
    expect(found).toContain('badges/site.yaml:4:11  promise-facts-changed');
    expect(found).toContain(
      'the time zone is Europe/Berlin instead of UTC, and the dates of 2 awards made before would mean other moments',
    );
    expect(found).toContain('Write timeZone: UTC again.');
  });

  test('a date that was changed besides the time zone', async () => {
    const changes = {
      ...settings('timeZone: Europe/Berlin\n'),
      ...edited(minimal, ada, '05-01', '05-02'),
    };
    expect(await places(minimal, changes)).toEqual(['promise-facts-changed recipients/ada.md:4']);
  });

  test('another badge, and with it another expiry: one change', async () => {
    const before = {
      ...expiring,
      'badges/acme/wheels.md': minimal[engines] ?? '',
      'badges/acme/wheels.png': picture(100),
    };
    const changes = edited(before, ada, 'acme/engines', 'acme/wheels');
    expect(await broken(before, changes)).toEqual([
      expect.stringContaining('Since main, the badge of this award has changed.'),
    ]);
  });

  test('a time zone that is taken out is shown where it stood', async () => {
    const before = { ...minimal, ...settings('timeZone: Europe/Berlin\n') };
    expect(await places(before, settings('# Anything.\n'))).toEqual([
      'promise-facts-changed badges/site.yaml:4',
    ]);
  });

  test('a time zone that moves nothing', async () => {
    const before = edited(minimal, ada, '2026-05-01', '2026-05-01T10:00:00Z');
    expect(await broken({ ...minimal, ...before }, settings('timeZone: Europe/Berlin\n'))).toEqual(
      [],
    );
  });

  test('dates that are written anew for another time zone, so that they mean the same', async () => {
    const changes = {
      ...settings('timeZone: Europe/Berlin\n'),
      ...edited(minimal, ada, '2026-05-01', '2026-05-01T02:00:00+02:00'),
    };
    expect(await broken(minimal, changes)).toEqual([]);
  });
});
