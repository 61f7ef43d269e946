/** `badges review`: a change of a real repository beside a private list. */

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { usualBase } from '../../src/cli/commands/review/usual-base.ts';
import type { Ask } from '../../src/cli/io.ts';
import { type Address, identityHash } from '../../src/model/recipient.ts';
import { inProcess } from '../support/command.ts';
import { type Repository, repository } from '../support/git-repository.ts';
import { minimal, siteFolder } from '../support/site.ts';

const people = ['ada', 'grace', 'alan', 'edsger', 'barbara'] as const;
type Person = (typeof people)[number];

const idOf = (number: number) => `${String(number).padStart(8, '0')}-6a1e-4d0e-9a53-5f7d3c1e8b42`;
const pageOf = (number: number) => `https://badges.example.org/club/awards/${idOf(number)}/`;
const addressOf = (person: Person): Address['value'] => `${person}@people.example`;

/** A sealed award to somebody of whom the file does not tell. */
function awardTo(person: Person, number: number, more = '', badge = 'acme/engines'): string {
  const salt = `0123456789abcdef${String(number).padStart(16, '0')}`;
  const identity = identityHash(addressOf(person), salt);
  return `---\nbadge: ${badge}\nrecipient: { type: email, identity: ${identity}, salt: ${salt} }\nissuedOn: 2026-05-01\nid: ${idOf(number)}\nstatusIndex: ${number}\n${more}---\n`;
}

const listOf = (...written: readonly string[]) =>
  `Name,E-mail\n${written.map((address, at) => `Person ${at},${address}\n`).join('')}`;

const wheels = {
  'badges/acme/wheels.md':
    '---\nname: Wheels\ndescription: Knows wheels.\nimageAlt: A wheel.\nimage: engines.png\n---\nTurn one.\n',
};

/** Ada has the badge on main; the branch awards it to Grace and Alan. */
async function course(more: Parameters<Repository['commit']>[0] = {}): Promise<Repository> {
  const repo = await repository({
    ...minimal,
    ...wheels,
    'recipients/ada.md': awardTo('ada', 1),
  });
  await repo.git('switch', '--quiet', '--create', 'spring');
  await repo.commit({
    'recipients/two.md': awardTo('grace', 2),
    'recipients/three.md': awardTo('alan', 3),
    ...more,
  });
  return repo;
}

async function review({ root }: Repository, list: string, ...args: string[]) {
  const outside = await siteFolder({ 'list.csv': list });
  const csv = join(outside, 'list.csv');
  const run = await inProcess(['review', '--root', root, '--csv', csv, ...args]);
  for (const text of [run.stdout, run.stderr]) expect(text).not.toContain('@');
  return run;
}

const told = async (repo: Repository, list: string, ...args: string[]) =>
  JSON.parse((await review(repo, list, '--json', ...args)).stdout);

