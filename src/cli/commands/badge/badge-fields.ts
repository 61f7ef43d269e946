/** The fields of a badge class as flags and questions. */

import { badgeClassSchema } from '../../../content/schema/badge-class.ts';
import { faultOf } from '../../field-answer.ts';
import type { Field } from '../profile/ask-fields.ts';

export type BadgeFieldName =
  | 'name'
  | 'description'
  | 'criteria'
  | 'tags'
  | 'expires-after'
  | 'image-alt';

/** Words with commas between them. */
export const tagsOf = (written: string): readonly string[] =>
  written
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

const check =
  (field: string) =>
  (answer: string): string | undefined =>
    faultOf(badgeClassSchema, field, answer);

export const altField: Field<BadgeFieldName> = {
  flag: 'image-alt',
  question: 'What does the picture show? In words, for people who cannot see it',
  fault: check('imageAlt'),
};

/** In the order of the questions. @param hasOwnPicture the words for a drawn one come with it */
export const badgeFields = (hasOwnPicture: boolean): readonly Field<BadgeFieldName>[] => [
  { flag: 'name', question: 'What is the badge called?', fault: check('name') },
  {
    flag: 'description',
    question: 'What does it stand for, in a sentence?',
    fault: check('description'),
  },
  {
    flag: 'criteria',
    question: 'What has to be done for it? One line will do, the file takes more',
    fault: (answer) =>
      answer === '' ? 'The text is empty, and a badge without criteria means nothing.' : undefined,
  },
  ...(hasOwnPicture ? [altField] : []),
  {
    flag: 'tags',
    question: 'Words to find it by, with commas between them',
    optional: true,
    fault: (answer) =>
      tagsOf(answer).length === 0
        ? 'There is no word in it.'
        : faultOf(badgeClassSchema, 'tags', tagsOf(answer)),
  },
  {
    flag: 'expires-after',
    question: 'How long does an award hold? P2Y is two years; empty means for ever',
    optional: true,
    fault: check('expiresAfter'),
  },
];
