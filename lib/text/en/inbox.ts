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
    'appointment-booked': '{name} booked a time',
    'appointment-moved': '{name} moved a booked time',
    'appointment-cancelled': '{name} cancelled a booked time',
    'appointment-offered': '{name} keeps a time for you',
    'appointment-move-asked': '{name} asks to move a booked time',
  },
  unknownKind: 'There is news about your trip',
} as const;
