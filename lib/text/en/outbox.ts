/** The demo's own mailbox. */
export const outbox = {
  title: 'Emails of the demo',
  lead: 'The demo sends nothing. What it would send lies here, newest first, by New York time.',
  empty: 'No emails yet',
  emptyNote: 'Sign up, or ask for a link, and come back.',
  line: 'To {to} on {day}, {time}',
  back: 'All emails',
  shown: 'As it looks',
  text: 'Its text part',
  head: 'Its head',
  from: 'From',
  to: 'To',
  id: 'Message-ID',
  stop: 'One click ends them',
  stopNone: 'This email cannot be stopped',
} as const;
