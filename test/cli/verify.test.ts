/** The command `verify`: what it takes, what it prints, how it ends. */

import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exitCodeOf, worst } from '../../src/cli/commands/verify/exit-codes.ts';
import { reportLine, reportText } from '../../src/cli/commands/verify/report-text.ts';
import { noPaint, type Paint } from '../../src/problems/render.ts';
import { refs } from '../../src/publish/catalogue.ts';
import { mediaTypeOf } from '../../src/publish/media-types.ts';
import { createProducer } from '../../src/publish/produce.ts';
import type { Report, Verdict } from '../../src/verify/report.ts';
import { inProcess } from '../support/command.ts';
import { publish } from '../support/publication.ts';
import { identity, ids, minimal, picture, salt, siteFolder } from '../support/site.ts';

const report: Report = {
  input: 'badge.png',
  generation: '2.0',
  verdict: 'invalid',
  checkedAt: '2026-11-01T12:00:00Z',
  steps: [
    { code: 'readable', result: 'passed', message: 'The picture was read.' },
    {
      code: 'assertion',
      result: 'failed',
      message: 'It has not the form.',
      detail: [
        { code: 'not-date', path: ['evidence', 0, 'id'], message: 'This is no address.' },
        { code: 'note', path: [], message: 'It was read at https://a.example/.' },
      ],
    },
    { code: 'expires', result: 'not-applicable', message: 'The award does not expire.' },
    { code: 'revocation', result: 'could-not-check', message: 'Nobody answered.' },
  ],
};

describe('a report in words', () => {
  test('every step has a mark that needs no colour, and its sentence; details are indented', () => {
    expect(reportText(report, noPaint)).toBe(`✗ Not valid: badge.png
  Open Badges 2.0, checked at 2026-11-01T12:00:00Z

  ✓ The picture was read.
  ✗ It has not the form.
      evidence.0.id: This is no address.
      It was read at https://a.example/.
  – The award does not expire.
  ? Nobody answered.`);
  });

  test.each([
    ['valid', '✓ Valid'],
    ['invalid', '✗ Not valid'],
    ['expired', '✗ Expired'],
    ['revoked', '✗ Revoked'],
    ['unknown', '? Could not be fully checked'],
  ] as const)('the headline of %s', (verdict, words) => {
    expect(reportText({ ...report, verdict }, noPaint).split('\n')[0]).toBe(`${words}: badge.png`);
  });

  test('what is not known to be Open Badges is not called so', () => {
    const text = reportText({ ...report, generation: 'unknown' }, noPaint);
    expect(text.split('\n')[1]).toBe('  checked at 2026-11-01T12:00:00Z');
  });

  test('one line says the verdict and the sentence that decided', () => {
    expect(reportLine(report, noPaint)).toBe('✗ Not valid: badge.png  It has not the form.');
    const open = { ...report, steps: report.steps.slice(2), verdict: 'unknown' as const };
    expect(reportLine(open, noPaint)).toBe(
      '? Could not be fully checked: badge.png  Nobody answered.',
    );
    expect(reportLine({ ...report, verdict: 'valid' }, noPaint)).toBe('✓ Valid: badge.png');
  });

  test('colours go by what came of a step', () => {
    const roles = ['good', 'error', 'warning', 'place', 'dim'] as const;
    const marked = Object.fromEntries(
      roles.map((role) => [role, (text: string) => `<${role}>${text}</>`]),
    ) as Paint;
    const rows = reportText(report, marked).split('\n');
    expect(rows[0]).toBe('<error>✗ Not valid</>: <place>badge.png</>');
    expect(rows.slice(3)).toEqual([
      '  <good>✓</> The picture was read.',
      '  <error>✗</> It has not the form.',
      '<dim>      evidence.0.id: This is no address.</>',
      '<dim>      It was read at https://a.example/.</>',
      '  <dim>–</> <dim>The award does not expire.</>',
      '  <warning>?</> Nobody answered.',
    ]);
  });

  test('no text of a stranger steers the terminal', () => {
    const wild = '\u001b[2Jgone\u202e\nnew';
    const text = reportText(
      {
        ...report,
        input: wild,
        steps: [
          {
            code: 'revocation',
            result: 'failed',
            message: wild,
            detail: [{ code: 'note', path: [wild], message: wild }],
          },
        ],
      },
      noPaint,
    );
    for (const sign of ['\u001b', '\u202e']) expect(text).not.toContain(sign);
    expect(text.split('\n')).toHaveLength(5);
  });
});

test.each([
  ['valid', 0],
  ['invalid', 1],
  ['expired', 1],
  ['revoked', 1],
  ['unknown', 3],
] satisfies [Verdict, number][])('%s ends with %i', (verdict, code) => {
  expect(exitCodeOf({ verdict })).toBe(code);
});

