/** Of calendar files and of mails about a time at the centre. Titles and subjects are read on locked screens: nothing of health in them. */
export const appointmentMail = {
  /** The title in a calendar. */
  title: 'Appointment in New York',
  titleRemote: 'Appointment by phone or video',
  at: '{name}, {centre}',
  newYork: 'New York time: {time}',
  thisZone: 'Time there: {time}',
  expectedAt: '{day}, be there at {time}',
  remote: 'By phone or video',
  location: 'Where: {location}',
  lasts: 'How long it takes: {minutes, plural, =1 {1 minute} other {# minutes}}',
  bring: 'What to bring: {text}',
  companions: 'Who may come along: {text}',
  askPreparation: 'Ask what to bring, how long it takes, and who may come along.',
  fasting: 'Eating and drinking: {text}',
  askFasting: 'Ask when to stop eating and drinking, when they call.',
  phone: 'Phone: {text}',
  code: 'Booking code: {text}',
  note: 'Note: {text}',
  notBooked: 'Not booked yet.',
  change: 'To move or cancel it: {url}',
  details: 'More: {url}',
  alarm: 'Appointment soon',
  mails: {
    booked: {
      subject: 'Your appointment: {time}',
      lead: 'This time is booked. Your calendar can take it from this email.',
      button: 'See it on Mendway',
    },
    moved: {
      subject: 'Your appointment has a new time: {time}',
      lead: 'This appointment has a new time. Your calendar moves it when you open this email there.',
      button: 'See it on Mendway',
    },
    cancelled: {
      subject: 'Cancelled: your appointment, {time}',
      lead: 'This appointment is cancelled. Your calendar takes it away when you open this email there.',
      button: 'See what is left to book',
    },
    offered: {
      subject: 'A time is kept for you: {time}',
      lead: 'A time is kept for you until {until}. Take it before then, or choose another one.',
      button: 'Answer on Mendway',
    },
    note: 'You get this email because you may book on this trip.',
  },
} as const;
