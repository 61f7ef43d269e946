/** Was um ein Badge herum steht: wie man es bekommt, seine Fassungen und Bilder, andere Badges. */

export const aroundBadge = {
  apply: 'Um dieses Badge bewerben',
  applyAt: 'auf {host}',
  versions: 'Fassungen',
  versionNumber: 'Fassung {version}',
  versionHere: 'Diese Seite',
  versionRetired: 'Eingestellt am {date}',
  badgePictures: 'Das Bild',
  pictureWithout: 'Das Bild allein sagt nicht, wem das Badge verliehen wurde.',
  pictureMeasures: '{width} × {height} Pixel',
  othersFrom: 'Weitere Badges von {issuer}',
} as const;
