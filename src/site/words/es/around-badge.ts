/** Lo que rodea a una insignia: cómo obtenerla, sus versiones e imágenes, otras insignias. */

export const aroundBadge = {
  apply: 'Solicitar esta insignia',
  applyAt: 'en {host}',
  versions: 'Versiones',
  versionNumber: 'Versión {version}',
  versionHere: 'Esta página',
  versionRetired: 'Retirada el {date}',
  badgePictures: 'La imagen',
  pictureWithout: 'La imagen por sí sola no dice a quién se otorgó la insignia.',
  pictureMeasures: '{width} × {height} píxeles',
  othersFrom: 'Más insignias de {issuer}',
} as const;
