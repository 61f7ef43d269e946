import { expect, test } from 'vitest';
import { contrast } from '../../src/authoring/picture/colour.ts';
import { inspectImage } from '../../src/content/images/inspect.ts';
import { accentOn, grounds } from '../../src/publish/accent.ts';
import { icon } from '../../src/publish/icon.ts';

test.each(['#0f5b63', '#ffe600', '#000000', undefined])('%s by day and by night', (accent) => {
  const svg = icon(accent);
  const [day = '', night = ''] = [...svg.matchAll(/stroke:(#[0-9a-f]{6})/g)].map(([, hex]) => hex);
  expect([day, night]).toEqual([accentOn('paper', accent), accentOn('night', accent)]);
  expect(contrast(day, grounds.paper)).toBeGreaterThan(3);
  expect(contrast(night, grounds.night)).toBeGreaterThan(3);
  const { image } = inspectImage(new TextEncoder().encode(svg), 'icon.svg');
  expect(image).toMatchObject({ mediaType: 'image/svg+xml' });
  expect(svg.length).toBeLessThan(1000);
});
