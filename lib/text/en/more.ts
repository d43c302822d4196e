export const more = {
  title: 'More',
  inbox: 'Inbox',
  newCount: '{count, plural, one {# new} other {# new}}',
  trips: 'Trips',
  tripsNote: 'Yours, and those you help with',
  history: 'What changed',
  historyNote: 'Every change of your next trip, and undo',
  centres: 'Centres',
  centresNote: 'Spine centres in New York, and who has checked them',
  help: 'Help',
  account: 'Account',
  signOut: 'Sign out',
} as const;
