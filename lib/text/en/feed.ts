/** Calendar feeds: the events in somebody's own calendar, and the page with the feed's address. Titles show on locked screens. */
export const feed = {
  /** Of the whole calendar: it names nobody. */
  name: 'Trip to New York',
  note: 'A note for your trip',
  task: 'A task for the trip',
  taskKind: {
    DRIVE: 'Drive somebody', PACK: 'Pack', INSURER: 'Call the insurer', PRESCRIPTION: 'Go to the pharmacy', QUESTION: 'Ask a question', LIFT_BAG: 'Lift the bag', OTHER: 'Something else',
  },
  quietDays: 'Quiet days: no plans',
  uncertain: '{name} (not certain yet)',
  flightHome: {
    'too-soon': 'This flight may be too soon. It stands only if your surgeon says yes.',
    waiting: 'It stands if your surgeon says yes.',
    'no-word': 'No yes from your surgeon is written down yet. It stands only if your surgeon says yes.',
    'on-hold': 'It stands only if your surgeon says yes.',
    cleared: 'Your surgeon said yes to this flight.',
  },
  newYork: 'New York time: {time}',
  thisZone: 'Time there: {time}',
  flight: 'Flight {number}',
  notBooked: 'Not booked yet.',
  asked: 'You were asked. Say yes or no here: {url}',
  phone: 'Phone: {text}',
  said: 'Note: {text}',
  details: 'More: {url}',
  soon: 'Your trip: soon',
} as const;
