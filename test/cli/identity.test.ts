import { expect, test } from 'vitest';
import { inProcess } from '../support/command.ts';
import { ids, minimal, sealedAward, siteFolder } from '../support/site.ts';

test('the sealed form, with the check value of the specification', async () => {
  const { stdout, code } = await inProcess(['identity', ' A@Example.com ', '--salt', 'Kosher']);
  expect(code).toBe(0);
  expect(stdout).toBe(
    'recipient: { type: email, identity: sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399, salt: Kosher }',
  );
});

test('without a salt a new one is made, and the address is not printed', async () => {
  const { stdout } = await inProcess(['identity', 'ada@example.org', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    type: 'email',
    salt: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(stdout).not.toContain('ada');
});

test('whether an address is the one behind an award', async () => {
  const salt = '0123456789abcdef0123456789a00017';
  const hash = JSON.parse(
    (await inProcess(['identity', 'ada@example.org', '--salt', salt, '--json'])).stdout,
  ) as { identity: string };
  const award = sealedAward(ids[0], 17).replace(/sha256\$[0-9a-f]+/, hash.identity);
  const root = await siteFolder({ ...minimal, 'recipients/ada.md': award });
  const ask = (address: string, id: string) =>
    inProcess(['identity', address, '--award', id, '--root', root]);
  expect(await ask('Ada@Example.org', ids[0])).toMatchObject({
    code: 0,
    stdout: 'Yes: this award was made to that address.',
  });
  expect(await ask('bea@example.org', ids[0])).toMatchObject({
    code: 1,
    stdout: 'No: this award was made to another address.',
  });
  expect((await ask('ada@example.org', ids[1])).stderr).toContain('There is no award');
});

test.each(['Ada', 'ada@', '@example.org', 'tel:12'])('%s is no address', async (text) => {
  expect((await inProcess(['identity', text])).code).toBe(2);
});
