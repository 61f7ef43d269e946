/** What stands around a badge: how to get it, its versions and pictures, other badges. */

export const aroundBadge = {
  apply: 'Apply for this badge',
  applyAt: 'on {host}',
  versions: 'Versions',
  versionNumber: 'Version {version}',
  versionHere: 'This page',
  versionRetired: 'Retired on {date}',
  badgePictures: 'The picture',
  pictureWithout: 'The picture alone says nothing of who was awarded the badge.',
  pictureMeasures: '{width} × {height} pixels',
  othersFrom: 'More badges from {issuer}',
} as const;
