import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newAwardLink } from '../../src/model/new-file-links.ts';
import { load } from '../../src/publish/load.ts';
import { inMemory, minimal, now } from '../support/site.ts';

const given = {
  repository: 'https://github.com/acme/badges',
  branch: 'main',
  badge: 'acme/engines',
  issuedOn: '2026-05-01',
};

test('a link to a new recipient file, with its front matter', () => {
  const url = new URL(newAwardLink(given));
  expect(url.origin + url.pathname).toBe('https://github.com/acme/badges/new/main/recipients/2026');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    filename: 'engines-2026-05-01.md',
    value:
      '---\nbadge: acme/engines\n# In a public repository everyone reads what is typed here, and it stays in the history: seal it first.\nrecipient: \nissuedOn: 2026-05-01\n---\n',
  });
});

test('blanks are blanks to every reader, and no slash is doubled', () => {
  const link = newAwardLink({ ...given, repository: 'https://github.com/acme/badges/' });
  expect(link).not.toContain('+');
  expect(link).toContain('/acme/badges/new/');
});

test('a branch of any name comes back out of the address', () => {
  const branch = fc
    .array(
      fc.string({ minLength: 1 }).filter((part) => !/^\.{1,2}$|\//.test(part)),
      { minLength: 1 },
    )
    .map((parts) => parts.join('/'));
  fc.assert(
    fc.property(branch, (name) => {
      const { pathname } = new URL(newAwardLink({ ...given, branch: name }));
      const parts = pathname.split('/').map(decodeURIComponent).join('/');
      expect(parts).toBe(`/acme/badges/new/${name}/recipients/2026`);
    }),
  );
});

test('as it is filled in, only the recipient is missing; with one, only the seal', async () => {
  const value = new URL(newAwardLink(given)).searchParams.get('value') ?? '';
  const codes = async (text: string) => {
    const { problems } = await load(inMemory({ ...minimal, 'recipients/2026/new.md': text }), now);
    return problems.map(({ code, line }) => ({ code, line }));
  };
  expect(await codes(value)).toMatchObject([{ code: 'field-missing' }]);
  expect(await codes(value.replace('recipient: ', 'recipient: grace@example.org'))).toEqual([
    { code: 'award-address-plain', line: 4 },
  ]);
});
