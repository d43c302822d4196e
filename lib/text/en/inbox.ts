export const inbox = {
  title: 'Inbox',
  lead: '{count, plural, =0 {Nothing new.} one {# new.} other {# new.}} Emails never say why you travel.',
  today: 'Today',
  earlier: 'Earlier',
  isNew: 'New',
  openTrip: 'Open the trip',
  markAll: 'Mark all as read',
  empty: 'No news yet',
  emptyNote: 'News about your trips comes here.',
  /** What a note says, by its kind. */
  kinds: {
    'trip-saved': 'Your plan is saved',
    'plan-changed': '{name} changed the plan',
    'centre-changed-plan': '{name}, {centre}, changed the plan',
    'centre-confirmed-day': '{name}, {centre}, confirmed the day',
    'centre-set-hour': '{name}, {centre}, gave the time',
    'day-awaits-centre': '{name} changed the day or the time. Your centre has not confirmed it.',
  },
  unknownKind: 'There is news about your trip',
} as const;
