/** What a person sees for each kind of mistake. The message is the product, so the whole text is compared. */

import { describe, expect, test } from 'vitest';
import { renderProblem } from '../../src/problems/render.ts';
import { load } from '../../src/publish/load.ts';
import { problemsOf } from '../support/publication.ts';
import { ids, inMemory, minimal, now, sealedAward } from '../support/site.ts';

const award = (lines: string): string => `---\n${lines}\n---\nText.\n`;

test('the minimal site has no problems', async () => {
  expect(await problemsOf({})).toEqual([]);
});

describe('front matter', () => {
  test.each<{ name: string; text: string; expected: string }>([
    {
      name: '---js is not run',
      text: '---js\n{ globalThis.pwned = true }\n---\n',
      expected: `recipients/ada.md:1:1  front-matter-fence
  1 | ---js
    | ^^^^^
  This line begins like a fence of the front matter and goes on.
  A fence is a line of exactly three hyphens: ---. A text that begins with --- goes between quotation marks.`,
    },
    {
      name: '---x inside',
      text: '---\nbadge: acme/engines\n---x\nissuedOn: 2026-05-01\n---\n',
      expected: `recipients/ada.md:3:1  front-matter-fence
  2 | badge: acme/engines
  3 | ---x
    | ^^^^
  This line begins like a fence of the front matter and goes on.
  A fence is a line of exactly three hyphens: ---. A text that begins with --- goes between quotation marks.`,
    },
    {
      name: 'never closed',
      text: '---\nbadge: acme/engines\n',
      expected: `recipients/ada.md:1:1  front-matter-fence
  1 | ---
    | ^^^
  The front matter is opened here and never closed.
  Put a line that is exactly --- after the last field.`,
    },
    {
      name: 'none at all',
      text: 'Hello.\n',
      expected: `recipients/ada.md:1:1  front-matter-missing
  1 | Hello.
    | ^^^^^^
  The file does not begin with a front matter, the block of fields between two lines "---".
  Make the first line exactly --- and put the fields below it, then a second line ---.`,
    },
    {
      name: 'a colon in a text',
      text: award('badge: acme/engines\nname: Ada: the first\nissuedOn: 2026-05-01'),
      expected: `recipients/ada.md:3:7  yaml-syntax
  2 | badge: acme/engines
  3 | name: Ada: the first
    |       ^
  A colon followed by a blank begins a new field, and here one stands inside a text.
  Put the whole text between quotation marks: "…".`,
    },
    {
      name: 'an alias',
      text: award('badge: &b acme/engines\nname: *b\nissuedOn: 2026-05-01'),
      expected: `recipients/ada.md:3:7  yaml-alias
  2 | badge: &b acme/engines
  3 | name: *b
    |       ^^
  The reference "*b" repeats a value from elsewhere, and references are not followed.
  Write the value itself here. A text that begins with * goes between quotation marks.`,
    },
  ])('$name', async ({ text, expected }) => {
    expect(await problemsOf({ 'recipients/ada.md': text })).toEqual([expected]);
    expect(globalThis).not.toHaveProperty('pwned');
  });

  test('a file with CRLF and a byte-order mark is read like any other', async () => {
    const text = sealedAward(ids[0], 17).replaceAll('\n', '\r\n');
    expect(await problemsOf({ 'recipients/ada.md': `\u{FEFF}${text}` })).toEqual([]);
  });

  test('invalid UTF-8 names the line', async () => {
    const bytes = new TextEncoder().encode(sealedAward(ids[0], 17));
    bytes[bytes.indexOf(0x0a) + 3] = 0xff;
    expect(await problemsOf({ 'recipients/ada.md': bytes })).toEqual([
      `recipients/ada.md:2  content-not-utf8
  The text is not in UTF-8, so its letters cannot be told for certain.
  Open it in an editor and save it with the encoding UTF-8.`,
    ]);
  });
});

