/** Part of `problems`: whom one cannot invite, and to what. */
export const invitationProblems = {
  'invites-self': 'This is your own address. You are on the trip already.',
  'staff-already': '{name} works at this desk already. You can change their role in the list.',
  'staff-invited-already': 'An invitation to {email} is open already. You can send it again in the list.',
  'staff-full': 'At most {most} people can work at a desk. Please remove somebody first.',
  'last-manager': 'The desk needs a manager. Give somebody else that role first.',
  'other-account': 'This invitation is for another email address. Sign in with the account of that address.',
  'invites-member': '{name} is on this trip already. You can change what they may do in the list of people.',
  'invited-already': '{email} has been invited already.',
  'send-again': 'Send it again',
  'new-owner-asked-already': 'Somebody has been asked already to take this trip over. Please take that invitation back first.',
  'people-full': 'A trip can have {most, number} people, invitations included. Please take back an invitation or remove somebody first.',
  'too-many-invitations': 'That is many invitations for one day. Please wait until tomorrow, or make a link and pass it on yourself.',
  'email-odd-letters': 'This address has letters that email does not take: {letters}. They may only look like the right ones. Please type the address again.',
} as const;
