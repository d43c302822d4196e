/** Part of `problems`: what is said of one reminder that somebody changes, stops or begins again. */
export const wishProblems = {
  'reminder-after': 'This is after {day}, the day that it reminds of. Please choose that day or an earlier one.',
  'reminder-too-early': 'That is more than {days, number} days before. Please choose a later day.',
  'reminder-past': 'That time has passed. Please choose a later one.',
  'reminder-too-late': 'That is too late to be of help. Please choose an earlier time.',
  'reminder-not-before': 'This reminder cannot come before {day}, {startsAt}.',
  'reminder-quiet': 'Your quiet hours are then: nothing is sent. Please choose another time.',
  'reminder-free-at': 'Remind me on {day}, {freeAt}',
  'reminder-moved': 'The day that it reminds of has moved: it is {day} now. Please choose the time again.',
  'reminder-gone': 'This reminder is not on your list any more. It was told, or the plan does not need it.',
  'reminder-stopped': 'Stopped. You can begin it again.',
  'reminder-begun': 'It is on again.',
} as const;
