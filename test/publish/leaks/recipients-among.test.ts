import { expect, test } from 'vitest';
import { identityHash } from '../../../src/model/recipient.ts';
import { gather, nothingGathered } from '../../../src/publish/leaks/gather.ts';
import { recipientsAmong } from '../../../src/publish/leaks/recipients-among.ts';

const sealed = (address: string, salt: string): string =>
  `recipient: { identity: ${identityHash(address, salt)}, salt: ${salt} }\n`;

function gathered() {
  const all = nothingGathered();
  const names = Array.from({ length: 10 }, (_, index) => `p${index}@example.org`);
  gather(all, { where: 'tree', file: 'a.txt' }, names.join('\n'));
  gather(
    all,
    { where: 'tree', file: 'b.txt' },
    sealed('p3@example.org', 's3') + sealed('p9@example.org', 's9'),
  );
  return all;
}

test('an address is a recipient’s by an award’s hash, by a list, or by its place', () => {
  const all = gathered();
  const typed = '---\nrecipient: p5@example.org\n---\n';
  gather(all, { where: 'tree', file: 'x', content: 'recipients/x.md' }, typed);
  const { keys, left } = recipientsAmong(all, new Set(['email:p7@example.org']));
  expect([...keys].sort()).toEqual([3, 5, 7, 9].map((index) => `email:p${index}@example.org`));
  expect(left).toBe(0);
});

test('so many that there is no time are counted, and those that are listed need none', () => {
  const { keys, compared, left } = recipientsAmong(gathered(), new Set(['email:p9@example.org']), {
    maxHashes: 9,
  });
  expect([...keys].sort()).toEqual(['email:p3@example.org', 'email:p9@example.org']);
  expect([compared, left]).toEqual([4, 5]);
});