describe('fields', () => {
  test.each<{ name: string; text: string; expected: string }>([
    {
      name: 'an unknown field',
      text: sealedAward(ids[0], 17, 'narative: Hello.\n'),
      expected: `recipients/ada.md:7:1  field-unknown
  6 | statusIndex: 17
  7 | narative: Hello.
    | ^^^^^^^^
  There is no field "narative" here.
  Did you mean "narrative"?`,
    },
    {
      name: 'an unknown field in a block',
      text: sealedAward(ids[0], 17, 'revoked:\n  on: 2026-06-01\n  because: x\n  reason: y\n'),
      expected: `recipients/ada.md:9:3  field-unknown
  8 |   on: 2026-06-01
  9 |   because: x
    |   ^^^^^^^
  There is no field "because" here.
  The fields are on, reason.`,
    },
    {
      name: 'a field that sets a prototype',
      text: sealedAward(ids[0], 17, '__proto__: { polluted: true }\n'),
      expected: `recipients/ada.md:7:1  field-unknown
  6 | statusIndex: 17
  7 | __proto__: { polluted: true }
    | ^^^^^^^^^
  There is no field "__proto__" here.
  The fields are activityEndDate, activityStartDate, badge, creditsEarned, endorsement, erased, evidence, expires, id, issuedOn, language, licenseNumber, name, narrative, recipient, related, result, revoked, role, source, statusIndex, term, version.`,
    },
    {
      name: 'a day that does not exist',
      text: sealedAward(ids[0], 17).replace('2026-05-01', '2026-02-30'),
      expected: `recipients/ada.md:4:11  date-invalid
  3 | recipient: { type: email, identity: sha256$abababababababababababababababababababababababababababababababab, salt: 0123456789abcdef0123456789a00017 }
  4 | issuedOn: 2026-02-30
    |           ^^^^^^^^^^
  There is no such day as "2026-02-30".
  Write year, month and day: 2026-05-01. A time goes with its offset: 2026-05-01T18:30:00+02:00.`,
    },
    {
      name: 'a date as people write it',
      text: sealedAward(ids[0], 17).replace('2026-05-01', '1.5.2026'),
      expected: `recipients/ada.md:4:11  date-invalid
  3 | recipient: { type: email, identity: sha256$abababababababababababababababababababababababababababababababab, salt: 0123456789abcdef0123456789a00017 }
  4 | issuedOn: 1.5.2026
    |           ^^^^^^^^
  "1.5.2026" is not a date that Rosette can read.
  Write year, month and day: 2026-05-01. A time goes with its offset: 2026-05-01T18:30:00+02:00.`,
    },
    {
      name: 'a badge that does not exist',
      text: sealedAward(ids[0], 17).replace('acme/engines', 'acme/engine'),
      expected: `recipients/ada.md:2:8  award-unknown-badge
  1 | ---
  2 | badge: acme/engine
    |        ^^^^^^^^^^^
  No badge class has the id "acme/engine".
  Did you mean "acme/engines" (badges/acme/engines.md)?`,
    },
    {
      name: 'a badge that leads out of the content',
      text: sealedAward(ids[0], 17).replace('acme/engines', '../../etc/passwd'),
      expected: `recipients/ada.md:2:8  award-unknown-badge
  1 | ---
  2 | badge: ../../etc/passwd
    |        ^^^^^^^^^^^^^^^^
  No badge class has the id "../../etc/passwd".
  Write issuer and badge: the path of the badge’s file below badges/, without .md.`,
    },
    {
      name: 'a missing date',
      text: sealedAward(ids[0], 17).replace('issuedOn: 2026-05-01\n', ''),
      expected: `recipients/ada.md:2:1  field-missing
  1 | ---
  2 | badge: acme/engines
    | ^^^^^
  The field "issuedOn" is missing.
  Write year, month and day: 2026-05-01. A time goes with its offset: 2026-05-01T18:30:00+02:00.`,
    },
    {
      name: 'a plain address under the policy sealed',
      text: award('badge: acme/engines\nrecipient: ada@example.org\nissuedOn: 2026-05-01'),
      expected: `recipients/ada.md:3:12  award-address-plain
  2 | badge: acme/engines
  3 | recipient: •••••••••••••••
    |            ^^^^^^^^^^^^^^^
  The recipient’s address stands here in plain text. It is sealed before anything is published.
  Run: npm run badges -- seal recipients/ada.md`,
    },
    {
      name: 'a date in the future',
      text: sealedAward(ids[0], 17).replace('2026-05-01', '2026-12-24'),
      expected: `recipients/ada.md:4:11  date-future
  3 | recipient: { type: email, identity: sha256$abababababababababababababababababababababababababababababababab, salt: 0123456789abcdef0123456789a00017 }
  4 | issuedOn: 2026-12-24
    |           ^^^^^^^^^^
  This date lies in the future: it begins at 2026-12-24T00:00:00Z, and now it is 2026-11-01T12:00:00Z.
  Correct the date. If it is today already where you are, set "timeZone" in badges/site.yaml.`,
    },
  ])('$name', async ({ text, expected }) => {
    expect(await problemsOf({ 'recipients/ada.md': text })).toEqual([expected]);
  });

  test('with its badge deleted, an award is a problem at the line of "badge:"', async () => {
    const { 'badges/acme/engines.md': _, 'badges/acme/engines.png': __, ...rest } = minimal;
    const { problems } = await load(inMemory(rest), now);
    expect(problems.map((problem) => renderProblem(problem))).toEqual([
      `recipients/ada.md:2:8  award-unknown-badge
  1 | ---
  2 | badge: acme/engines
    |        ^^^^^^^^^^^^
  No badge class has the id "acme/engines".
  Write issuer and badge: the path of the badge’s file below badges/, without .md.`,
    ]);
  });

  test('two awards with one id, and with one salt', async () => {
    const twin = sealedAward(ids[0], 17).replace('statusIndex: 17', 'statusIndex: 18');
    const problems = await problemsOf({ 'recipients/bea.md': twin });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('recipients/bea.md:3:12  award-salt-taken');
    expect(problems[1]).toBe(`recipients/bea.md:5:5  award-id-taken
  4 | issuedOn: 2026-05-01
  5 | id: 0b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42
    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  Another award has this id already, in recipients/ada.md.
  Take the lines id, statusIndex and salt out of the newer one, write its address again, and seal it.`);
  });

  test('two awards with one status index', async () => {
    const twin = sealedAward(ids[1], 17).replace('a00017', 'b00017');
    expect(await problemsOf({ 'recipients/bea.md': twin })).toEqual([
      `recipients/bea.md:6:14  award-status-index-taken
  5 | id: 1b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42
  6 | statusIndex: 17
    |              ^^
  Another award of this issuer has this statusIndex already, in recipients/ada.md; revoking one would revoke both.
  Take the line statusIndex out of the newer one and seal it again.`,
    ]);
  });
});

