/** The glossary: each term, and what it means here, under the id that its place on the page has. */

import type { glossary as english } from '../en/glossary.ts';

export const glossary: Record<keyof typeof english, string> = {
  glossary: 'Glossaire',
  glossaryLead: 'Les mots de ces pages, et ce qu’ils veulent dire ici.',
  glossaryDescription:
    'Ce que veulent dire les badges, les attributions et les mots qui les entourent, en phrases simples.',
  glossaryBadges: 'Le badge',
  glossaryAwards: 'L’attribution',
  glossaryChecks: 'Vérifier et emporter',
  'glossary.badge': 'Badge',
  'glossary.badge.means':
    'Une image accompagnée d’une description de ce qu’une personne a fait ou sait faire. Le même badge peut être attribué à beaucoup de personnes.',
  'glossary.issuer': 'Émetteur',
  'glossary.issuer.means': 'L’organisation ou la personne qui attribue un badge et en répond.',
  'glossary.criteria': 'Critères',
  'glossary.criteria.means': 'Ce qu’il faut faire pour que le badge soit attribué.',
  'glossary.skill': 'Compétence',
  'glossary.skill.means':
    'Ce que sait faire une personne qui a ce badge, avec un lien vers l’entrée du référentiel ou du programme qui le décrit.',
  'glossary.endorsement': 'Recommandation',
  'glossary.endorsement.means':
    'Ce que quelqu’un d’autre que l’émetteur dit, en son propre nom, en faveur d’un émetteur, d’un badge ou d’une attribution.',
  'glossary.replaced': 'Remplacé',
  'glossary.replaced.means':
    'Un badge plus récent a pris la place d’un plus ancien. Les attributions de l’ancien restent telles quelles.',
  'glossary.retired': 'Retiré',
  'glossary.retired.means':
    'Le badge n’est plus attribué. Les attributions déjà faites restent telles quelles.',
  'glossary.version': 'Version',
  'glossary.version.means':
    'Le numéro d’ordre d’un badge refait. Ce qu’il demande peut changer d’une version à l’autre ; chaque attribution garde la sienne.',
  'glossary.award': 'Attribution',
  'glossary.award.means':
    'Un badge, donné à une personne un jour précis. Elle a sa propre page, dont l’adresse ne change jamais.',
  'glossary.recipient': 'Titulaire',
  'glossary.recipient.means':
    'La personne à qui le badge a été attribué. Ce que lisent les programmes ne contient aucune adresse e-mail, seulement son empreinte, à laquelle une adresse connue peut être comparée.',
  'glossary.fingerprint': 'Empreinte (hachage)',
  'glossary.fingerprint.means':
    'Un nombre calculé à partir d’une adresse. La même adresse donne toujours le même nombre, mais le nombre ne redonne pas l’adresse.',
  'glossary.evidence': 'Preuves',
  'glossary.evidence.means':
    'Ce qui montre que les critères sont remplis : un texte, une image, un lien vers le travail.',
  'glossary.result': 'Résultat',
  'glossary.result.means': 'Ce qui a été atteint : une note, des points, un niveau.',
  'glossary.credits': 'Crédits',
  'glossary.credits.means':
    'Des points qui comptent dans un cursus, comme les ECTS : combien en vaut un badge, ou combien ont été acquis.',
  'glossary.valid': 'Valable',
  'glossary.valid.means':
    'L’attribution compte : l’émetteur en répond, elle n’a ni expiré ni été révoquée.',
  'glossary.expiry': 'Expiration',
  'glossary.expiry.means':
    'Le jour jusqu’auquel une attribution est valable. Beaucoup n’en ont pas et restent valables.',
  'glossary.revoked': 'Révoquée',
  'glossary.revoked.means':
    'L’émetteur a repris l’attribution, et dit quand et pourquoi. Elle ne compte plus, mais sa page reste.',
  'glossary.erased': 'Effacée',
  'glossary.erased.means':
    'Tout ce qui concerne la personne a été retiré de l’attribution, par exemple à sa demande. Elle ne compte plus ; son adresse dit seulement qu’elle a été effacée.',
  'glossary.status-list': 'Liste d’attributions révoquées',
  'glossary.status-list.means':
    'Un fichier de l’émetteur dans lequel les programmes cherchent si une attribution a été révoquée. Il ne nomme personne.',
  'glossary.verify': 'Vérifier',
  'glossary.verify.means':
    'Établir si une attribution est bien ce qu’elle prétend être : si elle vient de l’émetteur, si personne ne l’a modifiée, si elle n’a ni expiré ni été révoquée.',
  'glossary.record': 'Données',
  'glossary.record.means':
    'L’attribution, le badge ou l’émetteur tels que les programmes les lisent, à une adresse propre.',
  'glossary.hosted': 'Hébergée',
  'glossary.hosted.means':
    'Une attribution qui compte parce qu’elle se trouve à l’adresse de l’émetteur : ce qu’on y trouve aujourd’hui fait foi.',
  'glossary.signature': 'Signature et clé',
  'glossary.signature.means':
    'L’émetteur signe avec une clé secrète, et tout le monde peut vérifier la signature avec la clé publique qui lui correspond. Si une seule lettre change ensuite, la signature ne convient plus.',
  'glossary.token': 'Jeton (JWT, JWS)',
  'glossary.token.means':
    'Une attribution et sa signature en une ligne de texte, comme beaucoup de programmes se l’échangent.',
  'glossary.baked-image': 'Image porteuse',
  'glossary.baked-image.means':
    'Une image de badge qui contient l’attribution sans que cela se voie. Quiconque a l’image peut faire vérifier l’attribution.',
  'glossary.wallet': 'Portefeuille numérique',
  'glossary.wallet.means':
    'Une application dans laquelle chacun garde ses attributions signées et choisit à qui les montrer.',
  'glossary.backpack': 'Sac à badges',
  'glossary.backpack.means':
    'Un site sur lequel chacun rassemble et montre ses badges, quels qu’en soient les émetteurs.',
  'glossary.open-badges': 'Open Badges',
  'glossary.open-badges.means':
    'La norme commune de ces badges, entretenue par 1EdTech. La version 3.0 est la plus récente, celle que lisent les portefeuilles numériques ; la plupart des autres lisent la 2.0, et quelques-uns, plus anciens, la 1.1.',
  'glossary.did': 'DID',
  'glossary.did.means':
    'Un nom pour les programmes. Il mène aux clés publiques de l’émetteur, et seul le site de celui-ci décide de ce qui s’y trouve.',
};
