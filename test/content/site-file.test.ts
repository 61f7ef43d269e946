/** badges/site.yaml: the one place that knows where the site stands. */

import { describe, expect, test } from 'vitest';
import { load } from '../../src/publish/load.ts';
import { problemsOf } from '../support/publication.ts';
import { inMemory, minimal, now } from '../support/site.ts';

describe('site.yaml', () => {
  test.each([
    ['url: http://badges.example.org/', 'url-invalid'],
    ['url: badges.example.org', 'url-invalid'],
    ['url: ftp://badges.example.org/', 'url-invalid'],
    ['url: https://user:pass@badges.example.org/', 'url-invalid'],
    ['url: https://badges.example.org/?a=b', 'url-invalid'],
    ['url: https://badges.example.org/\ntimeZone: Europe/Berlim', 'time-zone-unknown'],
    ['url: https://badges.example.org/\nlanguage: klingon!', 'language-unknown'],
    ['url: https://badges.example.org/\nformats: [4.0]', 'field-invalid'],
    ['url: https://badges.example.org/\naccent: teal', 'field-invalid'],
  ])('%s', async (text, code) => {
    const [problem, ...more] = await problemsOf({ 'badges/site.yaml': `title: T\n${text}\n` });
    expect(problem).toMatch(new RegExp(`^badges/site.yaml:\\d+:\\d+ {2}${code}`));
    expect(more).toEqual([]);
  });

  test.each([
    ['https://Badges.Example.org/Club', 'https://badges.example.org/Club/'],
    ['https://badges.example.org', 'https://badges.example.org/'],
    ['http://localhost:4321/', 'http://localhost:4321/'],
    ['http://127.0.0.1:8080/a//', 'http://127.0.0.1:8080/a/'],
  ])('%s becomes %s', async (written, base) => {
    const { publication } = await load(
      inMemory({ ...minimal, 'badges/site.yaml': `url: ${written}\ntitle: T\nformats: [2.0]\n` }),
      now,
    );
    expect(publication?.site.url).toBe(base);
  });
});