describe('a list and a change', () => {
  test('that belong together', async () => {
    const repo = await course();
    const list = listOf(' Grace@People.example', addressOf('ada'), addressOf('alan'));
    const { code, stdout, stderr } = await review(repo, list);
    const commit = await repo.git('rev-parse', 'main');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Compared with main, commit ${commit.slice(0, 7)}.
  row 2  acme/engines  ${pageOf(2)}
  row 4  acme/engines  ${pageOf(3)}
Of 3 rows of the list, 2 are awarded by this change.
Row 3 had the badge already, and gets no other.
Everybody on the list has the badge exactly once, and every new award is for somebody on it.`);
  });

  test('say so as data, by the numbers of rows', async () => {
    const list = listOf(addressOf('grace'), addressOf('ada'), addressOf('edsger'));
    expect(await told(await course(), list)).toMatchObject({
      ok: false,
      against: { ref: 'main' },
      rows: 3,
      awarded: [
        { row: 2, badge: 'acme/engines', id: idOf(2), page: pageOf(2), file: 'recipients/two.md' },
      ],
      had: [{ row: 3, badge: 'acme/engines', id: idOf(1) }],
      unmatched: [{ badge: 'acme/engines', id: idOf(3), file: 'recipients/three.md' }],
      missing: [4],
      twice: [],
      repeated: [],
      unreadable: [],
      others: 0,
      problems: [
        { code: 'review-row-missing', file: 'list.csv', line: 4 },
        { code: 'review-award-unmatched', file: 'recipients/three.md', line: 3 },
      ],
    });
  });

  test('name the award that is for nobody, and the rows that get nothing', async () => {
    const list = listOf(...(['grace', 'edsger', 'ada', 'barbara'] as const).map(addressOf));
    const { code, stderr, stdout } = await review(await course(), list);
    expect(code).toBe(1);
    expect(stderr).toContain('recipients/three.md:3:12  review-award-unmatched');
    expect(stderr).toContain(
      `This award of "acme/engines" is for nobody on the list (its id is ${idOf(3)}).`,
    );
    expect(stderr).toContain('list.csv:3  review-row-missing');
    expect(stderr).toContain(
      'Rows 3 and 5 of the list get no award by this change and had none before.',
    );
    expect(stdout).not.toContain('exactly once');
  });

  test.each([
    { what: 'twice by the change', more: { 'recipients/four.md': awardTo('grace', 4) } },
    { what: 'once more', more: { 'recipients/four.md': awardTo('ada', 4) } },
  ])('a badge $what is a problem', async ({ more }) => {
    const list = listOf(addressOf('grace'), addressOf('alan'), addressOf('ada'));
    const { ok, twice, problems } = await told(await course(more), list);
    expect({ ok, twice }).toEqual({
      ok: false,
      twice: [
        { row: more['recipients/four.md'] === awardTo('ada', 4) ? 4 : 2, badge: 'acme/engines' },
      ],
    });
    expect(problems).toMatchObject([{ code: 'review-row-twice', file: 'list.csv' }]);
  });

  test.each([
    { what: 'revoked', more: 'revoked: { on: 2026-06-01, reason: Wrong address }\n' },
    { what: 'expired', more: 'expires: 2026-06-01\n' },
  ])('an earlier award that is $what does not count', async ({ more }) => {
    const repo = await repository({ ...minimal, 'recipients/ada.md': awardTo('ada', 1, more) });
    await repo.git('switch', '--quiet', '--create', 'spring');
    await repo.commit({ 'recipients/two.md': awardTo('ada', 2) });
    expect(await told(repo, listOf(addressOf('ada')))).toMatchObject({ ok: true, had: [] });
    expect(await told(repo, listOf(addressOf('ada'), addressOf('grace')))).toMatchObject({
      missing: [3],
    });
  });

  test('an award that replaces another one in the same change is the only one', async () => {
    const repo = await course({
      'recipients/ada.md': awardTo('ada', 1, 'revoked: { on: 2026-06-01, reason: Reissued }\n'),
      'recipients/four.md': awardTo('ada', 4),
    });
    const list = listOf(...(['ada', 'grace', 'alan'] as const).map(addressOf));
    expect((await review(repo, list)).code).toBe(0);
  });

  test('two badges to one person are in order, and --badge takes one of them', async () => {
    const repo = await course({ 'recipients/four.md': awardTo('grace', 4, '', 'acme/wheels') });
    const both = listOf(addressOf('grace'), addressOf('alan'));
    expect(await told(repo, both)).toMatchObject({
      ok: true,
      awarded: [
        { row: 2, badge: 'acme/wheels' },
        { row: 2, badge: 'acme/engines' },
        { row: 3, badge: 'acme/engines' },
      ],
    });
    const one = await review(repo, listOf(addressOf('grace')), '--badge', 'acme/wheels');
    expect(one.code).toBe(0);
    expect(one.stdout).toContain('2 new awards of other badges were not compared.');
    expect(await told(repo, both, '--badge', 'acme/wheels')).toMatchObject({
      awarded: [{ row: 2 }],
      missing: [3],
    });
  });

  test('awards without a seal are compared by what is typed', async () => {
    const repo = await course({
      'recipients/four.md': `---\nbadge: acme/engines\nrecipient: ${addressOf('edsger')}\nissuedOn: 2026-05-01\n---\n`,
      'recipients/five.md': `---\nbadge: acme/engines\nrecipient: ${addressOf('barbara')}\nissuedOn: 2026-05-01\n---\n`,
    });
    const list = listOf(...(['grace', 'alan', 'edsger'] as const).map(addressOf));
    const { code, stdout, stderr } = await review(repo, list);
    expect(code).toBe(1);
    expect(stdout).toContain('  row 4  acme/engines  not sealed yet');
    expect(stderr).toContain('recipients/five.md:3:12  review-award-unmatched');
    expect(stderr).toContain('The content has mistakes');
  });

  test('a row twice counts once, and a row without an address cannot be in order', async () => {
    const twice = listOf(addressOf('grace'), addressOf('alan'), ` ${addressOf('grace')} `);
    const run = await review(await course(), twice);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Row 4 repeats the address of an earlier row, which counts.');
    const list = listOf(addressOf('grace'), addressOf('alan'), 'nobody');
    expect(await told(await course(), list)).toMatchObject({
      ok: false,
      unreadable: [4],
      problems: [{ code: 'private-list-row', severity: 'error' }],
    });
  });
});

test('the list is asked for in front of a terminal', async () => {
  const { root } = await course();
  const outside = await siteFolder({
    'list.csv': listOf(...(['ada', 'grace', 'alan'] as const).map(addressOf)),
  });
  const asked: string[] = [];
  const never = () => Promise.reject(new Error('Nothing else is asked.'));
  const ask: Ask = {
    text: async ({ message, validate }) => {
      asked.push(message, String(validate?.('')));
      return join(outside, 'list.csv');
    },
    choose: never,
    confirm: never,
  };
  expect(await inProcess(['review', '--root', root], { ask })).toMatchObject({ code: 0 });
  expect(asked).toEqual([
    'Which file holds the list of people?',
    'Write the path of a CSV file, as a spreadsheet saves it.',
  ]);
  expect(await inProcess(['review', '--root', root, '--yes'], { ask })).toMatchObject({ code: 2 });
});

describe('wrong usage', () => {
  test.each([
    { args: [], expected: 'Name the private list: --csv FILE' },
    { args: ['--csv', 'x.csv', '--map', 'x'], expected: '--map "x" does not say' },
  ])('$args', async ({ args, expected }) => {
    const { root } = await repository(minimal);
    const { code, stderr } = await inProcess(['review', '--root', root, ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
    expect(stderr).toContain('Usage: npm run badges -- review --csv FILE');
  });

  test('an unknown badge is told with the nearest', async () => {
    const { code, stderr } = await review(await course(), listOf(), '--badge', 'acme/engine');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean "acme/engines"?'),
    });
  });

  test('a list that is not there, or has no column of addresses', async () => {
    const repo = await course();
    const args = ['review', '--root', repo.root, '--csv'];
    expect(await inProcess([...args, join(repo.root, 'none.csv')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('file-not-found'),
    });
    expect((await review(repo, 'Name\nAda\n')).code).toBe(1);
  });

  test('an unknown commit', async () => {
    expect((await review(await course(), listOf(), '--against', 'nowhere')).code).toBe(3);
  });
});

describe('what a change is compared with', () => {
  async function cloned() {
    const origin = await repository(minimal);
    const clone = await siteFolder({});
    await origin.git('clone', '--quiet', origin.root, join(clone, 'club'));
    const root = join(clone, 'club');
    const git = (...args: string[]) => origin.git('-C', root, ...args);
    return { root, git };
  }

  test('the default branch of the host, also on a branch that was pushed', async () => {
    const { root, git } = await cloned();
    expect(await usualBase(root)).toBe('origin/main');
    await git('switch', '--quiet', '--create', 'spring');
    expect(await usualBase(root)).toBe('origin/main');
    await git('push', '--quiet', '--set-upstream', 'origin', 'spring');
    expect(await usualBase(root)).toBe('origin/main');
  });

  test('the branch that this one follows', async () => {
    const { root, git } = await cloned();
    await git('push', '--quiet', 'origin', 'main:next');
    await git('switch', '--quiet', '--create', 'spring', '--track', 'origin/next');
    expect(await usualBase(root)).toBe('origin/next');
    await git('switch', '--quiet', '--create', 'more', '--track', 'main');
    expect(await usualBase(root)).toBe('main');
  });

  test('a branch of a usual name, or nothing', async () => {
    const repo = await repository(minimal);
    await repo.git('switch', '--quiet', '--create', 'spring');
    expect(await usualBase(repo.root)).toBe('main');
    await repo.git('branch', '--quiet', '--move', 'main', 'trunk');
    expect(await usualBase(repo.root)).toBeUndefined();
  });
});
