/** The demo's own mailbox. */
export const outbox = {
  title: 'Emails of the demo',
  lead: 'The demo sends nothing. What it would send lies here, newest first.',
  empty: 'No emails yet',
  emptyNote: 'Sign up, or ask for a link, and come back.',
  line: 'To {to} on {day}, {time}',
  back: 'All emails',
} as const;
