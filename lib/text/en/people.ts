/** The people of a trip: who is on it, what they may do, removing, leaving, handing over. */
export const people = {
  title: 'People',
  lead: 'Who helps, who sees what, and who looked.',
  members: 'Who is on this trip',
  count: '{count, plural, one {# person} other {# people}}',
  roles: { OWNER: 'Owner', KEEPER: 'Keeper', CAREGIVER: 'Caregiver', FAMILY: 'Family' },
} as const;
