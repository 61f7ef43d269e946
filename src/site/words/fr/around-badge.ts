/** Ce qui entoure un badge : comment l’obtenir, ses versions, ses images, d’autres badges. */

export const aroundBadge = {
  apply: 'Demander ce badge',
  applyAt: 'sur {host}',
  versions: 'Versions',
  versionNumber: 'Version {version}',
  versionHere: 'Cette page',
  versionRetired: 'Retiré le {date}',
  badgePictures: 'L’image',
  pictureWithout: 'L’image seule ne dit pas à qui le badge a été attribué.',
  pictureMeasures: '{width} × {height} pixels',
  othersFrom: 'D’autres badges émis par {issuer}',
} as const;
