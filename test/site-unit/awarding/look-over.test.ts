import { describe, expect, test } from 'vitest';
import { type Awardables, awardables } from '../../../src/documents/awardables.ts';
import { badgeList } from '../../../src/documents/badge-list.ts';
import { listLength } from '../../../src/model/status-index.ts';
import { groundOf, knownBadges } from '../../../src/site/awarding/ground.ts';
import { lookOver, type Request } from '../../../src/site/awarding/look-over.ts';
import { sealPlan } from '../../../src/site/awarding/seal-plan.ts';
import { hintOf } from '../../../src/site/scripts/awarding/problems-view.ts';
import { inProcess } from '../../support/command.ts';
import { publish } from '../../support/publication.ts';
import { minimal, now, type SiteFiles, siteFolder } from '../../support/site.ts';
import { chance, groundOfSite } from './grounds.ts';

const files: SiteFiles = {
  ...minimal,
  'badges/acme/old.md':
    '---\nname: Old\ndescription: x\nimageAlt: x\nretired: 2026-01-01\n---\nx\n',
  'badges/acme/old.png': minimal['badges/acme/engines.png'] ?? '',
};

const look = async (request: Request) => lookOver(request, await groundOfSite(files), now);
const list = (text: string) => ({ name: 'list.csv', text });

const wrong = [
  ['no address', 'email,name\nada at example.org,Ada\n'],
  ['nobody', 'email,name\n,Ada\n'],
  ['the same person twice', 'email,name\nada@example.org,Ada\nADA@example.org,Ada\n'],
  ['two readings of a day', 'email,date\nada@example.org,5/6/2026\n'],
  ['no such day', 'email,date\nada@example.org,2026-02-30\n'],
  ['a day to come', 'email,date\nada@example.org,2999-01-01\n'],
  ['an end before the beginning', 'email,date,expires\nada@example.org,2026-05-01,2026-04-01\n'],
  ['a badge that is retired', 'email,badge,date\nada@example.org,acme/old,2026-05-01\n'],
  ['a badge that is not there', 'email,badge\nada@example.org,acme/engine\n'],
  ['evidence that is no address', 'email,evidence.1\nada@example.org,my film\n'],
  ['a column without a meaning', 'email,Full name\nada@example.org,Ada\n'],
  ['no column of addresses', 'name\nAda\n'],
  ['an open quotation mark', 'email,name\n"ada@example.org,Ada\n'],
] as const;

test.each(wrong)('%s is refused in the words of the command line', async (_, text) => {
  const looked = await look({ flags: { badge: 'acme/engines' }, list: list(text) });
  if (looked.kind === 'no-badge') throw new Error(looked.kind);
  const problems = looked.kind === 'plan' ? looked.plan.problems : looked.problems;
  const root = await siteFolder({ ...files, '.rosette/list.csv': text });
  const run = await inProcess([
    'award',
    '--badge',
    'acme/engines',
    '--csv',
    `${root}/.rosette/list.csv`,
    '--root',
    root,
    '--json',
  ]);
  const said = JSON.parse(run.stdout).problems as { message: string; code: string }[];
  const ofList = said.filter(({ code }) => code !== 'private-list-in-git');
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.map(({ code, message }) => [code, message])).toEqual(
    ofList.map(({ code, message }) => [code, message]),
  );
  if (looked.kind === 'plan') expect(looked.plan.rows.length).toBeLessThan(2);
  // What is said of flags would help nobody here.
  for (const problem of problems) expect(hintOf(problem, (key) => key) ?? '').not.toMatch(/--|npm/);
});

test('a list without a badge', async () => {
  expect((await look({ flags: {}, list: list('email\nada@example.org\n') })).kind).toBe('no-badge');
});

test('a name for those who are told, on a site that shows names', async () => {
  const ground = await groundOfSite(files);
  const request: Request = {
    flags: { badge: 'acme/engines' },
    list: list('email,name\nada@example.org,Ada Example\n'),
    isNameTold: true,
  };
  const looked = await lookOver(request, ground, now);
  if (looked.kind !== 'plan') throw new Error(looked.kind);
  const outcome = sealPlan(looked.table, looked.plan, ground, { now, randomBytes: chance() });
  if (outcome.kind !== 'sealed') throw new Error(outcome.kind);
  expect(outcome.sealed.text).not.toContain('Ada');
  expect(outcome.sealed.links).toContain('#name=Ada%20Example');
});

describe('status indexes', () => {
  const one: Request = { flags: { badge: 'acme/engines', recipient: 'ada@example.org' } };

  test('in use are not taken again, and none twice on one page', async () => {
    const ground = await groundOfSite(files);
    expect([...(ground.used.get('acme') ?? [])]).toEqual([17]);
    // The first choice of this chance is the index that is taken.
    const bytes = [0, 0, 0, 17];
    const randomBytes = (length: number) =>
      length === 4 && bytes.length > 0 ? Uint8Array.from(bytes.splice(0)) : chance(5)(length);
    for (let time = 1; time <= 3; time += 1) {
      const looked = await lookOver(one, ground, now);
      if (looked.kind !== 'plan') throw new Error(looked.kind);
      sealPlan(looked.table, looked.plan, ground, { now, randomBytes });
      expect(ground.used.get('acme')?.size).toBe(1 + time);
    }
    expect(Math.max(...(ground.used.get('acme') ?? []))).toBeLessThan(listLength);
  });

  test('that cannot be read stop everything', async () => {
    const { site } = await groundOfSite(files);
    const document = { site, issuers: [], badges: [] };
    const broken = new Map([['acme', { lists: ['uH4sIAAAA'] }]]);
    expect(() => groundOf(document, [], broken)).toThrow('cannot be read');
  });
});

test('lists of badges that are not of one build are told apart', async () => {
  const { publication, addresses } = await publish(files);
  const list = badgeList(publication, addresses);
  const rest = awardables(publication);
  const [first] = rest.badges;
  expect(knownBadges(list, rest).map(({ key, name }) => [key, name])).toEqual(
    [...publication.badgeClasses.values()].map(({ key, name }) => [key, name]),
  );
  expect(() => knownBadges(list, { ...rest, badges: [] })).toThrow('one build');
  const renamed = { ...rest, badges: [{ ...first, key: 'acme/other' }, ...rest.badges.slice(1)] };
  expect(() => knownBadges(list, renamed as Awardables)).toThrow('one build');
});
