/** Part of `problems`: reminders and the ways by which they come. */
export const reminderProblems = {
  'push-not-usable': 'This browser gave an address that Mendway does not send to. Please try another browser, or keep email.',
  'push-devices-full': 'Reminders show on {most, number} devices already. Please remove one of them first.',
} as const;