test.each([
  [[], 0],
  [[0, 0], 0],
  [[0, 3], 3],
  [[3, 1, 0], 1],
  [[1, 2], 2],
] as const)('of %j the worst is %i', (codes, code) => {
  expect(worst(codes)).toBe(code);
});

test.each([
  [[], 'Name a file, a folder or an address.'],
  [['badge.png', '--recipient', ' '], 'There is no address after --recipient.'],
  [['nowhere.png', 'http.json'], 'There is no file or folder "nowhere.png".'],
  [['--frob'], "Unknown option '--frob'"],
])('%j is wrong usage', async (args, sentence) => {
  const { code, stdout, stderr } = await inProcess(['verify', ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});

/** A hosted site at an address of this machine, served. */
async function served(): Promise<{ base: string; files: Map<string, Uint8Array> }> {
  const files = new Map<string, Uint8Array>();
  const server = createServer(({ url = '' }, response) => {
    const path = url.slice(1);
    const bytes = files.get(path);
    if (bytes === undefined) response.writeHead(404).end('<html>');
    else response.setHeader('Content-Type', mediaTypeOf(path)).end(bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { publication, addresses } = await publish({
    ...minimal,
    'badges/site.yaml': `url: ${base}\ntitle: The Club\nformats: ["2.0"]\n`,
  });
  const produce = createProducer(publication, addresses, async (image) => image, new Map());
  for (const ref of refs(publication, addresses)) files.set(ref.path, await produce(ref));
  // What an issuer names as its hosts has no port.
  const profile = 'issuers/acme/issuer.json';
  const { verification, ...rest } = JSON.parse(new TextDecoder().decode(files.get(profile)));
  verification.allowedOrigins = new URL(base).host;
  files.set(profile, new TextEncoder().encode(JSON.stringify({ ...rest, verification })));
  return { base, files };
}

const awardOf = (base: string): string => `${base}awards/${ids[0]}/assertion.json`;

describe('at an address', () => {
  test('of this machine, a badge is judged with leave only', async () => {
    const { base } = await served();
    const allowed = await inProcess(['verify', awardOf(base), '--allow-private']);
    expect(allowed.stderr).toBe('');
    expect(allowed.stdout).toContain(`✓ Valid: ${awardOf(base)}\n  Open Badges 2.0, checked at `);
    expect(allowed.stdout).not.toMatch(/^ {2}[✗?]/m);
    expect(allowed.code).toBe(0);
    const refused = await inProcess(['verify', awardOf(base)]);
    expect([refused.code, refused.stdout.split(':')[0]]).toEqual([
      3,
      '? Could not be fully checked',
    ]);
  });

  test('where there is nothing, or nobody, it ends with 1 or 3', async () => {
    const { base, files } = await served();
    files.clear();
    const gone = await inProcess(['verify', awardOf(base), '--allow-private']);
    expect([gone.code, gone.stdout.split(':')[0]]).toEqual([1, '✗ Not valid']);
    const nobody = await inProcess(['verify', 'http://127.0.0.1:1/a.json', '--allow-private']);
    expect(nobody.code).toBe(3);
  });

  test('offline, nothing is asked for', async () => {
    const { base } = await served();
    const args = ['verify', awardOf(base), '--allow-private', '--offline'];
    const { code, stdout } = await inProcess(args);
    expect(code).toBe(3);
    expect(stdout).toContain('? Could not be fully checked');
  });
});

describe('in files', () => {
  test('a baked picture, a picture without a badge and no badge at all; the worst decides', async () => {
    const { files } = await served();
    const baked = files.get(`awards/${ids[0]}/badge.png`) ?? new Uint8Array();
    const root = await siteFolder({ 'a.png': baked, 'b.png': picture(), 'c.json': '{"a":1}' });
    const path = (name: string) => join(root, name);
    const good = await inProcess(['verify', path('a.png'), '--allow-private']);
    expect([good.code, good.stdout.split('\n')[0]]).toEqual([0, '✓ Valid: a.png']);
    const bare = await inProcess(['verify', path('b.png')]);
    expect([bare.code, bare.stdout.split('\n')[0]]).toEqual([1, '✗ Not valid: b.png']);
    const unasked = await inProcess(['verify', path('a.png')]);
    expect(unasked.code).toBe(3);
    const all = await inProcess(['verify', path('a.png'), path('c.json'), path('b.png')]);
    expect(all.code).toBe(1);
    expect(all.stdout.match(/^. (Valid|Not valid|Could not be fully checked): /gm)).toEqual([
      '? Could not be fully checked: ',
      '✗ Not valid: ',
      '✗ Not valid: ',
    ]);
  });

  test('--json gives reports, in the order in which they were asked for', async () => {
    const root = await siteFolder({ 'b.png': picture(), 'c.json': '{"a":1}' });
    const { code, stdout } = await inProcess([
      'verify',
      join(root, 'c.json'),
      join(root, 'b.png'),
      '--json',
    ]);
    const told = JSON.parse(stdout) as { ok: boolean; reports: Report[] };
    expect(Object.keys(told)).toEqual(['ok', 'reports']);
    expect([code, told.ok]).toEqual([1, false]);
    expect(told.reports.map(({ input, verdict }) => [input, verdict])).toEqual([
      ['c.json', 'invalid'],
      ['b.png', 'invalid'],
    ]);
    expect(Object.keys(told.reports[0] ?? {})).toEqual([
      'input',
      'generation',
      'verdict',
      'checkedAt',
      'steps',
    ]);
    expect(told.reports[0]?.checkedAt).toBe('2026-11-01T12:00:00Z');
  });

  test('--now stands in for the clock', async () => {
    const { base } = await served();
    const early = await inProcess([
      'verify',
      awardOf(base),
      '--allow-private',
      '--now',
      '2026-01-01',
    ]);
    expect(early.stdout).toContain('checked at 2026-01-01T00:00:00Z');
    expect(early.code).not.toBe(0);
  });
});

test.each([[[]], [['--json']]])(
  'the address after --recipient is never printed %j',
  async (more) => {
    const { base, files } = await served();
    const args = [
      'verify',
      awardOf(base),
      '--allow-private',
      '--recipient',
      'ada@example.org',
      ...more,
    ];
    const other = await inProcess(args);
    expect(other.code).toBe(1);
    expect(other.stdout + other.stderr).not.toContain('ada@');

    const path = `awards/${ids[0]}/assertion.json`;
    const text = new TextDecoder().decode(files.get(path));
    const right = createIdentity('ada@example.org', `${salt.slice(0, -5)}00017`);
    files.set(path, new TextEncoder().encode(text.replace(identity, await right)));
    const same = await inProcess(args);
    expect(same.code).toBe(0);
    expect(same.stdout + same.stderr).not.toContain('ada@');
  },
);

async function createIdentity(address: string, salted: string): Promise<string> {
  const bytes = new TextEncoder().encode(address + salted);
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return `sha256$${Buffer.from(digest).toString('hex')}`;
}

describe('a folder that no build made', () => {
  test('has a line for every file that may be a badge', async () => {
    const root = await siteFolder({
      'b.png': picture(),
      'a/c.json': '{"a":1}',
      'a/d.txt': 'Hello.',
      'notes.md': '# Hello',
      '.hidden/e.json': '{}',
    });
    const { code, stdout, stderr } = await inProcess(['verify', root]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout.split('\n').map((row) => row.split('  ')[0])).toEqual([
      '✗ Not valid: a/c.json',
      '✗ Not valid: a/d.txt',
      '✗ Not valid: b.png',
    ]);
    const data = JSON.parse((await inProcess(['verify', root, '--json'])).stdout);
    expect(data.reports).toHaveLength(3);
  });

  test('without any is wrong usage', async () => {
    const root = await siteFolder({ 'notes.md': '# Hello' });
    const { code, stderr } = await inProcess(['verify', root]);
    expect(code).toBe(2);
    expect(stderr).toContain('There is no badge in ');
  });

  test('and whose catalogue is somebody else’s is such a folder', async () => {
    const root = await siteFolder({ 'catalogue.json': '{"books":[]}' });
    expect((await inProcess(['verify', root])).stdout).toContain('✗ Not valid: catalogue.json');
  });
});

test('check --output asks for a finished site, and takes one folder', async () => {
  const root = await siteFolder(minimal);
  const { code, stderr } = await inProcess(['check', '--output', '--root', root]);
  expect(code).toBe(1);
  expect(stderr).toBe(`dist  output-missing
  There is no finished site in this folder.
  Build again with "npm run build".

1 problem in 1 file.`);
  const elsewhere = await inProcess(['check', '--output', '/nowhere', '--root', root, '--json']);
  expect(JSON.parse(elsewhere.stdout)).toMatchObject({
    ok: false,
    awards: 1,
    output: { linked: 0, verified: 0 },
    problems: [{ code: 'output-missing', file: '/nowhere' }],
  });
  expect((await inProcess(['check', '--output', 'a', 'b', '--root', root])).code).toBe(2);
});

test('the help names every flag', async () => {
  const { stdout } = await inProcess(['verify', '--help']);
  for (const flag of ['--recipient', '--offline', '--allow-private', '--json', '--now']) {
    expect(stdout).toContain(flag);
  }
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  for (const flag of ['--recipient', '--offline', '--allow-private']) {
    expect(readme).toContain(flag);
  }
});
