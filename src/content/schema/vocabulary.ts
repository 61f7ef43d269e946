/**
 * The closed vocabularies of Open Badges 3.0. Most of them are open to words of an issuer's own, which begin with
 * `ext:`.
 *
 * @see Open Badges 3.0, "Enumerations"; the lists stand in its JSON schema
 */

import { printable, quote } from '../../problems/quote.ts';
import { suggest } from '../../problems/suggest.ts';
import { PlainScalar } from '../../syntax/plain-scalar.ts';
import { notA, refuse } from './fields.ts';
import {
  field,
  type JsonSchema,
  type Meanings,
  shaped,
  words as wordForm,
} from './written-form.ts';

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

/** "AchievementType Enumeration" */
export const achievementTypes = wordsOf(`
  Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree Certificate
  CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree Diploma DoctoralDegree
  Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License Membership
  ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential ResearchDoctorate
  SecondarySchoolDiploma
`);

/** "AlignmentTargetType Enumeration" */
export const alignmentTargetTypes = wordsOf(
  'ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL',
);

/** "IdentifierTypeEnum Enumeration" */
export const identifierTypes = wordsOf(`
  name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn lisSourcedId
  oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ltiUserId identifier
`);

/** "ResultType Enumeration" */
export const resultTypes = wordsOf(`
  GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion
  RubricCriterionLevel RubricScore ScaledScore Status
`);

/** "ResultStatusType Enumeration", the one that is closed. */
export const resultStatuses = [
  'Completed',
  'Enrolled',
  'Failed',
  'InProgress',
  'OnHold',
  'Provisional',
  'Withdrew',
] as const;

/** The schema asks for `ext:` anywhere in the text and takes no hyphen right after it. */
const ownWord = /^ext:[A-Za-z0-9._][A-Za-z0-9._-]{0,99}$/;

const writeWord =
  'Write one of these words, or one of your own that begins with ext: as in ext:Role.';

/** Without the list a word with spaces around it, or one's own; with it, what an editor proposes. */
const wordOfForm = (words: readonly string[], meanings: Meanings | undefined): JsonSchema => ({
  anyOf: [
    wordForm(words, meanings, writeWord),
    {
      title: 'A word of your own',
      ...shaped(new RegExp(`${words.join('|')}|${ownWord.source.slice(1, -1)}`), writeWord),
    },
  ],
});

/** A word of a vocabulary, or one of the issuer's own. @param meanings what each stands for, told by editors */
export const wordOf = (words: readonly string[], meanings?: Meanings) =>
  field(wordOfForm(words, meanings), (input, ctx): string => {
    const value = input instanceof PlainScalar ? input.source : input;
    const word = typeof value === 'string' ? value.trim() : undefined;
    if (word === undefined || word === '') return refuse(ctx, notA('a word', word ?? value));
    if (words.includes(word) || ownWord.test(word)) return word;
    const near = suggest(word, words);
    const own = `ext:${word.replace(/^ext:?/i, '').replace(/[^A-Za-z0-9._-]+/g, '')}`;
    // An address that slipped into the field is masked; without its @ it would not be.
    const example = quote(ownWord.test(own) && printable(word) === word ? own : 'ext:Role');
    return refuse(ctx, {
      message: `${quote(word)} is none of the words that Open Badges has for this field.`,
      hint:
        near === undefined
          ? `The words are ${words.join(', ')}. One of your own begins with ext:, here ${example}.`
          : `Did you mean ${quote(near)}? A word of your own begins with ext:, here ${example}.`,
    });
  });
