import { expect, test } from 'vitest';
import type { GrantedAward } from '../../src/model/award.ts';
import type { Instant } from '../../src/model/instant.ts';
import { stateOf } from '../../src/site/award-state.ts';

const expires = '2028-04-30T23:59:59Z' as Instant;
const revoked = { on: '2026-06-03T00:00:00Z' as Instant, reason: 'A copy.' };

test.each([
  [{}, { kind: 'lasting' }],
  [{ expires }, { kind: 'expiring', expires }],
  [{ revoked }, { kind: 'revoked', ...revoked }],
  [
    { expires, revoked },
    { kind: 'revoked', ...revoked },
  ],
])('%j', (fields, state) => expect(stateOf(fields as GrantedAward)).toEqual(state));
