import { expect, test } from 'vitest';
import { cachedShares } from '../../../src/publish/share/cached.ts';
import type { ShareContent } from '../../../src/publish/share/composition.ts';
import { picture, siteFolder } from '../../support/site.ts';

const content: ShareContent = {
  key: 'acme/engines',
  name: 'Engines',
  by: 'Acme',
  host: 'badges.example.org',
  accent: '#0f5b63',
  picture: { bytes: picture(20), mediaType: 'image/png', width: 20, height: 20 },
};

test('a picture is drawn once for all that it shows, and again when any of it changes', async () => {
  const cache = await siteFolder({});
  let drawn = 0;
  const draw = () =>
    cachedShares(cache, async () => {
      drawn += 1;
      return Uint8Array.of(drawn);
    });
  const first = await draw()(content);
  expect(await draw()(structuredClone(content))).toEqual(first);
  expect(drawn).toBe(1);
  const { by: _, ...withoutMaker } = content;
  const { picture: __, ...withoutPicture } = content;
  const others: readonly ShareContent[] = [
    { ...content, key: 'acme/other' },
    { ...content, name: 'Engine' },
    { ...content, by: 'Acm' },
    { ...content, host: 'badges.example.com' },
    { ...content, accent: '#0f5b64' },
    {
      ...content,
      picture: { ...content.picture, bytes: picture(21) } as ShareContent['picture'] & {},
    },
    { ...content, picture: { ...content.picture, width: 21 } as ShareContent['picture'] & {} },
    withoutMaker,
    withoutPicture,
    // One text that moves from one field to the next is not the same.
    { ...content, name: 'EnginesAcme', by: '' },
  ];
  for (const other of others) await draw()(other);
  expect(drawn).toBe(1 + others.length);
});
