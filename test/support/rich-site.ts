/** A site in which every property of Open Badges 2.0 and 3.0 that an issuer can write is written somewhere. */

import { ids, minimal, picture, type SiteFiles, sealedAward } from './site.ts';

const extension = `extensions:OriginalCreator:
  "@context": https://w3id.org/openbadges/extensions/originalCreatorExtension/context.json
  type: [Extension, "extensions:OriginalCreator"]
  url: https://creator.example.org/
`;

export const rich: SiteFiles = {
  ...minimal,
  'badges/site.yaml':
    'url: https://badges.example.org/club/\ntitle: The Club\nformats: ["2.0"]\ntimeZone: Europe/Berlin\nlanguage: de\n',
  'badges/acme/issuer.md': `---
name: Acme Müller & Söhne
url: https://acme.example.org/
email: badges@example.org
telephone: +49 30 1234567
description: We make engines.
imageAlt: A wheel.
version: 3
related: { id: "https://acme.example.org/fr/issuer.json", language: fr, version: 1.10 }
endorsement: https://endorser.example.org/endorsement.json
---
About us.
`,
  'badges/acme/issuer.png': picture(200),
  'badges/acme/old-engines.md':
    '---\nname: Old Engines\ndescription: Knew engines.\nimageAlt: A steam engine.\nretired: 2026-01-01\nversion: 1.9\n---\nBuild an old one.\n',
  'badges/acme/old-engines.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><circle cx="50" cy="50" r="40"/></svg>',
  'badges/acme/engines.md': `---
name: Engines
description: Knows engines.
imageAlt: An engine.
tags: [engines, 1.10, "yes"]
alignment:
  targetName: build engines
  targetUrl: https://skills.example.org/engines
  targetDescription: Builds an engine.
  targetFramework: Skills
  targetCode: 0042
  targetType: ceasn:Competency
achievementType: Certificate
creator:
  name: Steam Guild
  url: https://guild.example.org/
  email: office@guild.example.org
  description: They thought of it.
fieldOfStudy: Engineering
specialization: Steam
creditsAvailable: 1.50
humanCode: ENG-101
otherIdentifier:
  - { identifier: 0042, identifierType: systemId }
  - { identifier: NL-7, identifierType: "ext:Register" }
resultDescription:
  - id: score
    name: Final score
    resultType: Percent
    requiredValue: 60
    valueMin: 0
    valueMax: 100
    alignment: { targetName: percent, targetUrl: "https://skills.example.org/percent" }
  - id: grade
    name: Grade
    resultType: LetterGrade
    allowedValue: [F, C, B, A]
    requiredValue: C
  - id: craft
    name: Craft
    resultType: RubricCriterionLevel
    requiredLevel: working
    rubricCriterionLevel:
      - { id: begun, name: Begun, level: Started, points: 1.0 }
      - id: working
        name: Working
        description: The engine runs.
        level: Mastered
        points: 2.50
        alignment:
          targetName: runs engines
          targetUrl: https://skills.example.org/run
          targetType: CFRubricCriterionLevel
  - { id: progress, name: Progress, resultType: Status }
  - { id: jury, name: The jury, resultType: "ext:Votes" }
expiresAfter: P2Y
version: 1.10
supersedes: old-engines
language: en-GB
${extension}---
Build *one*. <script>alert(1)</script>
`,
  'recipients/ada.md': sealedAward(
    ids[0],
    17,
    `name: Ada
version: 0042
evidence:
  - https://work.example.org/engine
  - id: https://work.example.org/notes
    name: Notes
    description: Notes on the engine.
    narrative: Written at *night*.
    genre: Essay
    audience: Everyone
  - narrative: Seen by two of us.
endorsement: [https://endorser.example.org/a.json, https://endorser.example.org/b.json]
result:
  - resultDescription: score
    value: 92.50
    alignment:
      { targetName: excellent, targetUrl: "https://skills.example.org/excellent", targetType: "ext:Rank" }
  - { resultDescription: grade, value: A }
  - { resultDescription: craft, value: 2.50, achievedLevel: working }
  - { resultDescription: progress, status: Completed }
  - { resultDescription: jury, value: unanimous }
creditsEarned: 1.5
role: Captain
term: Spring 2026
licenseNumber: 0042-7
activityStartDate: 2026-01-15
activityEndDate: 2026-04-30
source: { name: Steam School, url: "https://school.example.org/", email: office@school.example.org, description: They taught it. }
${extension}`,
  ),
  'recipients/revoked.md': sealedAward(
    ids[1],
    18,
    'revoked: { on: 2026-06-01, reason: "Awarded twice." }\nexpires: 2027-05-01\n',
  ),
  'recipients/erased.md': `---\nbadge: acme/engines\nid: ${ids[2]}\nstatusIndex: 19\nissuedOn: 2026-05-01\nerased: 2026-07-01\n---\n`,
  'recipients/old.md': sealedAward('3b6cf1c2-6a1e-4d0e-9a53-5f7d3c1e8b42', 20)
    .replace('acme/engines', 'acme/old-engines')
    .replace('2026-05-01', '2025-05-01T10:00:00+02:00'),
};
