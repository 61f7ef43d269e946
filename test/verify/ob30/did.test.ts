/** Where an issuer's keys are. @see did:web Method Specification (W3C CCG), "Read (Resolve)" */

import { expect, test } from 'vitest';
import { placeOf } from '../../../src/verify/ob30/did.ts';

test.each([
  ['did:web:w3c-ccg.github.io', 'https://w3c-ccg.github.io/.well-known/did.json'],
  ['did:web:w3c-ccg.github.io:user:alice', 'https://w3c-ccg.github.io/user/alice/did.json'],
  ['did:web:example.com%3A3000:user', 'https://example.com:3000/user/did.json'],
  ['did:web:localhost%3A4321:issuers:acme', 'http://localhost:4321/issuers/acme/did.json'],
  ['did:web:127.0.0.1%3A4321', 'http://127.0.0.1:4321/.well-known/did.json'],
  ['did:web:example.com:caf%C3%A9', 'https://example.com/caf%C3%A9/did.json'],
  ['https://example.com/issuer#me', 'https://example.com/issuer'],
])('%s is at %s', (id, address) => {
  expect(placeOf(id)).toMatchObject({ kind: 'hosted', address });
});

test.each([
  'did:web:',
  'did:web:example.com%2Fpath',
  'did:web:user%40example.com',
  'did:web:example.com:..:x',
  'did:web:example.com:%2E%2E:x',
  'did:web:example.com:a%2Fb',
  'did:web:example.com:a%3Fb',
  'did:web:example.com:',
  'did:web:example.com:%E0%A4%A',
  'did:web:localhost.example.com%3A1%3A2',
  'did:key:z6Mk',
  'did:jwk:e30',
  'did:ion:abc',
  'https://user:password@example.com/',
  'mailto:me@example.com',
  '',
])('%j leads nowhere', (id) => {
  expect(placeOf(id)).toEqual({ kind: 'unknown' });
});

test('a host that only begins like a loopback one is asked with https', () => {
  expect(placeOf('did:web:localhost.example.com')).toMatchObject({
    address: 'https://localhost.example.com/.well-known/did.json',
  });
});
