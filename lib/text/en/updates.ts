/** Day-of-surgery updates: what family reads while somebody is operated on. States give no reason, ever. */
export const updates = {
  title: 'Updates',
  list: 'Updates, newest first',
  gap: 'A long gap is normal. Nobody posts until there is something to say.',
  /** Before a name. */
  from: 'From',
  fromCentre: 'From the hospital',
  corrected: 'Corrected, {time}. Before:',
  takenBack: 'Taken back',
  states: {
    DELAYED: 'Later than planned',
    CHECKED_IN: 'At the hospital',
    IN_SURGERY: 'Surgery has started',
    SURGERY_OVER: 'Surgery is over',
    IN_RECOVERY_ROOM: 'In the recovery room',
    AWAKE: 'Awake',
    IN_ROOM: 'In the room',
    STAYING_LONGER: 'Staying longer',
    DISCHARGED: 'Out of the hospital',
    WE_WILL_PHONE: 'We will phone you',
  },
} as const;
