/** The tricks in every text of a translation: one badge, its issuer and the site in a second language. */

import { badgeTranslationSchema } from '../../../src/content/schema/badge-translation.ts';
import { issuerTranslationSchema } from '../../../src/content/schema/issuer-translation.ts';
import type { SiteFiles } from '../../support/site.ts';
import { block, markdownFile } from './content.ts';
import { polyglot } from './hostile/attacks.ts';
import { allInMarkdown, bundles } from './hostile/pack.ts';
import { type Field, filled } from './hostile/written-fields.ts';
import { medallion, teal } from './pictures.ts';

/** What says which part of the original is meant, and is no text. */
const meant: Readonly<Record<string, string>> = {
  'alignment.targetUrl': 'https://skills.example.org/engines',
  'resultDescription.id': 'score',
  'resultDescription.rubricCriterionLevel.id': 'working',
};

const trick = ({ name, maxCharacters }: Field): string =>
  meant[name] ?? bundles(maxCharacters)[0] ?? polyglot;

export const hostileTranslated = (url: string): SiteFiles => ({
  'badges/site.yaml': block({
    url,
    title: 'A site',
    languages: ['fr'],
    translations: { fr: { title: polyglot, description: bundles(500)[0] } },
    formats: ['2.0'],
    index: true,
  }),
  'badges/acme/issuer.md': markdownFile({
    name: 'Acme',
    url: 'https://acme.example.org/',
    email: 'badges@example.org',
  }),
  'badges/acme/issuer.fr.md': markdownFile(
    filled(issuerTranslationSchema, trick),
    allInMarkdown(1),
  ),
  'badges/acme/engines.md': markdownFile(
    {
      name: 'Engines',
      description: 'Knows engines.',
      imageAlt: 'An engine.',
      alignment: [{ targetName: 'Engines', targetUrl: meant['alignment.targetUrl'] }],
      resultDescription: [
        {
          id: 'score',
          name: 'Score',
          resultType: 'RubricCriterionLevel',
          rubricCriterionLevel: [{ id: 'working', name: 'Working' }],
        },
      ],
    },
    'Build one.',
  ),
  'badges/acme/engines.png': medallion(90, 90, teal),
  'badges/acme/engines.fr.md': markdownFile(
    filled(badgeTranslationSchema, trick),
    allInMarkdown(0),
  ),
});
