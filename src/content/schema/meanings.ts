/**
 * What the words of Open Badges 3.0's vocabularies mean, for whoever chooses among them in an editor.
 *
 * @see Open Badges 3.0, "Enumerations"
 */

import type { Meanings } from './written-form.ts';

export const achievementMeanings: Meanings = {
  Achievement: 'Something that somebody achieved; the word for what fits none of the others.',
  ApprenticeshipCertificate: 'A certificate of a finished apprenticeship.',
  Assessment: 'A test or an examination that was passed.',
  Assignment: 'A piece of work that was set and handed in.',
  AssociateDegree: 'A college degree, usually of two years.',
  Award: 'A prize or an honour.',
  Badge: 'A badge: a sign of a skill or of having taken part.',
  BachelorDegree: 'A bachelor’s degree.',
  Certificate: 'A certificate of something that was learned.',
  CertificateOfCompletion: 'A certificate that a course was finished, whatever the marks.',
  Certification: 'Proof, often for some years, that somebody meets the standard of a profession.',
  CommunityService: 'Voluntary work for others.',
  Competency: 'A skill that can be observed and measured.',
  Course: 'A course.',
  CoCurricular: 'Something done beside the lessons: a club, a team, an office.',
  Degree: 'A degree of a university, where none of the more exact words fits.',
  Diploma: 'A diploma.',
  DoctoralDegree: 'A doctorate.',
  Fieldwork: 'Practical work outside of the school: an internship, an excavation.',
  GeneralEducationDevelopment: 'A school-leaving certificate by examination (GED).',
  JourneymanCertificate: 'A journeyman’s certificate: a finished apprenticeship in a trade.',
  LearningProgram: 'A programme of several courses or activities.',
  License: 'A licence: permission to do something.',
  Membership: 'Membership in a club or an association.',
  ProfessionalDoctorate: 'A doctorate for a profession, such as law or medicine.',
  QualityAssuranceCredential: 'Proof that an organization or a programme meets a standard.',
  MasterCertificate: 'A master’s certificate in a trade.',
  MasterDegree: 'A master’s degree.',
  MicroCredential: 'Proof of a small, exactly described piece of learning.',
  ResearchDoctorate: 'A doctorate for research (PhD).',
  SecondarySchoolDiploma: 'A school-leaving certificate.',
};

export const alignmentTargetMeanings: Meanings = {
  'ceasn:Competency': 'A competency in the register of Credential Engine.',
  'ceterms:Credential': 'A credential in the register of Credential Engine.',
  CFItem: 'An item of a framework, such as a skill or a standard. The usual word.',
  CFRubric: 'A rubric: a table of criteria and levels.',
  CFRubricCriterion: 'A criterion of a rubric.',
  CFRubricCriterionLevel: 'A level of a criterion.',
  CTDL: 'Something in the register of Credential Engine.',
};

export const identifierMeanings: Meanings = {
  name: 'A name.',
  sourcedId: 'The id in the system that it comes from.',
  systemId: 'The id in a computer system.',
  productId: 'The number of a product.',
  userName: 'The name of a user.',
  accountId: 'The id of an account.',
  emailAddress: 'An e-mail address.',
  nationalIdentityNumber: 'A national identity number.',
  isbn: 'The number of a book (ISBN).',
  issn: 'The number of a journal (ISSN).',
  lisSourcedId: 'The id in Learning Information Services (LIS).',
  oneRosterSourcedId: 'The id in OneRoster.',
  sisSourcedId: 'The id in the school’s own register.',
  ltiContextId: 'The id of a course that a learning tool (LTI) is used in.',
  ltiDeploymentId: 'The id under which a learning tool (LTI) is set up.',
  ltiToolId: 'The id of a learning tool (LTI).',
  ltiPlatformId: 'The id of a learning platform (LTI).',
  ltiUserId: 'The id of a user of a learning platform (LTI).',
  identifier: 'An id of another kind.',
};

export const resultTypeMeanings: Meanings = {
  GradePointAverage: 'An average of marks.',
  LetterGrade: 'A mark, such as A or B+.',
  Percent: 'A percentage.',
  PerformanceLevel: 'A level, such as "good" or "excellent".',
  PredictedScore: 'Points that are expected.',
  RawScore: 'Points, as they were counted.',
  Result: 'A result of any other kind.',
  RubricCriterion: 'A criterion of a rubric.',
  RubricCriterionLevel: 'One of several levels, which are described below "rubricCriterionLevel".',
  RubricScore: 'Points by a rubric.',
  ScaledScore: 'Points, brought to a scale that can be compared.',
  Status: 'How it went, such as Completed or Failed; the award says it in "status".',
};

export const resultStatusMeanings = {
  Completed: 'Finished.',
  Enrolled: 'Signed up, not begun.',
  Failed: 'Finished without success.',
  InProgress: 'Begun, not finished.',
  OnHold: 'Interrupted.',
  Provisional: 'Finished, still to be confirmed.',
  Withdrew: 'Broken off.',
} as const;
