/** To what a translation belongs, and why it belongs to nothing. */

import { expect, test } from 'vitest';
import { problemsOf } from '../support/publication.ts';
import { minimal } from '../support/site.ts';

const site = (more: string) => ({ 'badges/site.yaml': `${minimal['badges/site.yaml']}${more}` });
const german = site('languages: [de]\n');
const name = '---\nname: Motoren\n---\n';
const badge = (more: string) => ({
  'badges/acme/engines.md': String(minimal['badges/acme/engines.md']).replace(
    'name',
    `${more}name`,
  ),
});

test.each([
  [
    'no pages in the language, and none in any other',
    { 'badges/acme/engines.de.md': name },
    'translation-language',
    'Write into badges/site.yaml: languages: [de]',
  ],
  [
    'no pages in the language, but in others',
    { ...site('languages: [fr, es]\n'), 'badges/acme/engines.de.md': name },
    'translation-language',
    'Write into badges/site.yaml: languages: [fr, es, de]',
  ],
  [
    'pages in the language of another country',
    { ...site('languages: [pt-BR]\n'), 'badges/acme/engines.pt.md': name },
    'translation-language',
    'Did you mean "badges/acme/engines.pt-br.md"? Else write into badges/site.yaml: languages: [pt-BR, pt]',
  ],
  [
    'the site’s own language',
    { ...german, 'badges/acme/engines.en.md': name },
    'translation-language',
    'This is no other language: "badges/acme/engines.md" is in "en" itself.',
  ],
  [
    'the badge’s own language',
    { ...german, ...badge('language: de\n'), 'badges/acme/engines.de.md': name },
    'translation-language',
    'Take this file away, or correct "language" in the file that it translates.',
  ],
  [
    'the site’s own language, of a badge in another',
    { ...german, ...badge('language: de\n'), 'badges/acme/engines.en.md': name },
    'translation-language',
    'Write "badges/acme/engines.md" in "en" and translate it into "de": let both files exchange their texts.',
  ],
  [
    'of a badge that is not there',
    { ...german, 'badges/acme/engine.de.md': name },
    'translation-unknown',
    'Did you mean "badges/acme/engines.de.md"?',
  ],
  [
    'of the issuer, with a slip of the hand',
    { ...german, 'badges/acme/isuer.de.md': name },
    'translation-unknown',
    'Did you mean "badges/acme/issuer.de.md"?',
  ],
  [
    'of an issuer that is not there',
    { ...german, 'badges/guild/issuer.de.md': name },
    'translation-unknown',
    'Nothing is translated here: there is no file "badges/guild/issuer.md".',
  ],
])('%s', async (_, files, code, sentence) => {
  const [found, ...more] = await problemsOf(files);
  expect(more).toEqual([]);
  expect(found).toContain(`  ${code}`);
  expect(found).toContain(sentence);
});

test('what is broken itself is not called missing', async () => {
  const broken = {
    'badges/acme/engines.md': '---\nname: [\n---\n',
    'badges/acme/engines.de.md': name,
  };
  const found = await problemsOf({ ...german, ...broken, 'recipients/ada.md': '---\n---\n' });
  expect(found.join('\n')).not.toContain('translation-');
  const noSite = { 'badges/site.yaml': 'url: [\n', 'badges/acme/engines.de.md': name };
  expect((await problemsOf(noSite)).join('\n')).not.toContain('translation-');
});
