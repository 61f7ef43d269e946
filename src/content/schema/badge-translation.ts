/**
 * `badges/<issuer>/<badge>.<language>.md`: the texts of a badge in another language. What it leaves out stays as the
 * badge itself has it; nothing but texts is translated, so that every language says the same.
 */

import type { z } from 'zod';
import { block, list, text, webAddress } from './fields.ts';
import { slug } from './slug.ts';
import { help } from './written-form.ts';

const name = () => text({ maxCharacters: 200 }).optional();
const sentences = () => text({ maxCharacters: 2000, multiline: true }).optional();

const alignment = block({
  targetUrl: webAddress().meta(
    help(
      'Which one is meant: the address as the badge has it.',
      'https://skills.example.org/engines',
    ),
  ),
  targetName: text()
    .optional()
    .meta(help('What the skill or standard is called in this language.', 'Motoren bauen')),
  targetDescription: sentences().meta(
    help('What it means, in this language.', 'Baut das funktionierende Modell eines Motors.'),
  ),
  targetFramework: text()
    .optional()
    .meta(
      help('The list of skills or standards, in this language.', 'Fertigkeiten für Tüftlerinnen'),
    ),
});

const level = block({
  id: slug().meta(help('Which level is meant: its id in the badge.', 'working')),
  name: name().meta(help('What the level is called in this language.', 'Der Motor läuft')),
  description: sentences().meta(
    help(
      'What somebody does who is on this level, in this language.',
      'Startet den Motor und hält ihn eine Minute am Laufen.',
    ),
  ),
});

const resultDescription = block({
  id: slug().meta(help('Which result is meant: its id in the badge.', 'final-score')),
  name: name().meta(help('What the result is called in this language.', 'Abschlussnote')),
  rubricCriterionLevel: list(level)
    .optional()
    .meta(help('Its levels in this language.', [{ id: 'working', name: 'Der Motor läuft' }])),
});

export const badgeTranslationSchema = block({
  name: name().meta(help('What the badge is called in this language.', 'Motoren: die Grundlagen')),
  description: sentences().meta(
    help(
      'What the badge stands for, in this language. What has to be done for it stands below the second line of hyphens.',
      'Kann das Modell eines Motors bauen und erklären, wie es läuft.',
    ),
  ),
  imageAlt: text()
    .optional()
    .meta(
      help('The picture in words, in this language.', 'Eine Dampfmaschine in einem grünen Ring.'),
    ),
  tags: list(text({ maxCharacters: 100 }))
    .optional()
    .meta(help('Words to find the badge by, in this language.', ['Motoren', 'Dampf'])),
  alignment: list(alignment)
    .optional()
    .meta(
      help('Skills and standards of the badge in this language, each by its address.', [
        { targetUrl: 'https://skills.example.org/engines', targetName: 'Motoren bauen' },
      ]),
    ),
  fieldOfStudy: name().meta(help('The subject, in this language.', 'Maschinenbau')),
  specialization: name().meta(
    help('The area within the subject, in this language.', 'Dampfmaschinen'),
  ),
  resultDescription: list(resultDescription)
    .optional()
    .meta(
      help('Results of the badge in this language, each by its id.', [
        { id: 'final-score', name: 'Abschlussnote' },
      ]),
    ),
});

export type BadgeTranslationFields = z.output<typeof badgeTranslationSchema>;
