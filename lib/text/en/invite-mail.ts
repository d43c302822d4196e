/** The mail of an invitation: who invites and to what. Not a word about health. */
export const inviteMail = {
  subject: 'An invitation to Mendway',
  somebody: 'Somebody who knows your address',
  lead: {
    FAMILY: '{name} plans a trip on Mendway and would like you to follow it.',
    CAREGIVER: '{name} plans a trip on Mendway and asks you to help.',
    OWNER: '{name} asks you to take over a trip on Mendway.',
  },
  staffLead: '{name} invites you to work at the Mendway desk of {centre}.',
  staffNote: 'The link works for 14 days, and only with the account of this email address. You can say yes or no there. If you do not know who this is from, do nothing.',
  button: 'See the invitation',
  note: 'The link works for 14 days, for one person: please do not pass it on. You can say yes or no there. If you do not know who this is from, do nothing.',
} as const;
