/**
 * A skill or standard that something belongs to.
 *
 * @see Open Badges 2.0, "AlignmentObject"; Open Badges 3.0, "Alignment"
 */

import { block, text, webAddress } from './fields.ts';
import { alignmentTargetMeanings } from './meanings.ts';
import { alignmentTargetTypes, wordOf } from './vocabulary.ts';
import { help } from './written-form.ts';

export const alignment = () =>
  block({
    targetName: text().meta(help('What the skill or standard is called.', 'Build engines')),
    targetUrl: webAddress().meta(
      help('The web page of this one skill or standard.', 'https://skills.example.org/engines'),
    ),
    targetDescription: text({ maxCharacters: 2000, multiline: true })
      .optional()
      .meta(help('What it means, in a sentence or two.', 'Builds a working model of an engine.')),
    targetFramework: text()
      .optional()
      .meta(help('The list of skills or standards that it stands in.', 'Skills for Makers')),
    targetCode: text().optional().meta(help('Its number or code in that list.', 'M-042')),
    targetType: wordOf(alignmentTargetTypes, alignmentTargetMeanings)
      .optional()
      .meta(help('What kind of thing it is. Most people leave this out.', 'CFItem')),
  });
