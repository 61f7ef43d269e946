/** The page that awards and `badges award` make the same files, given the same chance. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lookOver, type Request } from '../../../src/site/awarding/look-over.ts';
import { sealPlan } from '../../../src/site/awarding/seal-plan.ts';
import { inProcess } from '../../support/command.ts';
import { minimal, now, type SiteFiles, siteFolder } from '../../support/site.ts';
import { chance, groundOfSite } from './grounds.ts';

const told: SiteFiles = {
  ...minimal,
  'badges/site.yaml': `${minimal['badges/site.yaml']}names: told\n`,
};

const flagsOf = ({ flags, maps = [], dates }: Request): string[] => [
  ...(flags.badge === undefined ? [] : [flags.badge]),
  ...Object.entries({
    recipient: flags.recipient,
    name: flags.name,
    'issued-on': flags.issuedOn,
    expires: flags.expires,
    narrative: flags.narrative,
    dates,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
  ...(flags.evidence ?? []).flatMap((address) => ['--evidence', address]),
  ...maps.flatMap(({ column, field }) => ['--map', `${column}=${field}`]),
];

/** What the command wrote: the recipient file, and who gets which address. */
async function byCommand(files: SiteFiles, request: Request) {
  const root = await siteFolder({ ...files, '.rosette/list.csv': request.list?.text ?? '' });
  const csv = request.list === undefined ? [] : ['--csv', join(root, '.rosette/list.csv')];
  const flags = flagsOf(request);
  const badge = request.list === undefined ? [] : ['--badge'];
  const run = await inProcess(['award', ...badge, ...flags, ...csv, '--root', root, '--json'], {
    randomBytes: chance(),
    now: () => now,
  });
  expect(run.code, run.stderr + run.stdout).toBe(0);
  const { written, links } = JSON.parse(run.stdout);
  const read = (path: string) => readFile(join(root, path), 'utf8');
  return { path: written[0].file, text: await read(written[0].file), links: await read(links) };
}

async function byPage(files: SiteFiles, request: Request) {
  const ground = await groundOfSite(files);
  const looked = await lookOver(request, ground, now);
  if (looked.kind !== 'plan') throw new Error(looked.kind);
  expect(looked.plan.problems).toEqual([]);
  const outcome = sealPlan(looked.table, looked.plan, ground, { now, randomBytes: chance() });
  if (outcome.kind !== 'sealed') throw new Error('Nothing was sealed.');
  return outcome.sealed;
}

const one: Request = {
  flags: {
    badge: 'acme/engines',
    recipient: ' Ada@Example.org',
    name: 'Ada  Example',
    issuedOn: '2026-05-01',
    expires: '2028-05-01',
    narrative: 'Built a *model*.\n\nIn nine evenings.',
    evidence: ['https://work.example.org/engine', 'https://work.example.org/film'],
  },
};

const people = Array.from(
  { length: 40 },
  (_, at) => `"Person; ${at}";p${at}@example.org;${(at % 28) + 1}.5.2026;"Said ""${at}"""\n`,
);
const many: Request = {
  flags: { badge: 'acme/engines', evidence: ['https://work.example.org/'] },
  list: { name: 'list.csv', text: `Full name;E-Mail;Date;narrative\n${people.join('')}` },
  maps: [{ column: 'Full name', field: 'name' }],
};

describe.each([
  ['names on the page', minimal],
  ['names that are told', told],
])('with %s', (_, files) => {
  test.each([
    ['one award', one],
    [
      'no more than whom and what',
      { flags: { badge: 'acme/engines', recipient: 'tel:+441632960961' } },
    ],
    ['a list', many],
  ])('%s', async (_name, request) => {
    const [command, page] = [await byCommand(files, request), await byPage(files, request)];
    expect(page.text).toBe(command.text);
    expect(page.links).toBe(command.links);
    const ending = /\.\w+$/;
    expect(page.path.replace(/-[0-9a-f]{8}(\.\w+)$/, '$1')).toBe(command.path);
    expect(page.path).toContain(page.awards[0]?.award.slice(0, 8));
    expect(page.path).toMatch(ending);
    expect(page.text.includes('Example') || page.text.includes('Person')).toBe(
      files === minimal && request.flags.recipient !== 'tel:+441632960961',
    );
  });
});
