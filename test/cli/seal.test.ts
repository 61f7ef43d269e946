import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcess } from '../support/command.ts';
import { minimal, type SiteFiles, siteFolder } from '../support/site.ts';

/** The file of the design, section 2. */
const typed = `---
badge: acme/engines
recipient: ada@example.org   # met at the fair
issuedOn: 2026-05-01
---
Built a working model.
`;

const folder = (files: SiteFiles) => {
  const { 'recipients/ada.md': _, ...rest } = minimal;
  return siteFolder({ ...rest, ...files });
};
const read = (root: string, path = 'recipients/ada.md') => readFile(join(root, path), 'utf8');
const plainSite = `${minimal['badges/site.yaml']}recipients: plain\n`;

test('the typed file: unsealed, a problem whose hint is the exact command; sealed, in order', async () => {
  const root = await folder({ 'recipients/ada.md': typed });
  const before = await inProcess(['check', '--root', root]);
  expect(before.code).toBe(1);
  expect(before.stderr).toContain('Run: npm run badges -- seal recipients/ada.md');
  const sealed = await inProcess(['seal', join(root, 'recipients/ada.md'), '--root', root]);
  expect(sealed).toMatchObject({ code: 0, stderr: '' });
  expect(sealed.stdout).toBe('recipients/ada.md: 1 award\nSealed 1 award in 1 file.');
  expect(await read(root)).toMatch(
    /^---\nbadge: acme\/engines\nrecipient: \{ type: email, identity: sha256\$[0-9a-f]{64}, salt: [0-9a-f]{32} \} {3}# met at the fair\nissuedOn: 2026-05-01\nid: [0-9a-f-]{36}\nstatusIndex: \d+\n---\nBuilt a working model\.\n$/,
  );
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
});

test('under the policy plain the address stays, and the rest is pinned', async () => {
  const root = await folder({ 'recipients/ada.md': typed, 'badges/site.yaml': plainSite });
  const before = await inProcess(['check', '--root', root]);
  expect(before.stderr).toContain('award-not-sealed');
  expect(before.stderr).toContain('Run: npm run badges -- seal recipients/ada.md');
  expect(before.stderr).not.toContain('ada@example.org');
  await inProcess(['seal', '--all', '--root', root]);
  expect(await read(root)).toMatch(
    /\nrecipient: \{ type: email, address: ada@example\.org, salt: [0-9a-f]{32} \}/,
  );
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
  // A repository that becomes public is sealed with the same salts and ids.
  const plain = await read(root);
  await writeFile(join(root, 'badges/site.yaml'), String(minimal['badges/site.yaml']));
  expect((await inProcess(['check', '--root', root])).stderr).toContain('award-address-plain');
  await inProcess(['seal', '--all', '--root', root]);
  const sealed = await read(root);
  expect(sealed).not.toContain('ada@example.org');
  for (const pinned of [/salt: (\w+)/, /id: ([\w-]+)/, /statusIndex: (\d+)/]) {
    expect(pinned.exec(sealed)?.[1]).toBe(pinned.exec(plain)?.[1]);
  }
});

test('a second run changes nothing', async () => {
  const root = await folder({ 'recipients/ada.md': typed });
  await inProcess(['seal', '--all', '--root', root]);
  const text = await read(root);
  const again = await inProcess(['seal', '--all', '--root', root]);
  expect(again).toMatchObject({ code: 0, stdout: 'Everything is sealed already.' });
  expect(await read(root)).toBe(text);
});

test('--dry-run says what would be done, as words and as data', async () => {
  const root = await folder({ 'recipients/ada.md': typed });
  const words = await inProcess(['seal', '--all', '--dry-run', '--root', root]);
  expect(words.stdout).toContain('Would seal 1 award in 1 file; nothing was changed.');
  const data = await inProcess(['seal', '--all', '--dry-run', '--json', '--root', root]);
  expect(JSON.parse(data.stdout)).toEqual({
    ok: true,
    dryRun: true,
    sealed: [{ file: 'recipients/ada.md', awards: 1 }],
    problems: [],
  });
  expect(await read(root)).toBe(typed);
});

describe('nothing is sealed while something is in the way', () => {
  test.each<[string, SiteFiles, string]>([
    [
      'an unknown badge',
      { 'recipients/bea.md': typed.replace('acme/engines', 'acme/engine') },
      'award-unknown-badge',
    ],
    [
      'an address that is none',
      { 'recipients/bea.md': typed.replace('ada@example.org', 'Ada from next door') },
      'field-invalid',
    ],
    ['a wrong date', { 'recipients/bea.md': typed.replace('2026-05-01', '1 May') }, 'date-invalid'],
    ['a broken site.yaml', { 'badges/site.yaml': 'title: x\n' }, 'field-missing'],
    ['a front matter that is none', { 'recipients/bea.md': 'Bea' }, 'front-matter-missing'],
  ])('%s', async (_, files, code) => {
    const root = await folder({ 'recipients/ada.md': typed, ...files });
    const run = await inProcess(['seal', '--all', '--root', root]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain(code);
    expect(run.stderr).toContain('Nothing was sealed');
    expect(run.stderr).not.toContain('ada@example.org');
    expect(await read(root)).toBe(typed);
  });

  test('a file that is not there', async () => {
    const root = await folder({ 'recipients/ada.md': typed });
    const run = await inProcess(['seal', join(root, 'recipients/eve.md'), '--root', root]);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('There is no recipient file "recipients/eve.md".');
  });
});

test('one file is sealed while another, unnamed, is wrong', async () => {
  const root = await folder({ 'recipients/ada.md': typed, 'recipients/bea.md': 'Bea' });
  const run = await inProcess(['seal', join(root, 'recipients/ada.md'), '--root', root]);
  expect(run.code).toBe(0);
  expect(await read(root)).toContain('sha256$');
});

test('permissions of the file stay', async () => {
  const root = await folder({ 'recipients/ada.md': typed });
  const { mode } = await stat(join(root, 'recipients/ada.md'));
  await inProcess(['seal', '--all', '--root', root]);
  expect((await stat(join(root, 'recipients/ada.md'))).mode).toBe(mode);
});

test('several awards of several issuers get indexes of their own', async () => {
  const many = Array.from(
    { length: 50 },
    (_, index) => `  - recipient: person${index}@example.org\n`,
  );
  const list = `---\nbadge: acme/engines\nissuedOn: 2026-05-01\nawards:\n${many.join('')}---\n`;
  const root = await folder({ 'recipients/list.md': list });
  expect((await inProcess(['seal', '--all', '--root', root])).stdout).toContain(
    'Sealed 50 awards in 1 file.',
  );
  const indexes = (await read(root, 'recipients/list.md')).match(/statusIndex: \d+/g) ?? [];
  expect(new Set(indexes).size).toBe(50);
  expect((await inProcess(['check', '--root', root])).code).toBe(0);
});
