/** Ce que l’on peut faire depuis la page d’accueil. */

export const welcome = {
  homeCheckHow:
    'Ouvrez la page de l’attribution. Son adresse commence par {address} ; elle dit qui a attribué le badge, jusqu’à quand il est valable et s’il a été révoqué.',
  homeCheckElse:
    'L’image d’un badge, ou une page qui se trouve ailleurs, ne prouve rien à elle seule.',
  homeCheckIssuers: 'La page de chaque émetteur explique comment vérifier ses badges.',
} as const;
