/** The parts of a trip that somebody can open, as the audit trail names them. */
export const PARTS = [
  'itinerary', 'calendar', 'flights', 'appointments', 'packing', 'people', 'updates', 'history', 'medical', 'card', 'stay', 'shared', 'feed',
] as const;
export type Part = (typeof PARTS)[number];
