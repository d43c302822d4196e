/** Mails pass many hands: not a word about health in them, least of all in subjects. */
export const mail = {
  foot: 'Mendway helps you plan a trip. This email was sent by a computer; nobody reads answers to it.',
  'confirm-sign-up': {
    subject: 'Confirm your address for Mendway',
    lead: 'You asked for an account on Mendway. One step is left: open this page and confirm that this address is yours.',
    button: 'Confirm and go on',
    note: 'The link works once, for 24 hours. If you did not ask for it, do nothing: no account is made.',
  },
  'already-registered': {
    subject: 'You already have a Mendway account',
    lead: 'Somebody, probably you, asked to sign up on Mendway with this address. You have an account already, so this link signs you in. A plan that you were saving comes along.',
    button: 'Sign in',
    note: 'The link works once, for 15 minutes. If you did not ask for it, do nothing.',
  },
  'sign-in-link': {
    subject: 'Your link to sign in to Mendway',
    lead: 'Here is the link you asked for.',
    button: 'Sign in',
    note: 'The link works once, for 15 minutes. If you did not ask for it, do nothing: nobody can sign in without it.',
  },
  'new-password-link': {
    subject: 'Set a new password for Mendway',
    lead: 'You asked to set a new password.',
    button: 'Choose a new password',
    note: 'The link works once, for 15 minutes. If you did not ask for it, do nothing: your password stays as it is.',
  },
  'confirm-address': {
    subject: 'Confirm your new address for Mendway',
    lead: 'You asked to use this address for your Mendway account. Open this page and confirm it.',
    button: 'Confirm this address',
    note: 'The link works once, for 24 hours. If you did not ask for it, do nothing: nothing changes.',
  },
  'no-account': {
    subject: 'Your request to Mendway',
    lead: 'Somebody, probably you, asked for a link to Mendway. There is no account with this address. Perhaps you signed up with another one.',
    button: 'Plan a trip first',
    note: 'If you did not ask for it, do nothing.',
  },
  'address-taken': {
    subject: 'Your request to Mendway',
    lead: 'Somebody, probably you, asked to use this address for a Mendway account. It already belongs to an account of its own, so nothing changed.',
    button: 'Sign in to that account',
    note: 'If you did not ask for it, do nothing.',
  },
  'address-change-asked': {
    subject: 'Your Mendway account: a change of address was asked for',
    lead: 'Somebody, probably you, asked to move your Mendway account to another email address. It happens when the new address is confirmed.',
    button: 'Look at your account',
    note: 'Was it not you? Sign in, change your password and sign out the other devices.',
  },
  'address-changed': {
    subject: 'Your Mendway account has a new address',
    lead: 'From now on your Mendway account uses another email address. This one no longer opens it.',
    button: 'Go to Mendway',
    note: 'Was it not you? Write at once to {contact}.',
  },
  'password-changed': {
    subject: 'Your Mendway password was changed',
    lead: 'The password of your Mendway account was changed a moment ago. Other devices were signed out.',
    button: 'Set another password',
    note: 'If it was you, do nothing. If not, set another password now.',
  },
  'export-ready': {
    subject: 'Your Mendway account: your copy is ready',
    lead: 'You asked for a copy of your data. You can fetch it for 7 days. Nothing of it is in this email.',
    button: 'Go to your data',
    note: 'Was it not you? Sign in, change your password and sign out the other devices.',
  },
  'export-failed': {
    subject: 'Your Mendway account: your copy could not be made',
    lead: 'You asked for a copy of your data. Something went wrong on our side, and nothing of yours is lost. Please ask for it once more.',
    button: 'Go to your data',
    note: 'Was it not you? Sign in, change your password and sign out the other devices.',
  },
  news: {
    subject: 'News about a trip on Mendway',
    lead: 'There is news about a trip that you share on Mendway. Please look at it when you have a moment.',
    button: 'See what is new',
    note: 'You get this email because you are on that trip.',
  },
} as const;
