import { expect, test } from 'vitest';
import { policyOf } from '../../src/site/policies.ts';

test('a page loads from its own site alone, and sends nothing', () => {
  expect(policyOf('page')).toBe(
    "default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' data:; script-src 'self'; style-src 'self'",
  );
  expect(policyOf('reading')).toBe(`${policyOf('page')}; connect-src 'self'`);
});
