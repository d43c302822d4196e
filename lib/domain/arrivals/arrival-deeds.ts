/** What staff do with an arrival, as the audit trail of its trip names it. */
export const ARRIVAL_DEEDS = [
  'assign-arrival', 'acknowledge-arrival', 'mark-arrived', 'mark-discharged', 'mark-home', 'take-back-mark', 'note-arrival',
] as const;
export type ArrivalDeed = (typeof ARRIVAL_DEEDS)[number];
