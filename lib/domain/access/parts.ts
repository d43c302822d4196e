/**
 * The parts of a trip that somebody opens, as the audit trail names them. `medical`: screens of the medical part alone.
 * `shared`: what a share link shows, all on one page. `feed`: the calendar that a program reads. `card`: the emergency card.
 */
export const PARTS = [
  'itinerary', 'calendar', 'flights', 'appointments', 'packing', 'people', 'updates', 'history', 'medical', 'card', 'shared', 'feed',
] as const;
export type Part = (typeof PARTS)[number];