describe('several awards in a file', () => {
  const list = (entries: string) =>
    `---\nbadge: acme/engine\nissuedOn: 2026-05-01\nawards:\n${entries}---\n`;

  test('a mistake that all share is told once, at its own line', async () => {
    const text = list('  - recipient: ada@example.org\n  - recipient: bea@example.org\n');
    const problems = await problemsOf({ 'recipients/ada.md': text });
    expect(problems.filter((text) => text.includes('award-unknown-badge'))).toHaveLength(1);
    expect(problems[0]).toContain('recipients/ada.md:2:8  award-unknown-badge');
    expect(problems[1]).toContain('recipients/ada.md:5:16  award-address-plain');
    expect(problems[2]).toContain('recipients/ada.md:6:16  award-address-plain');
  });

  test('what belongs to one award cannot be shared', async () => {
    const text = `---\nbadge: acme/engines\nname: Ada\nissuedOn: 2026-05-01\nawards: []\n---\n`;
    const problems = await problemsOf({ 'recipients/ada.md': text });
    expect(problems[0]).toContain('recipients/ada.md:3:1  recipient-file-form');
    expect(problems[1]).toContain('recipients/ada.md:5:9  recipient-file-form');
  });
});

test.each([
  [
    'recipients/ada.md',
    sealedAward(ids[0], 999_999_999),
    'field-invalid',
    'The statusIndex is too large',
  ],
  [
    'badges/site.yaml',
    'url: https://badges.example.org/\ntitle: T\nformats: []\n',
    'field-invalid',
    'The list is empty',
  ],
])(
  'a value that would publish nothing or billions of lists: %s',
  async (path, text, code, words) => {
    const [problem, ...more] = await problemsOf({ [path]: text });
    expect(problem).toContain(`  ${code}\n`);
    expect(problem).toContain(words);
    expect(more).toEqual([]);
  },
);

test('what every object inherits is no shared field', async () => {
  const text =
    '---\nbadge: acme/engines\nissuedOn: 2026-05-01\nconstructor: x\nawards:\n  - recipient: ada@example.org\n  - recipient: bea@example.org\n---\n';
  const problems = await problemsOf({ 'recipients/ada.md': text });
  expect(problems.filter((one) => one.includes('field-unknown'))).toHaveLength(1);
  expect(problems[0]).toContain('recipients/ada.md:4:1  field-unknown');
});
