import { expect, test } from 'vitest';
import { inProcess } from '../support/command.ts';
import { minimal, siteFolder } from '../support/site.ts';

const withRepository = `${minimal['badges/site.yaml']}repository: https://github.com/acme/badges\n`;

test('prints a file to fill in, and where GitHub opens it', async () => {
  const root = await siteFolder({ ...minimal, 'badges/site.yaml': withRepository });
  const run = await inProcess(['award', 'acme/engines', '--template', '--root', root]);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  expect(run.stdout).toContain('badge: acme/engines\n');
  expect(run.stdout).toContain('issuedOn: 2026-11-01\n');
  const [link = ''] = /https:\S+$/m.exec(run.stdout) ?? [];
  const url = new URL(link);
  expect(url.pathname).toBe('/acme/badges/new/main/recipients/2026');
  expect(url.searchParams.get('filename')).toBe('engines-2026-11-01.md');
  expect(run.stdout).toContain(url.searchParams.get('value'));
});

test('elsewhere than on GitHub there is no such address; an unknown badge is told', async () => {
  const root = await siteFolder(minimal);
  const run = await inProcess(['award', 'acme/engines', '--template', '--root', root, '--json']);
  expect(Object.keys(JSON.parse(run.stdout))).toEqual(['ok', 'text']);
  const unknown = await inProcess(['award', 'acme/engine', '--template', '--root', root]);
  expect(unknown.code).toBe(1);
  expect(unknown.stderr).toBe('There is no badge "acme/engine". Did you mean "acme/engines"?');
  expect((await inProcess(['award', '--template', '--root', root])).code).toBe(2);
});
