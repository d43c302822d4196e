/** For staff of a centre: what a patient is told about a time at their desk, and how far it has come. */
export const telling = {
  title: 'What the patient is told',
  reminders: 'Reminders of their times here',
  what: {
    reminder: 'Reminder', booked: 'Email that it is booked', moved: 'Email about the new time', cancelled: 'Email that it is cancelled', offered: 'Email about the offer',
  },
  line: '{what}, {time}: {how}',
  how: {
    planned: 'planned',
    inbox: 'in their inbox on Mendway',
    'on-its-way': 'on its way',
    sent: 'sent {ways}',
    missed: 'missed. It would have come too late.',
    failed: 'could not be sent. Please call.',
    stopped: 'not sent. They do not want it, or it was out of date.',
  },
  ways: { MAIL: 'by email', PUSH: 'to their phone or browser' },
  none: 'No email, and no reminder planned.',
  comesBack: 'Emails to them have come back since {day}. Please call.',
} as const;
