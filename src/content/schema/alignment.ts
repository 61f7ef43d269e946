/**
 * A skill or standard that something belongs to.
 *
 * @see Open Badges 2.0, "AlignmentObject"; Open Badges 3.0, "Alignment"
 */

import { block, text, webAddress } from './fields.ts';
import { alignmentTargetTypes, wordOf } from './vocabulary.ts';

export const alignment = () =>
  block({
    targetName: text().describe('The name of the skill or standard.'),
    targetUrl: webAddress().describe('Its address in the framework.'),
    targetDescription: text({ maxCharacters: 2000, multiline: true }).optional(),
    targetFramework: text().optional().describe('The name of the framework.'),
    targetCode: text().optional().describe('Its code in the framework.'),
    targetType: wordOf(alignmentTargetTypes).optional().describe('What kind of thing it is.'),
  });
