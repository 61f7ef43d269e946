/** The page of a badge. */

import type { badge as english } from '../en/badge.ts';

export const badge: Record<keyof typeof english, string> = {
  badgeFrom: '[Badge](#badge) von {issuer}',
  hasToBeDone: 'Was zu tun ist',
  type: 'Art',
  creditsAvailable: 'Leistungspunkte',
  details: 'Angaben',
  fieldOfStudy: 'Fachgebiet',
  specialization: 'Spezialisierung',
  humanCode: 'Kürzel',
  designedBy: 'Entworfen von {party}.',
  canBeReached: 'Was erreicht werden kann',
  levels: 'Von niedrig bis hoch',
  level: 'Stufe',
  levelMeans: 'Was sie bedeutet',
  points: 'Punkte',
  levelNeeded: 'Erforderlich',
  skills: 'Fähigkeiten',
  tags: 'Schlagwörter',
  holds: 'Eine Verleihung gilt',
  holdsFor: '{duration}',
  version: 'Fassung',
  awarded: 'Verliehen',
  'times.one': '{count} Mal',
  'times.other': '{count} Mal',
  corrected: 'Berichtigt',
  retired: 'Eingestellt',
  retiredSince:
    'Seit dem {date} [eingestellt](#retired): Es wird nicht mehr verliehen. Frühere Verleihungen bleiben bestehen.',
  replacedBy: '[Ersetzt](#replaced) durch {badge}.',
  replaces: 'Ersetzt {badge}.',
  whoAwards: 'Wer es verleiht',
  moreFrom: 'Alle Badges von {issuer}',
};
