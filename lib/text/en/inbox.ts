export const inbox = {
  title: 'Inbox',
  lead: '{count, plural, =0 {Nothing new.} one {# new.} other {# new.}} Emails never say why you travel.',
  today: 'Today',
  earlier: 'Earlier',
  isNew: 'New',
  openTrip: 'Open the trip',
  markAll: 'Mark all as read',
  empty: 'No news yet',
  emptyNote: 'When somebody answers, or something has to be done soon, you find it here.',
  /** What a note says, by its kind. */
  kinds: {
    'escort-accepted': '{name} said yes: they are the escort',
    'escort-declined': '{name} said no to being the escort',
    'surgery-moved': 'The day of surgery changed',
    'trip-shared': 'The trip is now shared with {centre}',
    'trip-saved': 'Your plan is saved',
    'word-recorded': 'A word from the surgeon was recorded',
    'item-changed': '{name} changed the itinerary',
    reminder: 'Something on your trip is due soon',
  },
  unknownKind: 'There is news about your trip',
} as const;
