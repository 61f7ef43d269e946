/** A site in English with German pages, everything translated, and Brazilian ones, of which little is. */

import { ids, minimal, picture, type SiteFiles, sealedAward } from './site.ts';

export const translated: SiteFiles = {
  ...minimal,
  'badges/site.yaml': `url: https://badges.example.org/club/
title: The Club
description: What we teach.
formats: ["1.1", "2.0", "3.0"]
languages: [de, pt-BR]
translations:
  de: { title: Der Verein, description: Was wir lehren. }
`,
  'badges/acme/issuer.md': `---
name: Acme
url: https://acme.example.org/
email: badges@example.org
description: We make engines.
imageAlt: A wheel.
related: https://elsewhere.example.org/acme.json
---
About us.
`,
  'badges/acme/issuer.png': picture(200),
  'badges/acme/issuer.de.md': `---
name: Acme auf Deutsch
description: Wir bauen Motoren.
imageAlt: Ein Rad.
---
Über uns.
`,
  'badges/acme/old-engines.md': `---
name: Old Engines
description: Knew engines.
imageAlt: A steam engine.
version: 1.9
---
Build an old one.
`,
  'badges/acme/old-engines.png': picture(130),
  'badges/acme/engines.md': `---
name: Engines
description: Knows engines.
imageAlt: An engine.
tags: [engines, steam]
supersedes: old-engines
version: 2
fieldOfStudy: Engineering
specialization: Steam
alignment:
  - { targetName: build engines, targetUrl: "https://skills.example.org/engines", targetDescription: Builds., targetFramework: Skills, targetCode: 0042 }
  - { targetName: oil engines, targetUrl: "https://skills.example.org/oil" }
resultDescription:
  - { id: score, name: Score, resultType: Percent }
  - id: craft
    name: Craft
    resultType: RubricCriterionLevel
    rubricCriterionLevel:
      - { id: begun, name: Begun, description: Has begun., points: 1.0 }
      - { id: working, name: Working }
related: { id: "https://elsewhere.example.org/engines.json", language: fr }
endorsement: https://endorser.example.org/endorsement.json
---
Build one.
`,
  'badges/acme/engines.de.md': `---
name: Motoren
description: Kennt Motoren.
imageAlt: Ein Motor.
tags: [Motoren]
fieldOfStudy: Maschinenbau
specialization: Dampf
alignment:
  - { targetUrl: "https://skills.example.org/engines", targetName: Motoren bauen, targetDescription: Baut., targetFramework: Fertigkeiten }
resultDescription:
  - id: craft
    name: Handwerk
    rubricCriterionLevel:
      - { id: begun, name: Begonnen, description: Hat begonnen. }
---
Bau einen.
`,
  'badges/acme/engines.pt-br.md': '---\nname: Motores\n---\n',
  'recipients/ada.md': sealedAward(
    ids[0],
    17,
    'result: { resultDescription: craft, achievedLevel: begun }\n',
  ),
};

/** The same before anybody translated anything, with pages in the same languages. */
export const untranslated: SiteFiles = Object.fromEntries(
  Object.entries({
    ...translated,
    'badges/site.yaml': String(translated['badges/site.yaml']).replace(/translations:.*$/s, ''),
  }).filter(([path]) => !/\.(de|pt-br)\.md$/.test(path)),
);
