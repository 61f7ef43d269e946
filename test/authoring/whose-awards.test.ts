import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldBy, whoseAwards } from '../../src/authoring/whose-awards.ts';
import { fastIdentityHash } from '../../src/cli/identity-hash.ts';
import { identityHash, normalizeAddress } from '../../src/model/recipient.ts';

const addressOf = (text: string) => {
  const address = normalizeAddress(text);
  if (address === undefined) throw new Error(`${text} is no address`);
  return address;
};
const people = ['ada@example.org', 'bao@example.org', 'cyd@example.org', 'tel:+4412345678'];
const addresses = people.map(addressOf);
const sealed = (person: number, salt: string) => {
  const address = addresses[person];
  return address && { type: address.type, identity: identityHash(address.value, salt), salt };
};

test('each award finds its address, in whatever order both stand', () => {
  const awards = fc.array(fc.option(fc.nat(people.length - 1), { nil: undefined }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(awards, fc.boolean(), (owners, isFast) => {
      const recipients = owners.map((owner, index) =>
        owner === undefined
          ? { ...addresses[0], type: 'email' as const, identity: 'sha256$00', salt: 'x' }
          : sealed(owner, `salt-${index}`),
      );
      const options = isFast ? { hash: fastIdentityHash } : {};
      expect(whoseAwards(recipients, addresses, options)).toEqual(owners);
    }),
  );
});

test('a list in the order of its awards is gone through once', () => {
  let hashes = 0;
  const hash = (address: string, salt: string) => {
    hashes += 1;
    return identityHash(address, salt);
  };
  const list = Array.from({ length: 200 }, (_, index) => addressOf(`p${index}@example.org`));
  const recipients = list.map(({ type, value }, index) => ({
    type,
    identity: identityHash(value, `salt-${index}`),
    salt: `salt-${index}`,
  }));
  expect(whoseAwards(recipients, list, { hash })).toEqual(list.map((_, index) => index));
  expect(hashes).toBe(200);
});

test('nobody holds what is not sealed or erased', () => {
  expect(heldBy({})).toBeUndefined();
  expect(heldBy({ recipient: { kind: 'typed', address: 'ada@example.org' } })).toBeUndefined();
  const plain = {
    kind: 'plain',
    type: 'email',
    address: ' ADA@example.org',
    salt: 'grain',
  } as const;
  expect(heldBy({ recipient: plain })).toEqual(sealed(0, 'grain'));
});
