import { expect, test } from 'vitest';
import { resizePng } from '../../../src/publish/resize.ts';
import type { ShareContent } from '../../../src/publish/share/composition.ts';
import { type DrawShare, shareDrawer } from '../../../src/publish/share/draw.ts';
import { withShareWorkers } from '../../../src/publish/share/workers.ts';
import { picture } from '../../support/site.ts';

const content = (key: string): ShareContent => ({
  key,
  name: `Badge ${key}`,
  host: 'badges.example.org',
  accent: '#0f5b63',
  picture: { bytes: picture(500), mediaType: 'image/png', width: 500, height: 500 },
});

test('other threads draw the same bytes, each for whom asked', async () => {
  const here = shareDrawer(resizePng);
  await withShareWorkers(resizePng, async (drawShare) => {
    const keys = ['a', 'b', 'c'];
    const drawn = await Promise.all(keys.map((key) => drawShare(content(key))));
    for (const [index, key] of keys.entries()) {
      expect(drawn[index]).toEqual(await here(content(key)));
    }
  });
});

test('what is asked when the work is over is refused, and nobody waits for ever', async () => {
  let kept: DrawShare | undefined;
  let late: Promise<Uint8Array> | undefined;
  const work = withShareWorkers(resizePng, async (drawShare) => {
    kept = drawShare;
    late = drawShare(content('late'));
    late.catch(() => undefined);
    // Until it waits for a thread.
    await resizePng(picture(500), 400);
    throw new Error('Something else went wrong.');
  });
  await expect(work).rejects.toThrow('Something else went wrong.');
  await expect(late).rejects.toThrow('have ended');
  await expect(kept?.(content('later'))).rejects.toThrow('have ended');
});
