/** What Mendway holds about somebody, and the copy of it. */
export const data = {
  title: 'Your data',
  lead: 'What Mendway holds about you, and a copy of all of it.',
  row: 'Your data',
  rowNote: 'See what we hold, and take a copy',
  holdsTitle: 'What we hold',
  holds: {
    account: 'Your name, your email, your language, and where you are signed in. Your password only as a fingerprint that cannot be turned back.',
    trips: 'Your trips: days, flights, stays, appointments, packing, people, tasks, updates and every change.',
    medical: 'The medical part of your trips: surgery, medicines, what the surgeon’s team said, and the emergency card. It is kept encrypted.',
    others: 'Of trips that are not yours: what the owner lets you see.',
    told: 'What we told you: reminders, your inbox, and when emails were sent.',
    looks: 'Who opened your trips, and what you opened and did.',
    work: 'If you work at a centre: the notes and questions you wrote. What a centre notes about you is with that centre. Please ask there.',
  },
  copyTitle: 'A copy of everything',
  copyLead: 'Four files: a page to read and print, your dates for a calendar, and the data for programs with its description. It takes a minute or two. You do not have to wait here.',
  ask: 'Make a copy of everything',
  again: 'Try again',
  underWay: 'Your copy is being made',
  progress: '{made, number} of {total, number} parts are done.',
  waiting: 'It starts in a moment.',
  look: 'Look again',
  told: 'We email you when it is ready.',
  ready: 'Your copy is ready',
  readyLead: 'You can fetch it until {day}, {time}, New York time. Then it is gone from here.',
  care: 'It holds medical facts. Save it only on a device that is yours.',
  prove: 'To fetch it you may have to show again that it is you.',
  failed: 'Your copy could not be made',
  failedLead: 'Something went wrong on our side. Nothing of yours is lost. Please try again.',
  files: {
    archive: 'All files in one (zip)',
    page: 'To read and print (web page)',
    dates: 'Dates for your calendar (ics)',
    programs: 'Data for programs (JSON)',
    meaning: 'What the data means (JSON Schema)',
  },
  backToAccount: 'Back to your account',
} as const;

/** By the codes of problems. */
export const exportProblems = {
  'export-often': 'You asked for {count, number} copies in one day. Please ask again tomorrow.',
  'export-under-way': 'A copy is being made already. Please wait until it is ready.',
} as const;
