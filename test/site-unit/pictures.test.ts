import { describe, expect, test } from 'vitest';
import { badgePicture, issuerPicture } from '../../src/site/pictures.ts';
import { publish } from '../support/publication.ts';
import { minimal, picture } from '../support/site.ts';

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><circle r="4"/></svg>`;

async function badgeWith(image: Uint8Array | string) {
  const { 'badges/acme/engines.png': _, ...rest } = minimal;
  const ending = typeof image === 'string' ? 'svg' : 'png';
  const { publication, addresses } = await publish({
    ...rest,
    [`badges/acme/engines.${ending}`]: image,
    [`badges/acme/issuer.${ending}`]: image,
  });
  const badge = publication.badgeClasses.get('acme/engines');
  if (badge === undefined) throw new Error('No badge.');
  return { badge, addresses };
}

describe('a picture', () => {
  test.each([
    { given: picture(640), size: 400, src: '_image-400.png', width: 400, height: 400 },
    { given: picture(640), size: 96, src: '_image-96.png', width: 96, height: 96 },
    { given: picture(640, 160), size: 400, src: '_image-400.png', width: 400, height: 100 },
    { given: picture(150, 600), size: 96, src: '_image-96.png', width: 24, height: 96 },
    // One that is no larger is shown itself, at the same place on the page.
    { given: picture(200), size: 400, src: 'image.png', width: 400, height: 400 },
    { given: picture(16), size: 96, src: 'image.png', width: 96, height: 96 },
    { given: svg(1000, 500), size: 400, src: 'image.svg', width: 400, height: 200 },
    { given: svg(10_000, 1), size: 96, src: 'image.svg', width: 96, height: 1 },
  ] as const)('of $width × $height is $src', async ({ given, size, src, width, height }) => {
    const { badge, addresses } = await badgeWith(given);
    const attributes = { width, height };
    expect(badgePicture(badge, size, addresses)).toEqual({
      src: `/club/badges/acme/engines/${src}`,
      ...attributes,
    });
    expect(issuerPicture(badge.issuer, size, addresses)).toEqual({
      src: `/club/issuers/acme/${src}`,
      ...attributes,
    });
  });

  test('is absent for an issuer without a logo', async () => {
    const { publication, addresses } = await publish(minimal);
    const [issuer] = publication.issuers.values();
    expect(issuer && issuerPicture(issuer, 96, addresses)).toBeUndefined();
  });
});
