import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contexts, contextUrls } from '../../../src/documents/contexts/contexts.ts';
import { hasShared, shared } from '../../shared.ts';

describe.skipIf(!hasShared)('published contexts (skipped without ../shared)', () => {
  test.each([
    [contextUrls.credentialsV2, 'credentials-v2.json'],
    [contextUrls.openBadges30, 'ob-v3p0-context-3.0.3.json'],
  ])('%s is the published text', (url, file) => {
    const published = readFileSync(shared(`spec/contexts/${file}`), 'utf8');
    expect(contexts.get(url)).toEqual(JSON.parse(published));
  });

  test('the newer text of the validator, with the same address, is another one', () => {
    const file = 'ob-v3p0-context-3.0.3.validator-copy.json';
    const newer = JSON.parse(readFileSync(shared(`spec/contexts/${file}`), 'utf8'));
    expect(contexts.get(contextUrls.openBadges30)).not.toEqual(newer);
  });
});

test('no other context is held', () => {
  expect([...contexts.keys()]).toEqual([
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ]);
});
