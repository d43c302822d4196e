export const privacy = {
  title: 'Privacy',
  lead: 'What Mendway knows about you, and who sees it.',
  draft: 'Before you make an account',
  draftText: 'We store nothing. Your four answers travel, encrypted, in the address of your plan. That address works for 7 days.',
  account: 'When you save a plan',
  accountText:
    'We keep your email address, your name, your password as a fingerprint that cannot be turned back, and the trip. What a doctor said is kept encrypted.',
  who: 'Who sees your trip',
  whoText: 'You, and the person who keeps it for you if you chose that. Nobody else, until you say so.',
  mails: 'Emails',
  mailsText: 'Our emails never say in their subject why you travel.',
  push: 'Reminders on your phone',
  pushText: 'If you turn them on, the company that makes your browser carries them to your device. They are encrypted: it cannot read them. It learns that Mendway tells you something, and when.',
  others: 'No one looks over your shoulder',
  othersText: 'No advertising, no trackers, no fonts or scripts from other companies. Your browser talks to Mendway alone.',
  cookies: 'Cookies',
  cookiesText: 'One keeps you signed in, and the guard that belongs to it. One remembers your language, one the size of the text and the colors.',
} as const;
