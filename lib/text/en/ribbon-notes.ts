/** At most twelve words each, with the one fact that matters. Keys are the note ids of `lib/domain/ribbon`. */
export const ribbonNotes = {
  /** The trip of the landing page. */
  sample: {
    settle: 'Settle in and rest.',
    arrive: 'Arrive {time}',
    quiet: '5 days. No outings. Visitors welcome. Short walks, as your team showed.',
    gentle: '5 days. Enjoy the city in short trips. Sit down often.',
    visit: '{time}',
    cleared: 'If your surgeon says yes',
    home: 'Not booked yet',
    lands: 'Lands {time}',
  },
} as const;
