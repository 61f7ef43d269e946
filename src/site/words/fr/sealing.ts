/** The page on which the issuer awards badges in the browser: what its script says. */

import type { sealing as english } from '../en/sealing.ts';

export const sealing: Record<keyof typeof english, string> = {
  sealingBroken:
    'Un élément nécessaire à cette page n’a pas pu être chargé. Êtes-vous hors ligne ? Rechargez la page.',
  sealingNoBadges: 'Il n’y a aucun badge à attribuer.',
  sealingChooseBadge: 'Choisissez le badge.',
  sealingNoRecipient: 'Indiquez l’adresse de la personne.',
  sealingNoList: 'Donnez d’abord une liste : déposez-la, choisissez-la ou collez ses lignes.',
  sealingTooLarge: 'Une liste peut avoir 64 Mo.',
  sealingNotUtf8: 'La liste n’est pas en UTF-8. Dans le tableur, enregistrez-la en « CSV UTF-8 ».',
  sealingRead: '{name} : {rows} lignes',
  sealingWorking: 'Vérification …',
  sealingAsCalled: 'Selon son nom',
  sealingLeaveOut: 'À laisser de côté',
  sealingHintColumn: 'Indiquez ci-dessous ce que contient la colonne, ou laissez-la de côté.',
  sealingHintDates:
    'Indiquez ci-dessus comment les dates de la liste sont écrites, ou écrivez année, mois et jour.',
  sealingHintTwice: 'Supprimez l’une d’elles.',
  sealingOthers: 'Les laisser de côté et sceller les {count} autres',
  sealingWrongCount: '{wrong} lignes sur {all} ne peuvent pas être attribuées telles quelles.',
  sealingSealed: 'Scellées : {count}',
  sealingWhom: 'À qui',
  sealingBadge: 'Badge',
  sealingIssued: 'Attribué',
  sealingExpires: 'Valable jusqu’au',
  sealingNever: 'sans fin',
  sealingName: 'Nom',
  sealingNobody: 'personne n’est nommé',
  sealingHash: 'une empreinte, montrée par le lien',
  sealingMore: 'En outre',
  sealingAddTo: 'Ajouter sur {host}',
  sealingPasteAt: 'Ouvrir un nouveau fichier sur {host} et coller le texte',
  sealingUploadAt: 'Le téléverser sur {host}',
  sealingTooLong: 'Le fichier est trop long pour un lien : téléchargez-le d’abord.',
  sealingNoRepository:
    'Indiquez l’adresse du dépôt telle que l’hébergeur la montre : https://github.com/name/badges',
  sealingCopied: 'Copié',
  sealingNotCopied: 'La copie a échoué. Sélectionnez le texte et copiez-le vous-même.',
  sealingMail: 'Écrire un message',
  sealingCopyText: 'Copier le texte',
  sealingMailFile: 'En fichier',
  sealingNoPictures:
    'Autant de messages sont préparés sans leurs images ; chacun dit où trouver la sienne.',
  sealingKeysThere:
    'Des clés existent déjà : {issuers}. Pour les changer, utilisez la ligne de commande.',
  sealingKeysFor: 'Pour : {issuers}',
  sealingKeysNoSecret:
    'Ce n’est pas un tel secret : c’est un texte entre accolades qui commence par le mot keys.',
  sealingKeysFailed: 'Ce navigateur ne peut pas créer de telles clés. Essayez-en un plus récent.',
};
