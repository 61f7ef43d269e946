/** The page on which the issuer awards badges in the browser: what the server writes. */

export const awarding = {
  awardingTitle: 'Award badges',
  awardingDescription:
    'For the issuer: seals awards in the browser and makes the file for the repository.',
  awardingLead:
    'For those who issue badges here: say who gets what, and take the file for your repository with you. Addresses are sealed before it is made.',
  awardingStays:
    'What you enter stays in this page: it is sent nowhere and not stored, and it is gone when you close the page.',
  awardingWithoutScripts:
    'To seal awards in your browser, this page needs JavaScript, which is off or was not loaded.',
  awardingWhat: 'What',
  awardingWhom: 'To whom',
  awardingBadge: 'Badge',
  awardingChooseBadge: 'Choose a badge',
  awardingDate: 'Awarded on',
  awardingExpires: 'Valid until',
  awardingExpiresHelp: 'Leave it empty for what the badge says.',
  awardingNarrative: 'What was done for it',
  awardingNarrativeHelp: 'A sentence or two, if you like. Everyone can read them.',
  awardingEvidence: 'Where the work can be seen',
  awardingEvidenceHelp: 'Web addresses, one a line, if there are any.',
  awardingOne: 'One person',
  awardingMany: 'A list of people',
  awardingRecipient: 'E-mail address',
  awardingRecipientHelp: 'A salted hash takes its place in the file.',
  awardingName: 'Name',
  awardingNamePage:
    'Everyone sees it on the page of the award. Leave it empty, and nobody is named.',
  awardingNameTold: 'Only those see it to whom the link with the name is given.',
  awardingTellOnly: 'Show the name only to those who get the link with the name in it',
  awardingDrop: 'Drop a list here',
  awardingListKinds:
    'CSV, as a spreadsheet saves it. The first row names the columns: email, name, date, narrative.',
  awardingPaste: 'Or paste its rows',
  awardingDates: 'Dates in the list',
  awardingDatesClear: 'Only those that cannot be mistaken',
  awardingDayFirst: 'The day comes first: 1/5/2026',
  awardingMonthFirst: 'The month comes first: 5/1/2026',
  awardingColumns: 'What the columns hold',
  awardingLook: 'Seal and look it over',
  awardingWrong: 'What is wrong',
  awardingWrongLead:
    'Nothing is awarded to these rows. Mend the list and hand it over again, or leave them out.',
  awardingRow: 'Row',
  awardingWhere: 'Where',
  awardingProblem: 'What to do',
  awardingRest: 'Take the rows that are left out',
  awardingPublished: 'What will be published',
  awardingPublishedLead:
    'This, and nothing else of these people. To whom it goes is for your eyes alone.',
  awardingHandOver: 'Into your repository',
  awardingHandOverLead:
    'The file holds no address. Once it is in the repository, and the site is published again, the awards are there.',
  awardingRepository: 'Address of the repository',
  awardingBranch: 'Branch',
  awardingHost: 'Where it is',
  awardingDownload: 'Download the file',
  awardingCopyText: 'Copy its text',
  awardingSeeText: 'See the file',
  awardingKeep: 'For you alone',
  awardingKeepLead:
    'Keep these outside of the repository: they say who got which award. Take them now, because nothing here can be shown again.',
  awardingLinksLater: 'The links in them work once the file is merged and the site is published.',
  awardingLinks: 'Download the list with links',
  awardingMails: 'Download all mails',
  awardingMailEach: 'A mail to each person',
  awardingKeys: 'Keys, once',
  awardingKeysLead:
    'Signed badges need keys: a public part in the repository, and a secret with the host. They are made here, in your browser, and stored nowhere.',
  awardingKeysBoth:
    'Other issuers here have keys. The new secret would take the place of theirs, so paste the present secret here first; it is joined with the new keys.',
  awardingKeysMake: 'Make keys',
  awardingKeysPublic: '2. The public parts, into the repository',
  awardingKeysSecret: '1. The secret, to the host',
  awardingKeysSecretLead:
    'Open the page for secrets. On GitHub, choose the environment {environment} there (it is there once GitHub Actions is the source of Pages), then “{button}”. Its name is {name}, its value the text that you copy here.',
  awardingKeysSafe:
    'Whoever has this text can sign in your name, and nobody can read it back from the host: keep a copy in a safe place, such as a password manager, and never in the repository.',
  awardingKeysPublicLead:
    'Add each of them. Until the last one is there, the run on the host fails and says so, and what is published stays as it is.',
  awardingKeysWhere:
    'As the host shows it: https://github.com/name/badges. It makes the links to the right pages.',
  awardingKeysCopy: 'Copy the secret',
  awardingKeysSee: 'Show the secret',
  awardingKeysPage: 'Open the page for secrets',
} as const;
