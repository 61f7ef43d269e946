import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inProcess } from '../support/command.ts';
import { minimal, siteFolder } from '../support/site.ts';

test('content in order', async () => {
  const root = await siteFolder(minimal);
  const { code, stdout, stderr } = await inProcess(['check', '--root', root]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe('The content is in order: 1 issuer, 1 badge class, 1 award.');
});

test('all problems at once, counted', async () => {
  const root = await siteFolder({
    ...minimal,
    'recipients/bea.md':
      '---\nbadge: acme/engin\nrecipient: bea@example.org\nissuedOn: 2026-13-01\n---\n',
    'recipients/cem.md':
      '---\nbadge: acme/engin\nrecipient: cem@example.org\nissuedOn: 2026-05-01\n---\n',
  });
  const { code, stderr, stdout } = await inProcess(['check', '--root', root]);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('recipients/bea.md:4:11  date-invalid');
  expect(stderr).toContain('recipients/cem.md:2:8  award-unknown-badge');
  expect(stderr).toContain('recipients/cem.md:3:12  award-address-plain');
  expect(stderr).toMatch(/\n3 problems in 2 files\.$/);
  expect(stderr).not.toContain('bea@example.org');
});

test('as data', async () => {
  const root = await siteFolder({ ...minimal, 'recipients/bea.md': 'Hello.\n' });
  const { code, stdout, stderr } = await inProcess(['check', '--root', root, '--json']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    issuers: 1,
    badgeClasses: 1,
    awards: 1,
    problems: [
      {
        code: 'front-matter-missing',
        severity: 'error',
        file: 'recipients/bea.md',
        line: 1,
        column: 1,
        frame: '1 | Hello.\n  | ^^^^^^',
        message:
          'The file does not begin with a front matter, the block of fields between two lines "---".',
        hint: 'Make the first line exactly --- and put the fields below it, then a second line ---.',
      },
    ],
  });
});

test.each([
  ['a file', 'badges/acme/issuer.md', 'recipients/link.md'],
  ['a file elsewhere', '/etc/hostname', 'recipients/link.md'],
  ['a folder', '/etc', 'recipients/link'],
  ['a whole content folder', '/etc', 'public'],
])('a symbolic link to %s is not followed', async (_, target, path) => {
  const root = await siteFolder(minimal);
  await symlink(target, join(root, path));
  const { code, stderr } = await inProcess(['check', '--root', root]);
  expect(code).toBe(1);
  expect(stderr).toContain(`${path}  content-symbolic-link`);
  expect(stderr).toMatch(/\n1 problem in 1 file\.$/);
});

test('an empty folder says what is missing', async () => {
  const { code, stderr } = await inProcess(['check', '--root', await siteFolder({})]);
  expect(code).toBe(1);
  expect(stderr).toContain('There is no file badges/site.yaml');
});

test('--now decides what lies in the future', async () => {
  const root = await siteFolder(minimal);
  expect((await inProcess(['check', '--root', root, '--now', '2026-04-30'])).code).toBe(1);
  expect((await inProcess(['check', '--root', root, '--now', '2026-05-01'])).code).toBe(0);
});
