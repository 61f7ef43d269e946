/** The page of an issuer. */

import type { issuer as english } from '../en/issuer.ts';

export const issuer: Record<keyof typeof english, string> = {
  website: 'Site web',
  email: 'E-mail',
  telephone: 'Téléphone',
  about: 'À propos',
  issuerDescription:
    '{issuer} attribue des badges. Qui c’est, et comment vérifier l’un de ses badges.',
  notAwarding:
    'Cet émetteur n’attribue plus rien de nouveau. Les attributions déjà faites restent.',
  howToCheck: 'Comment vérifier un badge émis par {issuer}',
  checkAddress:
    'Regardez l’[adresse](#hosted). La page de chaque attribution faite ici commence par {address}. L’apparence d’un badge, ou une page qui se trouve ailleurs, ne prouve rien à elle seule.',
  checkPage:
    'Lisez la page. Elle dit ce que le badge représente, quand il a été attribué, jusqu’à quand il est valable, et s’il a été révoqué.',
  checkRecord:
    'Un programme lit plutôt les [données](#record) : « Lien de vérification », sur la page de l’attribution, y mène. Les images de badge qui s’y téléchargent les contiennent aussi.',
  checkRecipient:
    'Les données ne contiennent aucune adresse e-mail, seulement son [empreinte](#fingerprint). Si quelqu’un vous donne son adresse, elle peut être comparée à cette empreinte.',
  checkSigned:
    'Un badge signé peut être vérifié où qu’il soit conservé : l’une des {keys} de cet émetteur doit l’avoir signé, et l’émetteur ne doit pas l’avoir révoqué depuis.',
  checkSignedKeys: 'clés',
  keys: 'Clés',
  keysAbout:
    'Les badges signés le sont avec ces clés. La moitié privée de chacune est le secret de l’émetteur ; la moitié publique est ici, pour quiconque vérifie.',
  did: 'Le nom de l’émetteur pour les programmes (DID)',
  keyEd25519For:
    'Signe les credentials, les recommandations et les [listes d’attributions révoquées](#status-list).',
  keyRsaFor: 'Signe les attributions sous forme de [jetons](#token) (JWT et JWS).',
  keyActive: 'Utilisée depuis le {date}',
  keyRetired: 'Retirée le {date}',
  keyRetiredMeans: 'Utilisée du {created} jusqu’à cette date. Ce qu’elle a signé compte toujours.',
  keyCompromised: 'Compromise le {date} : {reason}',
  keyCompromisedMeans: 'D’autres l’ont peut-être. Rien de ce qu’elle a signé ne compte plus.',
  keyJwk: 'JWK',
  keyPem: 'PEM',
};
