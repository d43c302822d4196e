/**
 * What mails and pushes say of news, by its kind, and of a test. They pass many hands and stand on locked screens: nothing about
 * health, nobody’s name. What they say of reminders is `outside` of each in `reminders`.
 */
export const outside = {
  news: {
    'plan-news': 'Somebody changed or confirmed something in the plan of a trip that you are on.',
    'help-news': 'Somebody asks you something about a trip, or has answered you.',
    'centre-news': 'There is news that matters for a trip that you are on. Please look at it soon.',
    'appointment-news': 'Something booked for a trip is new or has changed.',
    updates: 'There is news from a trip that you are on.',
    other: 'There is something new for you.',
  },
  test: 'This is the test that you asked for. It has reached you.',
} as const;
