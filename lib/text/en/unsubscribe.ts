/** The page behind "stop emails like this". */
export const unsubscribe = {
  title: 'Stop these emails?',
  lead: 'You will get no more emails about:',
  stop: 'Stop these emails',
  stays: {
    person: 'Nothing else changes. Your inbox on Mendway still has the news.',
    address: 'Nothing else changes. A link that somebody gives you still works.',
  },
  stopped: 'These emails are stopped',
  stoppedLead: 'You get no more emails about:',
  wayBack: {
    person: 'Your inbox on Mendway still has the news. To get emails again, sign in and choose what reaches you.',
    address: 'You can have them again at any time.',
  },
  choose: 'Choose what reaches you',
  again: 'Send these emails again',
  allToAddress: 'invitations to Mendway, and answers to what you told us about a centre',
  kinds: {
    flight: 'reminders about flights',
    appointment: 'reminders about appointments',
    surgery: 'reminders about the most important day and the days before it',
    packing: 'reminders about packing',
    people: 'reminders about what other people are asked',
    'going-home': 'reminders after coming home',
    'quiet-days': 'the line a day for the quiet days',
    'plan-news': 'changes of the plan',
    'help-news': 'questions and answers about helping',
    'centre-news': 'news and questions from the centre',
    'appointment-news': 'booked, moved and cancelled times',
    updates: 'updates from a trip that is shared with you',
  },
} as const;
