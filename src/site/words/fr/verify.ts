/** The page that checks badges, and the check on the page of an award: what the server writes. */

import type { verify as english } from '../en/verify.ts';

export const verify: Record<keyof typeof english, string> = {
  verifyTitle: 'Vérifier un badge',
  verifyDescription:
    'Vérifiez n’importe quel Open Badge dans votre navigateur, sans l’envoyer nulle part.',
  verifyLead:
    'Est-il authentique, et vaut-il encore ? L’image, le fichier ou l’adresse d’un badge suffit, quel qu’en soit l’émetteur.',
  verifyStays:
    'Rien n’est envoyé. La vérification se fait dans votre navigateur, qui demande au site de l’émetteur ce que cite le badge.',
  verifyDrop: 'Déposez un badge ici',
  verifyChoose: 'Choisir un fichier',
  verifyKinds: 'Une image (PNG ou SVG) ou un fichier (JSON, JWT ou JWS)',
  verifyAddress: 'Ou donnez son adresse',
  verifyCheck: 'Vérifier',
  verifyPaste: 'Ou collez son texte',
  verifyPasteLabel: 'Texte du badge',
  notListed:
    'Les registres d’émetteurs ne sont pas consultés. N’être inscrit nulle part ne rend pas un badge non valable.',
  stepWords: 'Ce dont parlent les étapes :',
  copyReport: 'Copier le rapport',
  printReport: 'Imprimer',
  checkAnother: 'En vérifier un autre',
  theSteps: 'Étape par étape',
  troubles: 'Ce qui n’a pas pu être lu',
  yours: 'Est-ce le vôtre ?',
  yoursLead:
    'Tapez l’adresse à laquelle il devrait appartenir, ou un nom. Elle est comparée ici, n’est envoyée nulle part et n’est pas gardée.',
  yoursLabel: 'Adresse électronique ou nom',
  yoursCompare: 'Comparer',
  inPicture: 'Ce que contient cette image',
  bake: 'Refaire l’image',
  bakeLead:
    'L’image d’un badge porte l’attribution en elle. Si vous n’avez que le fichier de l’attribution et l’image seule, ils sont réunis ici. Rien n’est envoyé.',
  bakeAward: 'L’attribution (JSON, JWT ou JWS)',
  bakePicture: 'L’image du badge (PNG ou SVG)',
  bakeMake: 'Faire l’image',
  others: 'Demander à d’autres',
  othersLead:
    'Vous n’êtes pas tenu de croire ce site. Ces vérificateurs sont tenus par d’autres ; un fichier que vous leur donnez est envoyé :',
  othersCommand: 'Sur votre propre machine, {command} dit la même chose que cette page.',
  others1EdTech: 'Vérificateur de 1EdTech, qui publie la norme',
  othersVerifierPlus: 'VerifierPlus, du Digital Credentials Consortium',
  withoutScripts:
    'Pour vérifier un badge dans le navigateur, cette page a besoin de JavaScript, qui est désactivé ou n’a pas été chargé.',
  checkNow: 'Vérifier maintenant',
  checkedNow: 'Vérifié à l’instant, dans ce navigateur',
  fullReport: 'Le rapport complet',
};
