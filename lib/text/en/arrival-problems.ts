/** By the codes of problems. */
export const arrivalProblems = {
  'arrival-taken': '{name} has this arrival now. Press again to change that all the same.',
  'arrival-given-up': 'Nobody has this arrival any more. Press again to change that.',
  'arrival-changed': 'Something changed a moment ago. Please look at it, then press again.',
  'stage-moved': 'Somebody marked this a moment ago. Now it says: {stage, select, COMING {not here yet} ARRIVED {arrived} DISCHARGED {discharged} other {home}}.',
  'stage-not-next': 'Please mark one step after the other. Now it says: {stage, select, COMING {not here yet} ARRIVED {arrived} DISCHARGED {discharged} other {home}}.',
  'stage-too-early': '{stage, select, ARRIVED {The plan says that they arrive on {day}.} DISCHARGED {Surgery is on {day}.} other {The plan says that they travel home on {day}.}} You can mark this from that day on.',
  'too-many-notes': 'There are {most, number} notes on this patient. That is as many as we can keep.',
  'search-too-short': 'Please type at least two letters, or leave the field empty to see all.',
  'filter-name-taken': 'There is one with this name already. Please choose another name.',
  'filters-full': 'There are {most, number} already. Please remove one first.',
} as const;
