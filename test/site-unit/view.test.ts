import { describe, expect, test } from 'vitest';
import type { BadgeClass } from '../../src/model/badge-class.ts';
import { awardsToTell, createView, downloadName, successorsOf } from '../../src/site/view.ts';
import { publish } from '../support/publication.ts';
import { rich } from '../support/rich-site.ts';
import { minimal, sealedAward } from '../support/site.ts';

async function badgeOf(files: Readonly<Record<string, string | Uint8Array>>, key: string) {
  const { publication } = await publish(files);
  const badge = publication.badgeClasses.get(key);
  if (badge === undefined) throw new Error(`No badge ${key}.`);
  return badge;
}

const id = (number: number) => `${String(number).padStart(8, '0')}-6a1e-4d0e-9a53-5f7d3c1e8b42`;

describe('the number of awards', () => {
  const withAwards = (holding: number, revoked: number): Promise<BadgeClass> => {
    const numbers = Array.from({ length: holding + revoked }, (_, index) => index + 1);
    const { 'recipients/ada.md': _, ...rest } = minimal;
    const files = numbers.map((number) => [
      `recipients/${number}.md`,
      sealedAward(
        id(number),
        number,
        number > holding ? 'revoked: { on: 2026-06-01, reason: Wrong. }\n' : '',
      ),
    ]);
    return badgeOf({ ...rest, ...Object.fromEntries(files) }, 'acme/engines');
  };

  test.each([
    { holding: 0, revoked: 0, told: undefined },
    { holding: 4, revoked: 3, told: undefined },
    { holding: 5, revoked: 0, told: 5 },
    { holding: 6, revoked: 2, told: 6 },
  ])('$holding that hold and $revoked revoked: $told', async ({ holding, revoked, told }) => {
    expect(awardsToTell(await withAwards(holding, revoked))).toBe(told);
  });
});

test('a badge knows what replaces it', async () => {
  const successors = successorsOf(await badgeOf(rich, 'acme/old-engines'));
  expect(successors.map(({ key }) => key)).toEqual(['acme/engines']);
  expect(successorsOf(await badgeOf(rich, 'acme/engines'))).toEqual([]);
});

test('a download says what it is and names no one', async () => {
  expect(downloadName(await badgeOf(rich, 'acme/old-engines'))).toBe(
    'open-badge-acme-old-engines.svg',
  );
});

describe('a view', () => {
  test('says the language of a text only where it is not the site’s', async () => {
    const { publication, addresses } = await publish(rich);
    const { langOf, direction } = createView({ publication, addresses });
    const badge = (key: string) => publication.badgeClasses.get(key) ?? { language: '' };
    expect(langOf(badge('acme/engines'))).toBe('en-GB');
    expect(langOf(badge('acme/old-engines'))).toBeUndefined();
    expect(direction).toBe('ltr');
  });

  test('renders the texts with links that mean the same everywhere', async () => {
    const { publication, addresses } = await publish({
      ...minimal,
      'badges/acme/engines.md':
        '---\nname: Engines\ndescription: Knows engines.\nimageAlt: An engine.\n---\n[a](../../../)\n',
    });
    const { criteria } = createView({ publication, addresses });
    const [badge] = publication.badgeClasses.values();
    expect(badge && criteria(badge)).toBe('<p><a href="/club/">a</a></p>\n');
  });
});
