import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createContextLoader, UnknownContext } from '../../../src/documents/contexts/loader.ts';

const document = { '@context': { name: 'https://schema.org/name' } };
const load = createContextLoader(new Map([['https://example.org/one', document]]));

describe('a loader of contexts', () => {
  test('gives what it holds', async () => {
    expect(await load('https://example.org/one')).toEqual({
      contextUrl: undefined,
      documentUrl: 'https://example.org/one',
      document,
    });
  });

  test.each([
    'https://example.org/two',
    'https://example.org/one#',
    'https://example.org/one?',
    'http://example.org/one',
    '',
    'constructor',
  ])('refuses "%s", and says what it refuses', async (url) => {
    await expect(load(url)).rejects.toThrow(
      `The JSON-LD context "${url}" is not among those held here.`,
    );
  });

  test('refuses every other address', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.webUrl(), fc.string()), async (url) => {
        fc.pre(url !== 'https://example.org/one');
        const refusal = await load(url).catch((error: unknown) => error);
        expect(refusal).toBeInstanceOf(UnknownContext);
        expect((refusal as UnknownContext).url).toBe(url);
      }),
    ));

  test('keeps a long address out of its words', async () => {
    const refusal = await load(`https://example.org/${'x'.repeat(5000)}`).catch(String);
    expect(String(refusal).length).toBeLessThan(300);
  });
});
