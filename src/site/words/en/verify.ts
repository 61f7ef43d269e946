/** The page that checks badges, and the check on the page of an award: what the server writes. */

export const verify = {
  verifyTitle: 'Check a badge',
  verifyDescription: 'Check any Open Badge in your own browser, without uploading it.',
  verifyLead:
    'Is it real, and does it still count? Hand over the picture, the file or the address of a badge, whoever issued it, and see.',
  verifyStays:
    'Nothing is uploaded. The check runs in your browser, which asks the issuer’s own site for what the badge refers to.',
  verifyDrop: 'Drop a badge here',
  verifyChoose: 'Choose a file',
  verifyKinds: 'A picture (PNG or SVG), or a file (JSON, JWT or JWS)',
  verifyAddress: 'Or give its address',
  verifyCheck: 'Check',
  verifyPaste: 'Or paste its text',
  verifyPasteLabel: 'Text of the badge',
  notListed:
    'Registers of issuers are not asked. A badge that is listed nowhere is not invalid for that.',
  stepWords: 'What the steps speak of:',
  copyReport: 'Copy the report',
  printReport: 'Print',
  checkAnother: 'Check another',
  theSteps: 'Step by step',
  troubles: 'What could not be read',
  yours: 'Is this yours?',
  yoursLead:
    'Type the address that it should belong to, or a name. It is compared here, sent nowhere and not kept.',
  yoursLabel: 'E-mail address or name',
  yoursCompare: 'Compare',
  inPicture: 'What is in this picture',
  bake: 'Make the picture again',
  bakeLead:
    'The picture of a badge carries the award in it. Where you have only the award’s file and the plain picture, they are put together here. Nothing is uploaded.',
  bakeAward: 'The award (JSON, JWT or JWS)',
  bakePicture: 'The badge’s picture (PNG or SVG)',
  bakeMake: 'Make the picture',
  others: 'Ask somebody else',
  othersLead:
    'You need not take this site’s word for it. These checkers are run by others, and a file that you give to them is uploaded:',
  othersCommand: 'On a machine of your own, {command} says the same as this page.',
  others1EdTech: 'Validator of 1EdTech, whose standard Open Badges is',
  othersVerifierPlus: 'VerifierPlus, of the Digital Credentials Consortium',
  withoutScripts:
    'To check a badge in your browser, this page needs JavaScript, which is off or was not loaded.',
  checkNow: 'Check it now',
  checkedNow: 'Checked just now, in this browser',
  fullReport: 'The full report',
} as const;
