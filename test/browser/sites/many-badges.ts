/** More badges than fit a page of the catalogue. */

import type { SiteFiles } from '../../support/site.ts';
import { award, block, markdownFile } from './content.ts';
import { medallion } from './pictures.ts';

/** More badges than fit a page of the catalogue, from two issuers. */
export function manyBadges(url: string): SiteFiles {
  const badges = Array.from({ length: 60 }, (_, index): [string, string | Uint8Array][] => {
    const place = `badges/${index % 5 === 0 ? 'school' : 'club'}/badge-${String(index + 1).padStart(2, '0')}`;
    const fields = {
      name: `Badge number ${index + 1}`,
      description: `The badge with the number ${index + 1}.`,
      imageAlt: 'A toothed medallion.',
    };
    return [
      [`${place}.md`, markdownFile(fields, 'Do what it says.')],
      [`${place}.png`, medallion(120, 120, [20 + 3 * index, 60, 120])],
    ];
  });
  const issuer = (name: string) =>
    markdownFile(
      { name, url: 'https://club.example.org/', email: 'badges@example.org' },
      'About us.',
    );
  return {
    'badges/site.yaml': block({
      url,
      title: 'The Club',
      formats: ['2.0'],
      accent: '#b0205f',
      index: true,
    }),
    'badges/club/issuer.md': issuer('The Club'),
    'badges/school/issuer.md': issuer('The School'),
    ...Object.fromEntries(badges.flat()),
    ...Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `recipients/${index + 1}.md`,
        award(index + 1, { badge: 'club/badge-02' }),
      ]),
    ),
  };
}
