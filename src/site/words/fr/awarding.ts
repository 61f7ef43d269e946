/** The page on which the issuer awards badges in the browser: what the server writes. */

import type { awarding as english } from '../en/awarding.ts';

export const awarding: Record<keyof typeof english, string> = {
  awardingTitle: 'Attribuer des badges',
  awardingDescription:
    'Pour l’émetteur : scelle des attributions dans le navigateur et prépare le fichier pour le dépôt.',
  awardingLead:
    'Pour celles et ceux qui émettent des badges ici : indiquez qui reçoit quoi, puis emportez le fichier pour votre dépôt. Les adresses sont scellées avant.',
  awardingStays:
    'Ce que vous saisissez reste dans cette page : rien n’est envoyé ni conservé, et tout disparaît quand vous la fermez.',
  awardingWithoutScripts:
    'Pour sceller des attributions dans votre navigateur, cette page a besoin de JavaScript, qui est désactivé ou n’a pas été chargé.',
  awardingWhat: 'Quoi',
  awardingWhom: 'À qui',
  awardingBadge: 'Badge',
  awardingChooseBadge: 'Choisir un badge',
  awardingDate: 'Attribué le',
  awardingExpires: 'Valable jusqu’au',
  awardingExpiresHelp: 'Laissez vide pour suivre le badge.',
  awardingNarrative: 'Ce qui a été fait',
  awardingNarrativeHelp: 'Une ou deux phrases, si vous voulez. Tout le monde peut les lire.',
  awardingEvidence: 'Où voir le travail',
  awardingEvidenceHelp: 'Adresses web, une par ligne, s’il y en a.',
  awardingOne: 'Une personne',
  awardingMany: 'Une liste de personnes',
  awardingRecipient: 'Adresse e-mail',
  awardingRecipientHelp: 'Une empreinte salée la remplace dans le fichier.',
  awardingName: 'Nom',
  awardingNamePage:
    'Tout le monde le voit sur la page de l’attribution. Laissez vide pour ne nommer personne.',
  awardingNameTold: 'Seules le voient les personnes qui reçoivent le lien avec le nom.',
  awardingTellOnly: 'Montrer le nom seulement à qui reçoit le lien avec le nom',
  awardingDrop: 'Déposez une liste ici',
  awardingListKinds:
    'CSV, tel qu’un tableur l’enregistre. La première ligne nomme les colonnes : email, name, date, narrative.',
  awardingPaste: 'Ou collez ses lignes',
  awardingDates: 'Dates de la liste',
  awardingDatesClear: 'Seulement sans ambiguïté',
  awardingDayFirst: 'Le jour d’abord : 1/5/2026',
  awardingMonthFirst: 'Le mois d’abord : 5/1/2026',
  awardingColumns: 'Ce que contiennent les colonnes',
  awardingLook: 'Sceller et vérifier',
  awardingWrong: 'Ce qui ne va pas',
  awardingWrongLead:
    'Rien n’est attribué à ces lignes. Corrigez la liste et donnez-la de nouveau, ou laissez-les de côté.',
  awardingRow: 'Ligne',
  awardingWhere: 'Où',
  awardingProblem: 'Que faire',
  awardingRest: 'Emporter les lignes laissées de côté',
  awardingPublished: 'Ce qui sera publié',
  awardingPublishedLead:
    'Ceci, et rien d’autre sur ces personnes. À qui cela revient n’est visible qu’ici.',
  awardingHandOver: 'Dans votre dépôt',
  awardingHandOverLead:
    'Le fichier ne contient aucune adresse. Une fois dans le dépôt et le site republié, les attributions sont là.',
  awardingRepository: 'Adresse du dépôt',
  awardingBranch: 'Branche',
  awardingHost: 'Hébergeur',
  awardingDownload: 'Télécharger le fichier',
  awardingCopyText: 'Copier son texte',
  awardingSeeText: 'Voir le fichier',
  awardingKeep: 'Pour vous seul',
  awardingKeepLead:
    'Gardez-les hors du dépôt : ils disent qui a reçu quelle attribution. Prenez-les maintenant, car rien de cela ne pourra être affiché de nouveau.',
  awardingLinksLater:
    'Les liens qu’ils contiennent fonctionnent une fois le fichier fusionné et le site publié.',
  awardingLinks: 'Télécharger la liste avec les liens',
  awardingMails: 'Télécharger tous les messages',
  awardingMailEach: 'Un message à chaque personne',
  awardingKeys: 'Des clés, une fois',
  awardingKeysLead:
    'Les badges signés ont besoin de clés : une partie publique dans le dépôt et un secret chez l’hébergeur. Elles sont créées ici, dans votre navigateur, et ne sont conservées nulle part.',
  awardingKeysBoth:
    'D’autres émetteurs ici ont des clés. Le nouveau secret remplacerait le leur : collez d’abord ici le secret actuel, il sera joint aux nouvelles clés.',
  awardingKeysMake: 'Créer les clés',
  awardingKeysPublic: '2. Les parties publiques, dans le dépôt',
  awardingKeysSecret: '1. Le secret, chez l’hébergeur',
  awardingKeysSecretLead:
    'Ouvrez la page des secrets. Sur GitHub, choisissez-y l’environnement {environment} (il existe dès que GitHub Actions est la source de Pages), puis « {button} ». Son nom est {name}, sa valeur le texte copié ici.',
  awardingKeysSafe:
    'Qui possède ce texte peut signer en votre nom, et personne ne peut le relire chez l’hébergeur : gardez-en une copie en lieu sûr, par exemple dans un gestionnaire de mots de passe, et jamais dans le dépôt.',
  awardingKeysPublicLead:
    'Ajoutez-les toutes. Tant que la dernière manque, l’exécution chez l’hébergeur échoue et le dit ; ce qui est publié reste tel quel.',
  awardingKeysWhere:
    'Telle que l’hébergeur la montre : https://github.com/name/badges. Elle mène les liens aux bonnes pages.',
  awardingKeysCopy: 'Copier le secret',
  awardingKeysSee: 'Montrer le secret',
  awardingKeysPage: 'Ouvrir la page des secrets',
};
