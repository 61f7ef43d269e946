import { describe, expect, test } from 'vitest';
import { isRecipientFile, readRecipientFile } from '../../../src/publish/leaks/recipient-file.ts';
import { sealedPairs } from '../../../src/publish/leaks/sealed-pairs.ts';

const read = (path: string, text: string) => {
  const { recipients, published } = readRecipientFile(path, text);
  return [recipients.map(({ address }) => address.value), published.map(({ value }) => value)];
};

const markdown = (yaml: string) => `---\n${yaml}\n---\nAsk body@example.org\n`;

describe('who stands at a recipient’s place', () => {
  test.each<[string, string, string[], string[]]>([
    ['recipients/a.md', markdown('recipient: Ada@example.org # met'), ['ada@example.org'], []],
    ['recipients/a.md', markdown('recipient:\n  address: a@example.org'), ['a@example.org'], []],
    ['recipients/a.md', markdown('recipient: >-\n  a@example.org'), ['a@example.org'], []],
    ['recipients/a.md', markdown('recipient: https://a.example/me'), ['https://a.example/me'], []],
    [
      'recipients/a.md',
      markdown('recipient: { type: telephone, address: "+4420794600" }'),
      ['+4420794600'],
      [],
    ],
    [
      'recipients/a.md',
      markdown('awards:\n  - recipient: a@example.org\n  - recipient: { address: b@example.org }'),
      ['a@example.org', 'b@example.org'],
      [],
    ],
    [
      'recipients/a.yml',
      'source: { name: X, email: x@example.org }\nendorsement:\n  - by: { email: y@example.org }\n',
      [],
      ['x@example.org', 'y@example.org'],
    ],
    ['recipients/a.md', markdown('email: a@example.org\nname: b@example.org'), [], []],
    [
      'recipients/a.csv',
      'badge;recipient;recipient.address;source.email\nx;a@example.org;;\nx;;b@example.org;c@example.org\n',
      ['a@example.org', 'b@example.org'],
      ['c@example.org'],
    ],
    ['recipients/a.md', 'recipient: a@example.org', [], []],
    ['recipients/a.yaml', 'recipient: [a@example.org', ['a@example.org'], []],
    ['recipients/a.csv', 'recipient\n"a@example.org\n', [], []],
  ])('%s %j', (path, text, recipients, published) => {
    expect(read(path, text)).toEqual([recipients, published]);
  });

  test('only below recipients/', () => {
    expect(
      ['recipients/x/a.md', 'recipients/a.CSV', 'recipients/a.txt', 'docs/recipients/a.md'].map(
        isRecipientFile,
      ),
    ).toEqual([true, true, false, false]);
  });
});

const [one, two] = ['a', 'b'].map((digit) => `sha256$${digit.repeat(64)}`);

describe('identities and their salts', () => {
  const both = [
    { identity: one, salt: 'salt-of-one' },
    { identity: two, salt: 'salt-of-two' },
  ];
  test.each<[string, string, boolean]>([
    [
      'fields between brackets, in any order',
      `recipient: { type: email, identity: ${one}, salt: salt-of-one }\n- recipient: { salt: salt-of-two, identity: ${two} }`,
      false,
    ],
    [
      'blocks',
      `recipient:\n  salt: salt-of-one\n  identity: ${one}\n---\nrecipient:\n  identity: "${two}"\n  salt: 'salt-of-two'\n`,
      false,
    ],
    [
      'documents of 2.0 and 3.0',
      `{"recipient":{"salt":"salt-of-one","identity":"${one}"}}{"identifier":[{"identityHash":"${two}","salt":"salt-of-two"}]}`,
      false,
    ],
    [
      'a table',
      `recipient.salt,badge,recipient.identity\nsalt-of-one,x,${one}\n,,\nsalt-of-two,x,${two}\n`,
      true,
    ],
  ])('%s', (_, text, isCsv) => {
    expect(sealedPairs(text, isCsv)).toEqual(both);
  });

  test('one without a salt is none', () => {
    expect(sealedPairs(`recipient: { identity: ${one} }\nrecipient: { salt: x }`, false)).toEqual(
      [],
    );
    expect(sealedPairs(`identity\n${one}\n`, true)).toEqual([]);
  });
});
