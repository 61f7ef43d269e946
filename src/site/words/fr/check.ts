/** The check of a badge: what its script says in the reader’s browser, which fetches this file. */

import type { check as english } from '../en/check.ts';

export const check: Record<keyof typeof english, string> = {
  verifyGiven:
    'Ce lien propose de vérifier un badge chez {host}. Rien n’a encore été demandé : « Vérifier » interroge ce site.',
  verifyNotAddress: 'Ce n’est pas une adresse web. Elle doit commencer par https://.',
  verifyNotHere:
    'Cette adresse mène à votre machine ou à votre réseau ; rien n’y est demandé d’ici.',
  verifyTooLarge: 'Ce fichier est plus grand que n’importe quel badge ; il n’a pas été lu.',
  verifyUnreadable: 'Ce fichier n’a pas pu être lu.',
  verifyBroken:
    'La vérification elle-même n’a pas pu se faire : ce navigateur est trop ancien, ou une partie de la page n’a pas pu être chargée.',
  verifyChecking: 'Vérification en cours …',
  verifyAsking: '{host} est interrogé …',
  verifyDone: 'Étapes terminées : {count}',
  verdictValid: 'Valable — émis par {domain}',
  verdictValidNobody: 'Valable — mais aucun domaine n’en répond',
  verdictExpired: 'Expiré — émis par {domain}',
  verdictExpiredNobody: 'Expiré',
  verdictRevoked: 'Révoqué par {domain}',
  verdictRevokedNobody: 'Révoqué',
  verdictInvalid: 'Non valable',
  verdictUnknown: 'N’a pas pu être entièrement vérifié',
  verdictValidMeans:
    'Il est tel que son émetteur l’a fait, il n’a pas été révoqué et n’a pas expiré.',
  verdictNobodyMeans:
    'Il est complet et inchangé, mais son émetteur n’est connu que par une clé : rien ne dit qui la détient.',
  verdictExpiredMeans:
    'Il a été valable pour une durée qui est écoulée. Ce n’est pas un faux ; demandez s’il a été renouvelé.',
  verdictRevokedMeans: 'Son émetteur l’a retiré. Il ne vaut plus.',
  verdictInvalidMeans:
    'Ne vous y fiez pas. Ce qui ne va pas est dit plus bas ; ce n’est pas forcément la faute de qui vous l’a montré.',
  verdictUnknownMeans:
    'Rien n’a été trouvé qui le rende non valable, mais tout n’a pas pu être examiné. Ce qui manque est dit plus bas.',
  issuedHere: 'Il a été émis par ce site.',
  issuedElsewhere:
    'Il n’a pas été émis par ce site, mais par qui dispose de {domain} ; à vous de juger si c’est digne de confiance.',
  issuerClaimed: 'Il nomme {domain} comme émetteur. Cela n’est pas établi.',
  saysBadge: 'Badge, selon lui-même',
  saysIssuer: 'Émetteur, selon lui-même',
  issuerAt: 'Adresse de l’émetteur',
  checkedWhat: 'Ce qui a été vérifié',
  checkedKind: 'Type',
  checkedAt: 'Vérifié le',
  reportCopied: 'Le rapport est copié.',
  reportNotCopied: 'Le rapport n’a pas pu être copié.',
  stepPassed: 'En ordre',
  stepFailed: 'Pas en ordre',
  stepSkipped: 'Sans objet',
  stepOpen: 'N’a pas pu être vérifié',
  stepDetails: 'Détails',
  failsRead: 'On ne peut rien dire de ce qui ne se lit pas. Demandez le badge à nouveau.',
  failsHosted: 'Son émetteur ne le montre pas, ou plus. Lui seul peut dire pourquoi.',
  failsForm:
    'Il n’est pas fait comme le demande la norme. Ce peut être une erreur de l’émetteur, qu’il peut corriger.',
  failsList: 'On ne peut savoir avec certitude s’il a été révoqué.',
  failsIds: 'Des parties ne vont pas ensemble : il ne prouve rien.',
  failsScope: 'L’émetteur qu’il nomme n’en répond pas. N’importe qui a pu le faire.',
  failsSignature: 'On ne peut se fier à rien de ce qu’il dit.',
  failsKey: 'L’émetteur ne répond pas de cette signature : elle ne prouve rien.',
  failsStart: 'Il ne vaut pas encore.',
  failsExpired: 'Il a valu jusque-là. Demandez s’il a été renouvelé.',
  failsRevoked: 'Il ne vaut plus, quoi qu’il en dise lui-même.',
  failsImage: 'L’image ne porte pas de badge auquel se fier.',
  failsEndorsements:
    'Ne vous fiez pas à ce que d’autres en diraient. Le badge lui-même n’en dépend pas.',
  failsRecipient: 'Il a été remis à quelqu’un d’autre.',
  troubleOffline: '{host} : ce navigateur est hors ligne. Connectez-vous et vérifiez à nouveau.',
  troubleClosed:
    '{host} répond, mais ne laisse pas une page dans un navigateur lire ses documents. Enregistrez le fichier ou l’image du badge et déposez-le ici, ou demandez à l’un des vérificateurs ci-dessous, qui n’y sont pas tenus.',
  troubleSilent:
    '{host} n’a pas répondu. Vérifiez plus tard ; si cela dure, demandez à l’émetteur.',
  troubleSlow: '{host} a mis trop de temps à répondre. Vérifiez plus tard.',
  troubleStatus: '{host} répond que cela n’existe pas (état {status}). Demandez à l’émetteur.',
  troubleLarge: '{host} a envoyé plus que ne contient un badge.',
  troublePrivate: '{host} mène à un réseau privé et n’a pas été interrogé.',
  troubleElsewhere:
    '{host} est un autre site, que cette page n’interroge pas. Le rapport complet le fait.',
  troubleNotWeb: '{host} : seules les adresses qui commencent par https:// sont interrogées d’ici.',
  yoursYes: 'Oui : le badge dit avoir été remis à cette adresse ou à ce nom.',
  yoursNo: 'Non : le badge a été remis à une autre adresse ou à un autre nom.',
  yoursUnsaid: 'Le badge ne dit pas à qui il est d’une façon qui permette de comparer.',
  inPictureFor: 'Pour les lecteurs d’Open Badges {generation}',
  inPictureNothing: 'Il n’y a pas de badge dedans.',
  bakeSave: 'Enregistrer l’image',
  bakeMissing: 'Choisissez d’abord les deux fichiers.',
  bakeNoAward: 'Le premier fichier n’est pas une attribution qui puisse entrer dans une image.',
  bakeNoPicture: 'Le second fichier n’est pas une image PNG ou SVG intacte.',
};
