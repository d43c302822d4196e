/**
 * The parts of a trip that somebody opens, as the audit trail names them. `recovery`: the hold, the surgeon's word and its
 * numbers. `calendar-file`: one appointment, to take along. `shared`: what a share link shows, all on one page. `feed`: the
 * calendar that a program reads. `card`: the emergency card. `export`: all that they see, taken along as a copy.
 */
export const PARTS = [
  'itinerary', 'calendar', 'flights', 'appointments', 'calendar-file', 'packing', 'recovery', 'people', 'updates', 'history', 'medical', 'card',
  'shared', 'feed', 'export',
] as const;
export type Part = (typeof PARTS)[number];
