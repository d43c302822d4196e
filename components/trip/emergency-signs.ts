/** The signs of each answer: call 911, call the team now, call today. On the emergency page, and on a patient's paper. */
export const EMERGENCY_SIGNS = {
  er: ['bladder', 'numb', 'weak', 'chest'],
  now: ['fever', 'cut', 'calf', 'headache', 'tingling', 'fall'],
  today: ['pain', 'week', 'vomiting', 'bowel'],
} as const;
