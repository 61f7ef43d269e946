/** An issuer that says all that one can say, and one that says nothing and awards no more. */

import type { SiteFiles } from '../../../support/site.ts';
import { markdownFile } from '../content.ts';
import { logo } from '../pictures.ts';

export const issuerFiles: SiteFiles = {
  'badges/society/issuer.md': markdownFile(
    {
      name: 'Analytical Society',
      url: 'https://www.society.example.org/',
      email: 'badges@example.org',
      telephone: '+44 20 7946 0000',
      description: 'A society for people who take engines apart and put them together again.',
      imageAlt: 'A golden diamond on a dark roundel.',
    },
    [
      'We meet **every Thursday**. A badge from us says that one of our members has *seen* the work.',
      '',
      '| Evening | Room | Seats |',
      '| :-- | :-: | --: |',
      '| Thursday | Mill | 12 |',
      '| Saturday | Store | 8 |',
      '',
      '> The engine has no pretensions to originate anything.',
      '',
      '    not a link: https://society.example.org/',
      '',
      '![The mill](https://images.example.org/mill.jpg) and [the badges](../../badges/).',
    ].join('\n'),
  ),
  'badges/society/issuer.svg': logo,
  'badges/bare/issuer.md': markdownFile({
    name: 'Bare Issuer',
    url: 'https://bare.example.org/',
    email: 'bare+badges@example.org',
    awarding: false,
  }),
};
